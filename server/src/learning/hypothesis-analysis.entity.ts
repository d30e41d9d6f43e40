import type { EffectAnalysis, EffectInput, EffectWords } from 'shared/metrics';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Hypothesis } from './hypothesis.entity.js';

/**
 * What an analysis of a plan found, never changed afterwards. Data and result are kept as text (`json`), so that reckoning
 * again gives the same bytes.
 */
@Entity('hypothesis_analysis')
export class HypothesisAnalysis {
  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_analysis_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  /** Of the plan. */
  @PrimaryColumn('integer')
  version: number;

  @PrimaryColumn('integer')
  number: number;

  @Column('date', { name: 'computed_on' })
  computedOn: string;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt: Date;

  @Column('text')
  method: string;

  @Column('integer', { name: 'method_version' })
  methodVersion: number;

  /** Null = the method draws nothing at random. */
  @Column('integer', { nullable: true })
  seed: number | null;

  /** Made before the window was over, for a reason that was logged. */
  @Column('boolean')
  early: boolean;

  /** All that it was made from: the plan, and the series as it was shown then. */
  @Column('json')
  input: EffectInput;

  @Column('json')
  result: EffectAnalysis;

  @Column('json')
  words: EffectWords;
}
