import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a bucket's reading was known to be, from one instant to another (decisions.md 29). Current rows have no end. */
@Entity('reading')
export class ReadingVersion {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind: string;

  @PrimaryColumn('text')
  metric: string;

  /** Empty where the metric is not cut; the indicator's key for users' experience. */
  @PrimaryColumn('text')
  cut: string;

  @PrimaryColumn('text')
  bucket: string;

  @PrimaryColumn('timestamptz', { name: 'known_from' })
  knownFrom: Date;

  @Column('timestamptz', { name: 'known_to', nullable: true })
  knownTo: Date | null;

  @Column('double precision', { nullable: true })
  value: number | null;

  @Column('integer')
  n: number;

  /** The bucket was not closed yet. */
  @Column('boolean')
  open: boolean;

  @Column('text')
  because: string;
}
