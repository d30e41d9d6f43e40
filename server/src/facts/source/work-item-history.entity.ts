import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WorkItem } from './work-item.entity.js';

/** One step of an issue from status to status. */
@Entity('status_change')
@Index('status_change_second', { synchronize: false })
export class StatusChangeRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'status_change_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  /** In the source's order: by time, then by its own event id. */
  @Column('integer')
  position: number;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'from_status_id' })
  fromStatusId: string;

  @Column('text', { name: 'to_status_id' })
  toStatusId: string;

  @Column('text', { name: 'from_name' })
  fromName: string;

  @Column('text', { name: 'to_name' })
  toName: string;
}

/** An impediment put on an issue, or taken off. */
@Entity('flag_change')
export class FlagChangeRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'flag_change_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('timestamptz')
  at: Date;

  @Column('boolean', { name: 'is_on' })
  isOn: boolean;
}

/** A move of an issue between scopes. */
@Entity('scope_move')
export class ScopeMoveRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'scope_move_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'from_scope' })
  fromScope: string;

  @Column('text', { name: 'to_scope' })
  toScope: string;
}

/** An issue planned for other sprints than before; none after it = it was taken out of the last one. */
@Entity('sprint_change')
export class SprintChangeRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'sprint_change_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'from_sprint_ids', array: true })
  fromSprintIds: string[];

  @Column('text', { name: 'to_sprint_ids', array: true })
  toSprintIds: string[];
}

/** A link as this issue sees it; the other one has a row of its own, if it is read. */
@Entity('item_link')
export class ItemLinkRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'item_link_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  /** `blocks`, `relates`, `clones`, `duplicates` or `other`. */
  @Column('text')
  kind: string;

  /** As the source names it. */
  @Column('text')
  type: string;

  @Column('text')
  direction: string;

  /** The source's own id of the other issue; it may not be read here. */
  @Column('text', { name: 'other_source_id' })
  otherSourceId: string;
}
