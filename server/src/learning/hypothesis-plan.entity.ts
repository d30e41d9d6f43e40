import type { Role, InterventionKind } from 'shared/domain';
import type { Detectable, EffectPlan, EffectUnit } from 'shared/metrics';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Hypothesis } from './hypothesis.entity.js';

/** What users' experience was when a plan was written: the last twelve weeks, as pages showed them. */
export interface Baseline {
  /** Null = nothing could be shown of those weeks. */
  readonly value: number | null;
  readonly n: number;
  readonly from: string;
  readonly to: string;
}

/** A version of a hypothesis and its plan; versions are only ever added. */
@Entity('hypothesis_plan')
export class HypothesisPlan {
  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_plan_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  @PrimaryColumn('integer')
  version: number;

  /** We believe that `what` leads to `leadsTo` for `forWhom`. */
  @Column('text')
  what: string;

  @Column('text', { name: 'leads_to' })
  leadsTo: string;

  @Column('text', { name: 'for_whom' })
  forWhom: string;

  @Column('text')
  kind: InterventionKind;

  @Column('text', { name: 'indicator_key' })
  indicatorKey: string;

  /** With its sign; both changes are in `unit`, shares as 0 to 1. */
  @Column('double precision')
  expected: number;

  @Column('double precision', { name: 'smallest_change' })
  smallestChange: number;

  @Column('text')
  unit: EffectUnit;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('integer', { name: 'ramp_weeks' })
  rampWeeks: number;

  /** After the ramp. */
  @Column('integer', { name: 'window_weeks' })
  windowWeeks: number;

  /** Last day of the window: the last that counts; the verdict is made after it. */
  @Column('date', { name: 'evaluate_on' })
  evaluateOn: string;

  @Column('text')
  form: EffectPlan['form'];

  @Column('date', { name: 'history_from', nullable: true })
  historyFrom: string | null;

  /** Null = none, or one that is not there any more. */
  @Column('uuid', { name: 'comparison_id', nullable: true })
  comparisonId: string | null;

  /** Other things that happen at the same time, in the words of those who registered it. */
  @Column('text', { name: 'also_happening', array: true })
  alsoHappening: string[];

  /** Written when data from after the start could be known already: an exploration, never a test. */
  @Column('boolean')
  exploratory: boolean;

  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  @Column('text', { name: 'registered_by_role', nullable: true })
  registeredByRole: Role | null;

  /** What the plan could show, told when it was written. */
  @Column('json')
  foreseen: Detectable;

  @Column('json')
  baseline: Baseline;
}
