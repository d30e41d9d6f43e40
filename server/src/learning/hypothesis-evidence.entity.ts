import type { EvidenceLevel, Role } from 'shared/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Hypothesis } from './hypothesis.entity.js';

/** How well a hypothesis was known from a moment on, and where what shows it can be read. */
@Entity('hypothesis_evidence')
export class HypothesisEvidence {
  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_evidence_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  level: EvidenceLevel;

  /** Null only where the level did not rise. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('date', { name: 'set_on' })
  setOn: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  @Column('text', { name: 'set_by_role', nullable: true })
  setByRole: Role | null;
}
