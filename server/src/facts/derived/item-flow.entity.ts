import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WorkItem } from '../source/work-item.entity.js';

/** The points in time that flow metrics measure between; written only by derive. */
@Entity('item_flow')
@Index('item_flow_open', ['startedAt'], {
  where: 'started_at is not null and finished_at is null and cancelled_at is null',
})
export class ItemFlowRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'item_flow_item_id_fkey' })
  item?: WorkItem;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** Kept beside `finished_at`, which moves when an item is reopened. */
  @Column('timestamptz', { name: 'first_finished_at', nullable: true })
  firstFinishedAt: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('integer')
  reopened: number;

  @Column('boolean', { name: 'duration_known' })
  durationKnown: boolean;

  /** Ended in the same second as many others: somebody tidied up. */
  @Column('boolean', { name: 'batch_moved' })
  batchMoved: boolean;

  @Column('text')
  stage: string;

  @Column('text', { name: 'stage_kind' })
  stageKind: string;

  @Column('text', { name: 'wait_cause', nullable: true })
  waitCause: string | null;
}

/** A stay of an item in a stage, half-open; pieces of a stay that was blocked for a while share its visit. */
@Entity('stage_interval')
export class StageIntervalRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'stage_interval_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('integer')
  visit: number;

  @PrimaryColumn('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'to_at', nullable: true })
  toAt: Date | null;

  @Column('text')
  stage: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'wait_cause', nullable: true })
  waitCause: string | null;
}
