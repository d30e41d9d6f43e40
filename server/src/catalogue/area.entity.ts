import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A product area. It is made by naming it, for a product or with its products, and lives as long as a product lies in it. */
@Entity('area')
@Unique('area_slug_key', ['slug'])
export class Area {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;
}
