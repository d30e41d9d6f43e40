import type { Role } from 'shared/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Product } from '../catalogue/product.entity.js';
import { Document } from '../facts/source/document.entity.js';

/**
 * A record whose label started a hypothesis of a product, and which people put aside. It leads with the record, beside which
 * it lies where there is more than one database machine, and outlives every replay of the facts.
 */
@Entity('draft_aside')
@Index('draft_aside_product_id', ['productId'])
export class DraftAside {
  /** Every fact has the id of the document it was made from. */
  @PrimaryColumn('uuid', { name: 'fact_id' })
  factId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'draft_aside_fact_id_fkey' })
  fact?: Document;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'draft_aside_product_id_fkey' })
  product?: Product;

  @Column('timestamptz', { name: 'put_aside_at' })
  putAsideAt: Date;

  @Column('text', { name: 'put_aside_by_role', nullable: true })
  putAsideByRole: Role | null;
}
