import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BetterDirection, IndicatorKind, Measurement, Scale, Summary } from 'shared/domain';

/** What users experience, as a series of one product, and how it is defined. */
@Entity('indicator')
export class Indicator {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text')
  key: string;

  /** Null: the kind's own name from the language catalogue. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  kind: IndicatorKind;

  @Column('text')
  measurement: Measurement;

  @Column('text')
  summary: Summary;

  @Column('text')
  better: BetterDirection;

  @Column('text')
  unit: 'share' | 'days' | 'hours' | 'score' | 'number';

  @Column('jsonb', { nullable: true })
  scale: Scale | null;

  @Column('text', { name: 'asked_at', nullable: true })
  askedAt: string | null;

  /** Do answers without a score ("don't know") count among the answers? */
  @Column('boolean', { name: 'count_unscored', default: false })
  countUnscored: boolean;

  /** The first made is the product's headline. */
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
