import type { SourceFault } from 'connectors';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** One run of one connection, for people to follow. */
@Entity('sync_run')
@Index('sync_run_connection_id_started_at', ['connectionId', 'startedAt'])
export class SyncRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'sync_run_connection_id_fkey' })
  connection?: Connection;

  /** `running`, `done`, `waiting` (the source said when to come back), `failed`, or `cut` (its process ended). */
  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** When it last showed life. */
  @Column('timestamptz', { name: 'progress_at' })
  progressAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  stream: string | null;

  @Column('integer')
  pages: number;

  @Column('integer', { name: 'documents_read' })
  documentsRead: number;

  @Column('integer', { name: 'documents_changed' })
  documentsChanged: number;

  @Column('integer', { name: 'set_aside' })
  setAside: number;

  /** Share of scopes and streams, 0 to 1. */
  @Column('double precision', { nullable: true })
  done: number | null;

  @Column('timestamptz', { name: 'waiting_until', nullable: true })
  waitingUntil: Date | null;

  @Column('jsonb', { nullable: true })
  fault: SourceFault | null;
}
