import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SurveyTextAbout } from 'shared/domain';

/** What somebody wrote, scrubbed before it came here. Nothing ties it to a score, to an end point or to another text. */
@Entity('survey_text')
export class SurveyTextRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'survey_id' })
  surveyId: string;

  @Column('text')
  about: SurveyTextAbout;

  @Column('date', { name: 'written_on' })
  writtenOn: string;

  @Column('text')
  text: string;

  /** Somebody has read it and let it through. */
  @Column('boolean', { default: false })
  shown: boolean;
}
