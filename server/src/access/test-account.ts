import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { HeldGrant } from './caller.js';
import { hashOf, newKey } from './key.js';

/** For tests: a signed-in account with these grants; gives its `Cookie` header. Signed in until the year 9999. */
export async function testAccount(dataSource: DataSource, ...grants: readonly HeldGrant[]): Promise<string> {
  const id = randomUUID();
  const key = newKey();
  await dataSource.query('insert into account (id, created_at) values ($1, $2)', [id, new Date(0)]);
  for (const { role, scope } of grants) {
    const scopeId = scope.kind === 'all' ? 'all' : scope.kind === 'area' ? scope.areaId : scope.productId;
    await dataSource.query(
      'insert into account_grant (account_id, role, scope_id, scope_kind) values ($1, $2, $3, $4)',
      [id, role, scopeId, scope.kind],
    );
  }
  await dataSource.query('insert into session (key_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)', [
    hashOf(key),
    id,
    new Date(0),
    new Date('9999-01-01T00:00:00Z'),
  ]);
  return `flow_session=${key}`;
}

/** A role for everything. */
export const everywhere = (role: HeldGrant['role']): HeldGrant => ({ role, scope: { kind: 'all' } });
