import type { Role } from 'shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a setting. Rows are only ever added: when, in which role and why always stand beside the value. */
@Entity('setting')
export class Setting {
  @PrimaryColumn('text')
  key: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  value: unknown;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  /** Null = set by the product itself. */
  @Column('text', { name: 'set_by_role', nullable: true })
  setByRole: Role | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
