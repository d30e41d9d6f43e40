import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Change } from './change.entity.js';

/** A commit of a change's own branch; a squash merge puts another one on the default branch. */
@Entity('change_commit')
export class ChangeCommitRow {
  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId: string;

  @ManyToOne(() => Change, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'change_commit_change_id_fkey' })
  change?: Change;

  @PrimaryColumn('text')
  sha: string;

  @Column('integer')
  position: number;

  @Column('timestamptz', { name: 'authored_at' })
  authoredAt: Date;

  @Column('timestamptz', { name: 'committed_at' })
  committedAt: Date;
}

/** One review of a change. Who gave it is not kept. */
@Entity('review')
export class ReviewRow {
  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId: string;

  @ManyToOne(() => Change, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'review_change_id_fkey' })
  change?: Change;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('boolean', { name: 'by_bot' })
  byBot: boolean;
}

/** One event of a change's timeline. */
@Entity('change_event')
export class ChangeEventRow {
  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId: string;

  @ManyToOne(() => Change, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'change_event_change_id_fkey' })
  change?: Change;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  at: Date;

  /** Of a force push: when what it took away was written. */
  @Column('timestamptz', { name: 'commit_at', nullable: true })
  commitAt: Date | null;
}
