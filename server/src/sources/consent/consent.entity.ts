import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../connection.entity.js';

/** Somebody is on their way to a source to let the product in, or is back and has not saved yet. */
@Entity('consent')
@Unique('consent_state_hash_key', ['stateHash'])
export class ConsentRow {
  @PrimaryColumn('uuid')
  id: string;

  /** Of what went along to the source and must come back. */
  @Column('bytea', { name: 'state_hash' })
  stateHash: Buffer;

  /** Of the browser that began it: no other may go on with it. */
  @Column('bytea', { name: 'session_hash' })
  sessionHash: Buffer;

  @Column('text')
  connector: string;

  /** Whose key is to be replaced; null = there will be a new connection. */
  @Column('uuid', { name: 'connection_id', nullable: true })
  connectionId: string | null;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'consent_connection_id_fkey' })
  connection?: Connection;

  /** The app, its way back, and the key once there is one: sealed with the key file. */
  @Column('bytea')
  secrets: Buffer;

  /** The state is good for one answer, whatever that says. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** There is a key. */
  @Column('boolean')
  granted: boolean;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
