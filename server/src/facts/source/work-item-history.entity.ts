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
