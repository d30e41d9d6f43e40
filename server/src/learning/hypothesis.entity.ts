import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Product } from '../catalogue/product.entity.js';

/** A hypothesis of a product; what it says stands in the versions of its plan. */
@Entity('hypothesis')
@Unique('hypothesis_key_key', ['key'])
@Index('hypothesis_product_id', ['productId'])
export class Hypothesis {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'hypothesis_product_id_fkey' })
  product?: Product;

  /** Short key, `HYP-12`: what people write at the sources. */
  @Column('text')
  key: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
