import type { ReasonKind, Role } from 'shared/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Hypothesis } from './hypothesis.entity.js';

/** Why something was done out of the ordinary: an early look, an edit after the start, another conclusion. */
@Entity('hypothesis_reason')
export class HypothesisReason {
  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_reason_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: ReasonKind;

  /** Of the plan it is about. */
  @Column('integer')
  version: number;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'logged_at' })
  loggedAt: Date;

  @Column('text', { name: 'logged_by_role', nullable: true })
  loggedByRole: Role | null;
}
