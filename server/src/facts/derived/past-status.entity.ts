import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../../sources/connection.entity.js';

/** A status that items are in or were in, while the source's own list of statuses does not name it. */
@Entity('past_status')
export class PastStatus {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'past_status_connection_id_fkey' })
  connection?: Connection;

  @PrimaryColumn('text', { name: 'status_id' })
  statusId: string;

  /** As it was called then. */
  @Column('text')
  name: string;

  /** `undefined` where only histories name it. */
  @Column('text')
  category: string;
}
