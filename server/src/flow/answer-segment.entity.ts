import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Shown answers as they were last told by channel or end point: six or more in each part (decisions.md 17). A row with one part
 * is a group whose segments could not be told when its weeks were over, with its answers of then.
 */
@Entity('answer_segment')
export class AnswerSegmentRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on' })
  toOn: string;

  /** Its parts may not be told now. */
  @Column('boolean')
  hidden: boolean;

  /** Each with its segment, null for the others together, and with day, score, number and segment of its answers. */
  @Column('jsonb')
  parts: [segment: string | null, answers: [on: string, score: number | null, n: number, segment: string | null][]][];
}
