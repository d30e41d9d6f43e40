import type { DatedNoteKind, Role } from 'shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote on the time axis: in which role; never who, and scrubbed before it came here. */
@Entity('dated_note')
export class DatedNoteRow {
  /** Of the product or the service. */
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: DatedNoteKind;

  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('text')
  text: string;

  @Column('date', { name: 'noted_on' })
  notedOn: string;

  @Column('text', { name: 'noted_by_role', nullable: true })
  notedByRole: Role | null;
}
