import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Product } from './product.entity.js';
import { Service } from './service.entity.js';

/** A product's part in a service, between two days. */
@Entity('service_product')
@Index('service_product_service_id', ['serviceId'])
@Index('service_product_product_id', ['productId'])
export class ServiceProduct {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'service_id' })
  serviceId: string;

  @ManyToOne(() => Service, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'service_id', foreignKeyConstraintName: 'service_product_service_id_fkey' })
  service?: Service;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'service_product_product_id_fkey' })
  product?: Product;

  /** Null = since always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** Exclusive; null = still. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
