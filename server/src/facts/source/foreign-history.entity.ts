import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A commit that was put out and is not on the default branch, with what it holds beside that branch. */
@Entity('foreign_history')
@Index('foreign_history_connection_id_scope_id', ['connectionId', 'scopeId'])
export class ForeignHistoryRow {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'foreign_history_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  sha: string;

  /** False = the source knows it no more: what it holds can only be told by time. */
  @Column('boolean')
  found: boolean;

  @Column('jsonb')
  commits: { sha: string; parents: string[] }[];
}
