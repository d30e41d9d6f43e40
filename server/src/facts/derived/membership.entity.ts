import { Product } from '../../catalogue/product.entity.js';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WorkItem } from '../source/work-item.entity.js';

/** A stretch of an item in a product; it counts for the product that owns it. */
@Entity('membership')
@Index('membership_product_id', ['productId'])
export class MembershipRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'membership_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'membership_product_id_fkey' })
  product?: Product;

  @PrimaryColumn('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'to_at', nullable: true })
  toAt: Date | null;

  @Column('boolean')
  owns: boolean;
}
