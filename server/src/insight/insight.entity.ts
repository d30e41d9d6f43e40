import type { InsightSource, Role } from 'shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that is known about users and asks for somebody to act; what followed stands in `follow_up`. */
@Entity('insight')
export class Insight {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Scrubbed before it came here. */
  @Column('text')
  text: string;

  @Column('text')
  source: InsightSource;

  /** The contact it came from, which may have been taken back since. */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('date', { name: 'seen_on' })
  seenOn: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Column('text', { name: 'written_by_role', nullable: true })
  writtenByRole: Role | null;
}
