import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A commit of the default branch: enough to tell which commit contains which. */
@Entity('branch_commit')
@Index('branch_commit_connection_id_scope_id', ['connectionId', 'scopeId'])
export class BranchCommitRow {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'branch_commit_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  sha: string;

  @Column('text', { array: true })
  parents: string[];

  @Column('timestamptz', { name: 'authored_at' })
  authoredAt: Date;

  @Column('timestamptz', { name: 'committed_at' })
  committedAt: Date;

  /** It was on the branch until its history was rewritten; it may have been put out before. */
  @Column('boolean', { name: 'off_branch', default: false })
  offBranch: boolean;
}
