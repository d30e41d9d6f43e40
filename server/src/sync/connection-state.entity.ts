import type { SourceFault } from 'connectors';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** How a connection is doing. */
@Entity('connection_state')
export class ConnectionState {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'connection_state_connection_id_fkey' })
  connection?: Connection;

  @Column('timestamptz', { name: 'last_complete_at', nullable: true })
  lastCompleteAt: Date | null;

  /** Of the last run; null = it went well. */
  @Column('jsonb', { nullable: true })
  fault: SourceFault | null;

  /** Since when it has been that fault, run after run. */
  @Column('timestamptz', { name: 'fault_since', nullable: true })
  faultSince: Date | null;

  @Column('integer', { name: 'remaining_calls', nullable: true })
  remainingCalls: number | null;

  /** When the source gives the key its calls again, as last told. */
  @Column('timestamptz', { name: 'calls_renew_at', nullable: true })
  callsRenewAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** Nothing is read before then: the source said to wait, or what is left is left to others. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore: Date | null;

  /** The source itself said to wait until then: nobody asks it with this key, not even a person who tests it. */
  @Column('timestamptz', { name: 'told_to_wait', nullable: true })
  toldToWait: Date | null;

  /** Until when single endpoints want to be left alone, epoch milliseconds by method and path; those that are over may be missing. */
  @Column('jsonb', { name: 'endpoint_waits', default: {} })
  endpointWaits: Record<string, number>;

  /** How many times in a row it said to wait without saying how long: each makes the next wait longer. */
  @Column('integer', { default: 0 })
  strikes: number;

  /** A mark of the account its key signs in as, from which no account follows; null = never asked. */
  @Column('text', { nullable: true })
  identity: string | null;
}
