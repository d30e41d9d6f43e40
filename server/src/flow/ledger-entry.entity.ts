import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of a closed bucket that changed: from what, to what, and why (requirements.md N25). */
@Entity('ledger')
export class LedgerEntry {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('text')
  metric: string;

  @Column('text')
  cut: string;

  @Column('text')
  bucket: string;

  @Column('double precision', { name: 'value_before', nullable: true })
  valueBefore: number | null;

  @Column('double precision', { name: 'value_after', nullable: true })
  valueAfter: number | null;

  @Column('integer', { name: 'n_before' })
  nBefore: number;

  @Column('integer', { name: 'n_after' })
  nAfter: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('text')
  because: string;
}
