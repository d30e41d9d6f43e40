import type { LinkKind, Role } from 'shared/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from '../facts/source/document.entity.js';
import { Hypothesis } from './hypothesis.entity.js';

/**
 * A work item, a change or a deployment that was done for a hypothesis, as somebody said by hand. It leads with the record,
 * beside which it lies where there is more than one database machine, and outlives every replay of the facts.
 */
@Entity('hypothesis_link')
@Index('hypothesis_link_hypothesis_id', ['hypothesisId'])
export class HypothesisLink {
  /** Every fact has the id of the document it was made from. */
  @PrimaryColumn('uuid', { name: 'fact_id' })
  factId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'hypothesis_link_fact_id_fkey' })
  document?: Document;

  @PrimaryColumn('uuid', { name: 'hypothesis_id' })
  hypothesisId: string;

  @ManyToOne(() => Hypothesis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hypothesis_id', foreignKeyConstraintName: 'hypothesis_link_hypothesis_id_fkey' })
  hypothesis?: Hypothesis;

  @Column('text')
  kind: LinkKind;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;

  @Column('text', { name: 'linked_by_role', nullable: true })
  linkedByRole: Role | null;
}
