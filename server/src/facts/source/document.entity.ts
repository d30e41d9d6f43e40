import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../../sources/connection.entity.js';

/** One record of a source, cut down to the fields its schema names. Facts are made from it, and can be made again. */
@Entity('document')
@Index('document_connection_id_stream', ['connectionId', 'stream'])
export class Document {
  /** Deterministic: connection, stream and id at the source. The scope is an attribute, for records move. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'document_connection_id_fkey' })
  connection?: Connection;

  @Column('text')
  stream: string;

  @Column('text', { name: 'source_id' })
  sourceId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('jsonb')
  record: unknown;

  /** Of the record: an unchanged document stops here. */
  @Column('text')
  hash: string;

  /** Of the stream's schema when it was read. */
  @Column('integer')
  version: number;

  /** An older version never overwrites a newer one. */
  @Column('timestamptz', { name: 'source_updated_at', nullable: true })
  sourceUpdatedAt: Date | null;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;

  /** When a census took it for gone: it has no facts since then, and has them again once it is seen. Null = it is there. */
  @Column('timestamptz', { name: 'gone_at', nullable: true })
  goneAt: Date | null;
}

/** A document that derive has not looked at since it changed. */
@Entity('changed_document')
@Index('changed_document_connection_id', ['connectionId'])
export class ChangedDocument {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'changed_document_document_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;
}
