import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** Where reading one stream of one scope stands. */
@Entity('checkpoint')
export class CheckpointRow {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'checkpoint_connection_id_fkey' })
  connection?: Connection;

  @PrimaryColumn('text', { name: 'scope_id' })
  scopeId: string;

  @PrimaryColumn('text')
  stream: string;

  /** Of the stream's record schema: a newer one reads everything again. */
  @Column('integer')
  version: number;

  /** History was asked for from this day on: an earlier one reads everything again. */
  @Column('date', { name: 'backfill_from' })
  backfillFrom: string;

  /** Everything the source changed before it is stored. */
  @Column('timestamptz', { nullable: true })
  cursor: Date | null;

  /**
   * The cursor, or the last one where the stream is read anew (a newer schema, a record that somebody wants read again): what
   * is stored is whole until then, as it was.
   */
  @Column('timestamptz', { name: 'read_until', nullable: true })
  readUntil: Date | null;

  /** How the source called what was there then, to ask whether it still is; of the last run that was whole. */
  @Column('text', { nullable: true })
  mark: string | null;

  @Column('uuid', { name: 'run_id' })
  runId: string;

  /** Signpost of a run that has not ended; a resumed run keeps it. */
  @Column('timestamptz', { nullable: true })
  until: Date | null;

  /** Token of the last stored page of that run. */
  @Column('text', { nullable: true })
  resume: string | null;
}
