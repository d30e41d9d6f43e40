import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { roles } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { hashOf } from './key.js';
import { hashPassword, passwordMatches } from './password.js';
import { SessionsService } from './sessions.service.js';
import { forgetAttempts, noteAttempt, type Attempt } from './sign-in-limit.js';

/** Accounts of this installation: how one comes in, and how the first one comes to be. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {}

  /** Whether anybody has claimed an account yet; until then only the one-time link leads in. */
  async anyPassword(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'select 1 from account where password_hash is not null limit 1',
    );
    return rows.length > 0;
  }

  /** Signs in with a password; gives the session's key. @throws Fault 401, or 429 after too many attempts */
  async signIn(email: string, password: string, network: string): Promise<string> {
    const attempt: Attempt = { email: email.toLowerCase(), network };
    await noteAttempt(this.dataSource, attempt, this.clock.now());
    const [account] = await this.dataSource.query<{ id: string; passwordHash: string | null }[]>(
      'select id, password_hash as "passwordHash" from account where email = $1',
      [attempt.email],
    );
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (!account || !matches) throw wrongPassword();
    await forgetAttempts(this.dataSource, attempt);
    return this.sessions.begin(account.id);
  }

  /**
   * Signs in with the one-time link; the first use makes the first account, which holds all roles.
   * @throws Fault 401 where the link is used, too old or unknown
   */
  async useLink(key: string): Promise<string> {
    const now = new Date(this.clock.now());
    return this.dataSource.transaction(async (manager) => {
      const [, used] = await manager.query<[unknown, number]>(
        'update sign_in_link set used_at = $2 where key_hash = $1 and used_at is null and expires_at > $2',
        [hashOf(key), now],
      );
      if (used === 0) throw linkUsedUp();
      return this.sessions.begin(await firstAccount(manager, now), manager);
    });
  }

  /** Gives an account made by the link its address and password. @throws Fault 409 or 422 */
  async claim(accountId: string, email: string, password: string, sessionKey: string): Promise<void> {
    const address = email.toLowerCase();
    if (password.toLowerCase().includes(address)) {
      throw fieldFault(422, 'password', sentence('access.passwordIsEmail'));
    }
    const passwordHash = await hashPassword(password);
    await this.dataSource.transaction(async (manager) => {
      const [, claimed] = await manager
        .query<[unknown, number]>(
          'update account set email = $2, password_hash = $3 where id = $1 and password_hash is null',
          [accountId, address, passwordHash],
        )
        .catch((error: unknown) => {
          throw isTaken(error) ? fieldFault(409, 'email', sentence('access.emailTaken')) : error;
        });
      if (claimed === 0) throw new Fault({ kind: 'yours', status: 409, message: sentence('access.hasPassword') });
      await this.sessions.endOthers(accountId, sessionKey, manager);
      await manager.query('delete from sign_in_link where used_at is null');
    });
  }
}

/** The account that the first link made, or makes now. Later ones never come to be this way: see firstStartLink. */
async function firstAccount(manager: EntityManager, now: Date): Promise<string> {
  const [known] = await manager.query<{ id: string }[]>(
    'select id from account where password_hash is null order by created_at limit 1',
  );
  if (known) return known.id;
  const id = randomUUID();
  await manager.query('insert into account (id, created_at) values ($1, $2)', [id, now]);
  await manager.query(
    `insert into account_grant (account_id, role, scope_id, scope_kind)
     select $1, role, 'all', 'all' from unnest($2::text[]) as role`,
    [id, roles],
  );
  return id;
}

const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';

const fieldFault = (status: number, path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ kind: 'yours', status, message: sentence('fault.invalid'), fields: [{ path, message }] });

const wrongPassword = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 401,
    message: sentence('access.wrongPassword'),
    nextStep: sentence('access.wrongPasswordNext'),
  });

const linkUsedUp = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 401,
    message: sentence('access.linkUsedUp'),
    nextStep: sentence('access.linkUsedUpNext'),
  });
