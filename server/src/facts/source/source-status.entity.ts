import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A status of a tracker's workflow, by the tracker's own id. */
@Entity('source_status')
@Index('source_status_connection_id', ['connectionId'])
export class SourceStatus {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'source_status_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'status_id' })
  statusId: string;

  @Column('text')
  name: string;

  @Column('text')
  category: string;
}
