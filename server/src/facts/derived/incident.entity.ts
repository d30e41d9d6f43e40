import { Product } from '../../catalogue/product.entity.js';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WorkItem } from '../source/work-item.entity.js';

/** A work item that counts as an incident of a product (decisions.md 13). */
@Entity('incident')
@Index('incident_product_id', ['productId'])
export class Incident {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @ManyToOne(() => WorkItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'incident_item_id_fkey' })
  item?: WorkItem;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'incident_product_id_fkey' })
  product?: Product;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'to_at', nullable: true })
  toAt: Date | null;
}
