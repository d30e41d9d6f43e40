import type { FollowUp, Role } from 'shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What followed on an insight or a signal. Only ever added: the newest holds, the others tell what held before. */
@Entity('follow_up')
export class FollowUpRow {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  /** `insight:<id>`, or `signal:<metric>:<first bucket>`. */
  @PrimaryColumn('text')
  subject: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  does: FollowUp;

  @Column('uuid', { name: 'hypothesis_id', nullable: true })
  hypothesisId: string | null;

  /** What was decided, or why it was closed; scrubbed before it came here. */
  @Column('text', { nullable: true })
  text: string | null;

  /** When its subject was seen: a signal can vanish with a correction of what was counted, what followed on it does not. */
  @Column('date', { name: 'seen_on' })
  seenOn: string;

  @Column('date', { name: 'followed_on' })
  followedOn: string;

  @Column('timestamptz', { name: 'followed_at' })
  followedAt: Date;

  @Column('text', { name: 'followed_by_role', nullable: true })
  followedByRole: Role | null;
}
