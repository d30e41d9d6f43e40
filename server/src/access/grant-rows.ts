import type { GrantScope, Role } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import type { HeldGrant } from './caller.js';

/** A row of account_grant beside its account; all null where the account holds none. */
export interface GrantRow {
  readonly role: Role | null;
  readonly scopeKind: GrantScope['kind'] | null;
  readonly scopeId: string | null;
}

export const grantsOf = (rows: readonly GrantRow[]): HeldGrant[] =>
  rows.flatMap(({ role, scopeKind, scopeId }): HeldGrant[] => {
    if (role === null || scopeKind === null || scopeId === null) return [];
    if (scopeKind === 'all') return [{ role, scope: { kind: 'all' } }];
    if (scopeKind === 'area') return [{ role, scope: { kind: 'area', areaId: scopeId } }];
    return [{ role, scope: { kind: 'product', productId: scopeId } }];
  });

export const scopeIdOf = (scope: GrantScope): string =>
  scope.kind === 'all' ? 'all' : scope.kind === 'area' ? scope.areaId : scope.productId;

/** These grants and no others, from the account's next request on. */
export async function replaceGrants(
  manager: EntityManager,
  accountId: string,
  grants: readonly HeldGrant[],
): Promise<void> {
  await manager.query('delete from account_grant where account_id = $1', [accountId]);
  await manager.query(
    `insert into account_grant (account_id, role, scope_id, scope_kind)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])
     on conflict do nothing`,
    [
      accountId,
      grants.map(({ role }) => role),
      grants.map(({ scope }) => scopeIdOf(scope)),
      grants.map(({ scope }) => scope.kind),
    ],
  );
}
