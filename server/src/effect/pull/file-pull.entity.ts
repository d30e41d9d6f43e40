import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportMapping } from 'shared/contracts';
import type { PullProblem } from './pull-fault.js';

/** An address that holds a file of a product's answers, and how and when it is read. */
@Entity('file_pull')
@Index('file_pull_due', ['nextAt'])
export class FilePull {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'indicator_key' })
  indicatorKey: string;

  /** The address as it may be shown: without anything that stands behind a question mark. */
  @Column('text')
  shown: string;

  @Column('text', { name: 'header_name', nullable: true })
  headerName: string | null;

  /** The whole address and the header's value, sealed with the key file. */
  @Column('bytea')
  secrets: Buffer;

  /** As a person agreed to it, with the form of the file and the share of its rows that could not be read then. */
  @Column('jsonb')
  mapping: ImportMapping;

  @Column('text')
  form: string;

  @Column('double precision', { name: 'rejected_share' })
  rejectedShare: number;

  @Column('integer', { name: 'every_hours' })
  everyHours: number;

  /** What the other side called the file that was last understood. */
  @Column('text', { nullable: true })
  etag: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  /** Null while it is paused by nobody; `undone`: somebody took back what it had brought. */
  @Column('text', { name: 'paused_because', nullable: true })
  pausedBecause: 'person' | 'undone' | null;

  @Column('timestamptz', { name: 'running_since', nullable: true })
  runningSince: Date | null;

  @Column('timestamptz', { name: 'next_at' })
  nextAt: Date;

  /** The address was last read without a fault then, new or not. */
  @Column('timestamptz', { name: 'last_good_at' })
  lastGoodAt: Date;

  /** It last brought something new then. */
  @Column('timestamptz', { name: 'last_new_at', nullable: true })
  lastNewAt: Date | null;

  /** Of the last time; null = it went well. */
  @Column('jsonb', { nullable: true })
  fault: PullProblem | null;
}
