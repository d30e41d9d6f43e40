import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One answer of one user: a day, a score and what it came through, nothing of who gave it. */
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

  /** The channel it came through, or the end point it was given at; null = not known. */
  @Column('text', { nullable: true })
  segment: string | null;
}
