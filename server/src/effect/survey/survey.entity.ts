import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SurveyInput } from 'shared/contracts';
import type { RatedQuestion } from 'shared/domain';

/** A survey of our own. What is answered goes into indicators; here stands only what is asked, where. */
@Entity('survey')
@Index('survey_by_key', ['key'], { unique: true })
export class Survey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  /** In its public address; cannot be guessed. */
  @Column('text')
  key: string;

  @Column('jsonb')
  asked: SurveyInput;

  @Column('boolean', { default: true })
  open: boolean;

  /** Key of the indicator each rated question feeds. */
  @Column('jsonb')
  feeds: Partial<Record<RatedQuestion, string>>;

  /** Signs the forms that are handed out. */
  @Column('bytea', { name: 'form_secret' })
  formSecret: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
