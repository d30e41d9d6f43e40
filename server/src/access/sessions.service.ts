import { Injectable } from '@nestjs/common';
import type { Role } from 'shared/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { Caller, HeldGrant } from './caller.js';
import { hashOf, newKey } from './key.js';

/** How long a browser stays signed in. */
export const sessionSeconds = 30 * 24 * 3600;

interface GrantRow {
  readonly accountId: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly scopeKind: 'all' | 'area' | 'product' | null;
  readonly scopeId: string | null;
}

/** Signed-in browsers. They live in the database: every process knows them, and a restart signs nobody out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Signs an account in. The key is for the cookie alone; only its hash is kept. */
  async begin(accountId: string, database: EntityManager = this.dataSource.manager): Promise<string> {
    const key = newKey();
    const now = this.clock.now();
    await database.query('delete from session where expires_at <= $1', [new Date(now)]);
    await database.query('insert into session (key_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)', [
      hashOf(key),
      accountId,
      new Date(now),
      new Date(now + sessionSeconds * 1000),
    ]);
    return key;
  }

  /** The account behind a session that still holds, or null. */
  async caller(key: string): Promise<Caller | null> {
    const rows = await this.dataSource.query<GrantRow[]>(
      `select account.id as "accountId", account.email, held.role, held.scope_kind as "scopeKind", held.scope_id as "scopeId"
       from session
       join account on account.id = session.account_id
       left join account_grant held on held.account_id = account.id
       where session.key_hash = $1 and session.expires_at > $2
       order by held.role, held.scope_kind, held.scope_id`,
      [hashOf(key), new Date(this.clock.now())],
    );
    const [first] = rows;
    return first
      ? { accountId: first.accountId, email: first.email, grants: rows.flatMap(grantOf), actingAs: null }
      : null;
  }

  async end(key: string): Promise<void> {
    await this.dataSource.query('delete from session where key_hash = $1', [hashOf(key)]);
  }

  /** Signs the account out everywhere but here. */
  async endOthers(accountId: string, key: string, database: EntityManager = this.dataSource.manager): Promise<void> {
    await database.query('delete from session where account_id = $1 and key_hash <> $2', [accountId, hashOf(key)]);
  }
}

function grantOf({ role, scopeKind, scopeId }: GrantRow): HeldGrant[] {
  if (role === null || scopeKind === null || scopeId === null) return [];
  if (scopeKind === 'all') return [{ role, scope: { kind: 'all' } }];
  if (scopeKind === 'area') return [{ role, scope: { kind: 'area', areaId: scopeId } }];
  return [{ role, scope: { kind: 'product', productId: scopeId } }];
}
