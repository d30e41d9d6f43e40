import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Product } from '../catalogue/product.entity.js';
import { Account } from './account.entity.js';
import type { TokenPurpose } from './allow.js';

/** A key for another system. Shown once; only its hash is kept. */
@Entity('api_token')
@Unique('api_token_key_hash_key', ['keyHash'])
export class ApiToken {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  /** What it is used for, in the words of whoever made it. */
  @Column('text')
  name: string;

  @Column('text')
  purpose: TokenPurpose;

  /** The only product it may write to; null = all. */
  @Column('uuid', { name: 'product_id', nullable: true })
  productId: string | null;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'api_token_product_id_fkey' })
  product?: Product | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  /** The account that made it, and ends with it. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'api_token_account_id_fkey' })
  account?: Account | null;
}
