import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was told of a survey's counts from a day on, in whole fives, by end point. */
@Entity('survey_told')
export class SurveyToldRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId: string;

  @PrimaryColumn('date', { name: 'told_on' })
  toldOn: string;

  @PrimaryColumn('text', { name: 'end_point' })
  endPoint: string;

  @Column('integer')
  shown: number;

  @Column('integer')
  answered: number;
}
