import type { Conclusion, NextStep, Role } from 'shared/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Hypothesis } from './hypothesis.entity.js';

/** What people concluded, and what comes next. The newest holds; the others tell what held before. */
@Entity('hypothesis_verdict')
export class HypothesisVerdict {
  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_verdict_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  @PrimaryColumn('integer')
  number: number;

  /** Of the plan that is judged. */
  @Column('integer')
  version: number;

  /** The analysis it was drawn from; null where nothing was analysed. */
  @Column('integer', { name: 'analysis_number', nullable: true })
  analysisNumber: number | null;

  @Column('text')
  conclusion: Conclusion;

  @Column('text', { name: 'next_step' })
  nextStep: NextStep;

  @Column('text', { nullable: true })
  learning: string | null;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Column('text', { name: 'decided_by_role', nullable: true })
  decidedByRole: Role | null;
}
