import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Cases of an indicator that were open when a day was over, as they were last told (decisions.md 17). */
@Entity('open_told')
export class OpenToldRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  /** A Sunday. */
  @PrimaryColumn('date', { name: 'open_on' })
  openOn: string;

  /** How many had taken so many days by then; null = none were ever told. */
  @Column('jsonb', { nullable: true })
  ages: [days: number, n: number][] | null;

  /** Are they told now, is there a count that may not be told, or was it taken back? */
  @Column('text')
  state: 'told' | 'waiting' | 'gone';
}
