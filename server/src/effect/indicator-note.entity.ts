import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoteVoice } from 'shared/domain';

/** What somebody said of an indicator's readings: in whose voice, of which days; never who, and scrubbed before it came here. */
@Entity('indicator_note')
export class IndicatorNoteRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'indicator_key' })
  indicatorKey: string;

  @Column('text')
  voice: NoteVoice;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** The last day it is about; null = the first alone. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('text')
  text: string;

  @Column('date', { name: 'noted_on' })
  notedOn: string;
}
