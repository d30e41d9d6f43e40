import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One answer of one user: a day and a score, nothing of who gave it. */
@Entity('answer')
export class Answer {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'indicator_key' })
  indicatorKey: string;

  @Column('date', { name: 'answered_on' })
  answeredOn: string;

  /** Null = answered without a score. */
  @Column('double precision', { nullable: true })
  score: number | null;
}
