import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a survey took in the minute that was last answered in: a flood ends here, whichever process it comes through. */
@Entity('survey_minute')
export class SurveyMinute {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId: string;

  /** Of the hour, 0 to 59; of which hour and day is not kept, so it tells of nobody when they answered. */
  @Column('smallint')
  minute: number;

  @Column('integer')
  taken: number;
}
