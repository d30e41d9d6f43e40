import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** When one stream of one scope is next held against what the source has, and how that went the last time. */
@Entity('census')
export class CensusRow {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'census_connection_id_fkey' })
  connection?: Connection;

  @PrimaryColumn('text', { name: 'scope_id' })
  scopeId: string;

  @PrimaryColumn('text')
  stream: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** Since when too much is missing to believe that it was removed. */
  @Column('timestamptz', { name: 'suspect_since', nullable: true })
  suspectSince: Date | null;

  /** Ids stored at the last census. */
  @Column('integer')
  known: number;

  /** Those of them that the source did not have. */
  @Column('integer')
  missing: number;

  /** So many have people said are truly gone; null = nobody was asked since the last census. */
  @Column('integer', { nullable: true })
  confirmed: number | null;
}
