import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A pull request, as its source tells it; written only by normalise. */
@Entity('change')
@Index('change_connection_id_scope_id', ['connectionId', 'scopeId'])
export class Change {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'change_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  url: string;

  @Column('text')
  state: string;

  @Column('boolean', { name: 'is_draft' })
  isDraft: boolean;

  @Column('boolean', { name: 'by_bot' })
  byBot: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('timestamptz', { name: 'merged_at', nullable: true })
  mergedAt: Date | null;

  @Column('text', { name: 'base_branch' })
  baseBranch: string;

  @Column('text', { name: 'merge_sha', nullable: true })
  mergeSha: string | null;

  @Column('text', { name: 'head_sha' })
  headSha: string;

  @Column('text', { name: 'issue_keys', array: true })
  issueKeys: string[];

  @Column('integer', { name: 'reverts_number', nullable: true })
  revertsNumber: number | null;

  @Column('text', { array: true })
  labels: string[];
}
