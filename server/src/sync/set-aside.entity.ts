import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** A record its schema refused: where and what kind of value, never the value (decisions.md 28). */
@Entity('set_aside')
export class SetAsideRow {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'set_aside_connection_id_fkey' })
  connection?: Connection;

  @PrimaryColumn('text')
  stream: string;

  /** Empty where the record had none. */
  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @PrimaryColumn('text')
  path: string;

  @Column('text')
  type: string;

  @Column('uuid', { name: 'run_id' })
  runId: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
