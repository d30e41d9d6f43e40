import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { Caller } from './caller.js';
import { grantsOf, type GrantRow } from './grant-rows.js';
import { hashOf, newKey } from './key.js';

/** How long a browser stays signed in. */
export const sessionSeconds = 30 * 24 * 3600;

interface CallerRow extends GrantRow {
  readonly accountId: string;
  readonly email: string | null;
  readonly byLink: boolean;
}

/** Signed-in browsers. They live in the database: every process knows them, and a restart signs nobody out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Signs an account in. The key is for the cookie alone; only its hash is kept. */
  async begin(accountId: string, database: EntityManager = this.dataSource.manager, byLink = false): Promise<string> {
    const key = newKey();
    const now = this.clock.now();
    await database.query('delete from session where expires_at <= $1', [new Date(now)]);
    await database.query(
      'insert into session (key_hash, account_id, created_at, expires_at, by_link) values ($1, $2, $3, $4, $5)',
      [hashOf(key), accountId, new Date(now), new Date(now + sessionSeconds * 1000), byLink],
    );
    return key;
  }

  /** The account behind a session that still holds, or null. */
  async caller(key: string): Promise<Caller | null> {
    const rows = await this.dataSource.query<CallerRow[]>(
      `select account.id as "accountId", account.email, coalesce(session.by_link, false) as "byLink",
              held.role, held.scope_kind as "scopeKind", held.scope_id as "scopeId"
       from session
       join account on account.id = session.account_id
       left join account_grant held on held.account_id = account.id
       where session.key_hash = $1 and session.expires_at > $2
       order by held.role, held.scope_kind, held.scope_id`,
      [hashOf(key), new Date(this.clock.now())],
    );
    const [first] = rows;
    if (!first) return null;
    const { accountId, email, byLink } = first;
    return { accountId, email, byLink, grants: grantsOf(rows), actingAs: null };
  }

  async end(key: string): Promise<void> {
    await this.dataSource.query('delete from session where key_hash = $1', [hashOf(key)]);
  }

  /** Signs the account out everywhere but here, where a password has been chosen. */
  async endOthers(accountId: string, key: string, database: EntityManager = this.dataSource.manager): Promise<void> {
    await database.query('update session set by_link = false where key_hash = $1', [hashOf(key)]);
    await database.query('delete from session where account_id = $1 and key_hash <> $2', [accountId, hashOf(key)]);
  }
}
