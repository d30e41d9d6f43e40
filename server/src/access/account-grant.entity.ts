import type { Role } from 'shared/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A role held by an account, for everything, one area or one product (decisions.md 36). */
@Entity('account_grant')
export class AccountGrant {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'account_grant_account_id_fkey' })
  account?: Account;

  @PrimaryColumn('text')
  role: Role;

  /** `all`, or the id of the area or product: one column, since a key cannot hold null. */
  @PrimaryColumn('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text', { name: 'scope_kind' })
  scopeKind: 'all' | 'area' | 'product';
}
