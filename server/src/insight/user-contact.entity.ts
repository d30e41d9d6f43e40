import type { ContactKind, Role } from 'shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a team met users, and what it learned. Neither who was met nor who met them is kept. */
@Entity('user_contact')
export class UserContact {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('text')
  kind: ContactKind;

  /** How many users. */
  @Column('integer')
  people: number;

  /** Scrubbed before it came here. */
  @Column('text')
  learned: string;

  /** Of the same product. */
  @Column('uuid', { name: 'hypothesis_id', nullable: true })
  hypothesisId: string | null;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Column('text', { name: 'noted_by_role', nullable: true })
  notedByRole: Role | null;
}
