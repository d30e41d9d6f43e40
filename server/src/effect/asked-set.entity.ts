import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Those whom a file says were asked on one day, as short hashes; files that say the same of a day share one. */
@Entity('asked_set')
export class AskedSet {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  /** Made of its content. */
  @PrimaryColumn('uuid')
  id: string;

  /** Six bytes each, in order. */
  @Column('bytea')
  hashes: Buffer;
}
