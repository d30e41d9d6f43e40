import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** A source that may tell us that something is new. No row = it may not, which is how every connection begins. */
@Entity('hook')
export class Hook {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'hook_connection_id_fkey' })
  connection?: Connection;

  /** The secret and the one before it, sealed with the key file. */
  @Column('bytea')
  secrets: Buffer;

  @Column('timestamptz', { name: 'secret_since' })
  secretSince: Date;

  /** The secret before is taken until then. */
  @Column('timestamptz', { name: 'previous_until', nullable: true })
  previousUntil: Date | null;

  @Column('timestamptz', { name: 'last_delivery_at', nullable: true })
  lastDeliveryAt: Date | null;

  @Column('text', { name: 'last_event', nullable: true })
  lastEvent: string | null;

  @Column('integer')
  accepted: number;

  @Column('integer')
  ignored: number;

  @Column('integer')
  refused: number;

  @Column('timestamptz', { name: 'last_refused_at', nullable: true })
  lastRefusedAt: Date | null;
}
