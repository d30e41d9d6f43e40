import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A release or tag. */
@Entity('release')
@Index('release_connection_id_scope_id', ['connectionId', 'scopeId'])
export class Release {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'release_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  tag: string;

  @Column('text', { nullable: true })
  sha: string | null;

  @Column('boolean', { name: 'is_draft' })
  isDraft: boolean;

  @Column('boolean', { name: 'is_prerelease' })
  isPrerelease: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('text')
  url: string;

  /** A tag by itself; a release may bear the same name. */
  @Column('boolean', { name: 'is_tag' })
  isTag: boolean;
}
