import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer that is ready: made when something changed, or when it was first asked for, and good until a day ends. */
@Entity('reading_view')
export class ReadingView {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind: string;

  @PrimaryColumn('text')
  metric: string;

  @PrimaryColumn('text')
  cut: string;

  @PrimaryColumn('text', { name: 'window_name' })
  windowName: string;

  @Column('jsonb')
  payload: unknown;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'good_until' })
  goodUntil: Date;
}
