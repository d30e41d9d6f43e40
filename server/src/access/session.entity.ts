import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A signed-in browser. Only the hash of the cookie is kept: a copy of the table lets nobody in. */
@Entity('session')
@Index('session_account_id', ['accountId'])
export class Session {
  @PrimaryColumn('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'session_account_id_fkey' })
  account?: Account;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** Begun by a one-time link, and no password set since: in this browser one is chosen without the old one. */
  @Column('boolean', { name: 'by_link', nullable: true })
  byLink: boolean | null;
}
