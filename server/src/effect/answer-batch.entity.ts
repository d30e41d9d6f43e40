import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which imports hold an answer: undoing one leaves what another brought too. */
@Entity('answer_batch')
@Index('answer_batch_by_batch', ['productId', 'batchId'])
export class AnswerBatch {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid', { name: 'answer_id' })
  answerId: string;

  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;
}
