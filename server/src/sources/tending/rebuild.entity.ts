import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../connection.entity.js';

/** The last time the facts of a connection were made again from its documents. */
@Entity('rebuild')
export class Rebuild {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'rebuild_connection_id_fkey' })
  connection?: Connection;

  /** `running`, `done` or `failed`. */
  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('integer')
  documents: number;

  /** Documents there were when it began. */
  @Column('integer', { name: 'of_documents' })
  ofDocuments: number;
}
