import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer of a file that has been taken in and waits for the worker: already without a person, already rounded to its day. */
@Entity('import_row')
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;

  @PrimaryColumn('integer')
  line: number;

  @Column('uuid', { name: 'answer_id' })
  answerId: string;

  @Column('date', { name: 'answered_on' })
  answeredOn: string;

  @Column('double precision', { nullable: true })
  score: number | null;

  @Column('text', { nullable: true })
  segment: string | null;
}
