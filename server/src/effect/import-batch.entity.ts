import type { AskedOn } from './sql/asked-sets.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportMapping, ImportState } from 'shared/contracts';

/** One import of one file: what came in, and whether it was taken back. */
@Entity('import_batch')
export class ImportBatch {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  hash: string;

  @Column('text', { name: 'indicator_key' })
  indicatorKey: string;

  @Column('jsonb')
  mapping: ImportMapping;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt: Date;

  @Column('integer')
  stored: number;

  @Column('integer', { name: 'already_stored' })
  alreadyStored: number;

  @Column('integer')
  rejected: number;

  @Column('text', { default: 'stored' })
  state: ImportState;

  /** Rows that are answers or readings, new or not. */
  @Column('integer', { default: 0 })
  accepted: number;

  /** Of them, those that have been stored, or taken back, so far. */
  @Column('integer', { default: 0 })
  moved: number;

  /** Tells forms apart by their columns; null = from before this was kept. */
  @Column('text', { nullable: true })
  form: string | null;

  /** How the question was worded, where the file says it. */
  @Column('text', { nullable: true })
  question: string | null;

  /** How many were asked on each day, whether or not they answered; null = the file does not say. */
  @Column('jsonb', { nullable: true })
  asked: readonly AskedOn[] | null;

  /** The Sunday that the file tells of cases still open on; null = it tells of none. */
  @Column('date', { name: 'open_on', nullable: true })
  openOn: string | null;

  /** How many of them had taken so many days by then. */
  @Column('jsonb', { name: 'open_ages', nullable: true })
  openAges: [days: number, n: number][] | null;

  /** The address that it came from on schedule; null = somebody brought the file. */
  @Column('uuid', { name: 'pull_id', nullable: true })
  pullId: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}
