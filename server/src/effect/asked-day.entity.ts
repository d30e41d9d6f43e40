import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many were asked on a day by a system that sends their answers one by one, whether or not they answered. */
@Entity('asked_day')
export class AskedDay {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  @PrimaryColumn('date', { name: 'asked_on' })
  askedOn: string;

  @Column('integer')
  n: number;
}
