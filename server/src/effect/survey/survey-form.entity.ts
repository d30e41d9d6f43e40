import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form that was sent, for two days: sent again it counts once. It does not say what was answered on it. */
@Entity('survey_form')
export class SurveyForm {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('bytea', { name: 'form_hash' })
  formHash: Buffer;

  @Column('date', { name: 'sent_on' })
  sentOn: string;
}
