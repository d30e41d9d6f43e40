import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';

/** What was told already: a source may send one thing twice. Forgotten after a week, and when there are too many. */
@Entity('hook_delivery')
export class HookDeliveryRow {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'hook_delivery_connection_id_fkey' })
  connection?: Connection;

  /** The source's own. */
  @PrimaryColumn('text', { name: 'delivery_id' })
  deliveryId: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
