import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** An issue, as its source tells it; written only by normalise. */
@Entity('work_item')
@Index('work_item_connection_id_scope_id', ['connectionId', 'scopeId'])
@Index('work_item_user_contact', ['id'], { where: "'user-contact' = any (labels)" })
export class WorkItem {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'work_item_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  key: string;

  @Column('text', { name: 'former_keys', array: true })
  formerKeys: string[];

  @Column('text')
  title: string;

  @Column('text')
  url: string;

  @Column('text')
  type: string;

  @Column('integer')
  level: number;

  @Column('text', { name: 'parent_source_id', nullable: true })
  parentSourceId: string | null;

  @Column('text', { array: true })
  labels: string[];

  @Column('text', { array: true })
  components: string[];

  /** Of the sprints it is in, and of those that were closed while it was. */
  @Column('text', { name: 'sprint_ids', array: true })
  sprintIds: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('text', { name: 'status_id' })
  statusId: string;

  @Column('text', { name: 'status_category' })
  statusCategory: string;

  @Column('text', { name: 'status_name' })
  statusName: string;

  @Column('text', { nullable: true })
  resolution: string | null;
}
