import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** Where a repository may be deployed to, whether it ever was or not. */
@Entity('environment')
@Index('environment_connection_id', ['connectionId'])
export class EnvironmentRow {
  /** The list of the repository's environments. */
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'environment_document_id_fkey' })
  document?: Document;

  /** The source's own id. */
  @PrimaryColumn('text', { name: 'environment_id' })
  environmentId: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  name: string;
}
