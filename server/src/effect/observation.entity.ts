import type { OpenFailures } from 'shared/domain';
import type { TwoGroups, JourneyStep, SentPercentiles } from 'shared/metrics';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading that another system has already summed up. The latest reading of a period counts. */
@Entity('observation')
export class Observation {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn: string;

  /** The first day after the period. */
  @PrimaryColumn('date', { name: 'to_on' })
  toOn: string;

  /** The import that brought it, or its own id where it was pushed: undoing an import uncovers what it had covered. */
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;

  @Column('double precision')
  value: number;

  @Column('integer')
  n: number;

  /** How many came to each step of the journey, where the reading is its completion. */
  @Column('jsonb', { nullable: true })
  steps: JourneyStep[] | null;

  /** Counts of both groups, where the reading is the gap between them. */
  @Column('jsonb', { nullable: true })
  compared: TwoGroups | null;

  /** Of durations, whose value is their median. */
  @Column('jsonb', { nullable: true })
  percentiles: SentPercentiles | null;

  /** How many gave each score, from the lowest of the scale to the highest. */
  @Column('jsonb', { nullable: true })
  distribution: number[] | null;

  /** How many were asked, of whom n answered. */
  @Column('integer', { nullable: true })
  asked: number | null;

  /** Open failures behind the value, by severity and the day they were found. */
  @Column('jsonb', { nullable: true })
  failures: OpenFailures[] | null;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;

  /** Written by somebody on the indicator's page, never by whom; false = sent by another system or brought by a file. */
  @Column('boolean', { name: 'by_hand', default: false })
  byHand: boolean;

  /** Null = it counts, unless another reading of its period counts instead. */
  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null;
}
