import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Area } from './area.entity.js';

/** What has users and a purpose, and what every number is about. */
@Entity('product')
@Unique('product_slug_key', ['slug'])
export class Product {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** Why it exists, for its users. */
  @Column('text')
  why: string;

  @Column('text', { name: 'user_group' })
  userGroup: string;

  @Column('uuid', { name: 'area_id', nullable: true })
  areaId: string | null;

  @ManyToOne(() => Area)
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'product_area_id_fkey' })
  area?: Area | null;

  /** Part of the synthetic organisation. */
  @Column('boolean')
  sample: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
