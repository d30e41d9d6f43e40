import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Answers as they were last shown: whole weeks, five or more together (decisions.md 17). */
@Entity('answer_group')
export class AnswerGroupRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on' })
  toOn: string;

  @Column('integer')
  n: number;

  @Column('double precision')
  total: number;

  @Column('double precision')
  squares: number;

  /** Too few are left of what was shown: nothing of the group may be shown now. */
  @Column('boolean')
  hidden: boolean;

  /** Day, score, number and segment of the answers it was made of; null where it was shown before these were kept. */
  @Column('jsonb', { nullable: true })
  answers: [on: string, score: number | null, n: number, segment?: string | null][] | null;
}
