import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a citizen meets: often several products together. */
@Entity('service')
@Unique('service_slug_key', ['slug'])
export class Service {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('boolean')
  sample: boolean;
}
