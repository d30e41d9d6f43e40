import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A product's part in a service, between two days. */
@Entity('service_product')
@Index('service_product_service_id', ['serviceId'])
@Index('service_product_product_id', ['productId'])
export class ServiceProduct {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'service_id' })
  serviceId: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  /** Null = since always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** Exclusive; null = still. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
