import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many saw a survey and how many sent it, by day and end point. */
@Entity('survey_count')
export class SurveyCountRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId: string;

  @PrimaryColumn('date', { name: 'counted_on' })
  countedOn: string;

  @PrimaryColumn('text', { name: 'end_point' })
  endPoint: string;

  @Column('integer', { default: 0 })
  shown: number;

  @Column('integer', { default: 0 })
  answered: number;

  @Column('integer', { name: 'in_part', default: 0 })
  inPart: number;
}
