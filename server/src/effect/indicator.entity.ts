import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChannelParts, CountedWhole } from 'shared/contracts';
import type { BetterDirection, Course, IndicatorKind, Measurement, Scale, Summary } from 'shared/domain';

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

  /** The question as users saw it, or what is counted. */
  @Column('text', { nullable: true })
  question: string | null;

  /** The smallest change worth the work, in the unit of the figure. */
  @Column('double precision', { name: 'smallest_change', nullable: true })
  smallestChange: number | null;

  /** Longest time between two readings that is as expected, in days. */
  @Column('integer', { name: 'expected_days', nullable: true })
  expectedDays: number | null;

  @Column('text', { default: 'each' })
  course: Course;

  /** Known parts of all users by channel; null = not known. */
  @Column('jsonb', { name: 'channel_parts', nullable: true })
  channelParts: ChannelParts | null;

  /** The whole that reach is a part of; null = another kind, or nobody told. */
  @Column('jsonb', { nullable: true })
  whole: CountedWhole | null;

  /** What the organisation gains, not what users notice. */
  @Column('boolean', { default: false })
  benefit: boolean;

  /** Of its definition; all of them are kept beside it. */
  @Column('integer', { default: 1 })
  version: number;

  /** When it was put aside; null = in use. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  /** Do answers without a score ("don't know") count among the answers? */
  @Column('boolean', { name: 'count_unscored', default: false })
  countUnscored: boolean;

  /** The first made that is in use and no benefit is the product's headline. */
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
