import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { ClaimAccount } from 'shared/contracts';
import { roles } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { emailTaken, fieldFault, isTaken } from './account-faults.js';
import type { Caller } from './caller.js';
import { replaceGrants } from './grant-rows.js';
import { hashOf } from './key.js';
import { endLinks } from './one-time-link.js';
import { hashPassword, passwordMatches } from './password.js';
import { SessionsService } from './sessions.service.js';
import { forgetAttempts, noteAttempt, type Attempt } from './sign-in-limit.js';

/** Accounts of this installation: how one comes in, and how the first one comes to be. */
@Injectable()
export class AccountsService {
  private readonly log = new Logger('access');

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
   * Signs in with a one-time link: of an account, or of the first start, which makes the first account with all roles.
   * @throws Fault 401 where the link is used, too old or unknown
   */
  async useLink(key: string): Promise<string> {
    const now = new Date(this.clock.now());
    return this.dataSource.transaction(async (manager) => {
      const [[link]] = await manager.query<[{ accountId: string | null }[], number]>(
        `update sign_in_link set used_at = $2 where key_hash = $1 and used_at is null and expires_at > $2
         returning account_id as "accountId"`,
        [hashOf(key), now],
      );
      if (!link) throw linkUsedUp();
      const accountId = link.accountId ?? (await firstAccount(manager, now));
      this.log.log({ event: 'signed in by a one-time link', accountId });
      return this.sessions.begin(accountId, manager, true);
    });
  }

  /**
   * The address and password of an account: chosen after a one-time link, changed with the password until now.
   * @throws Fault 409, 422, or 429 after too many attempts
   */
  async claim({ accountId, byLink }: Caller, chosen: ClaimAccount, sessionKey: string, network: string): Promise<void> {
    const email = chosen.email.toLowerCase();
    if (chosen.password.toLowerCase().includes(email)) {
      throw fieldFault(422, 'password', sentence('access.passwordIsEmail'));
    }
    if (!byLink) await this.demandCurrent(accountId, chosen.current, network);
    const passwordHash = await hashPassword(chosen.password);
    await this.dataSource.transaction(async (manager) => {
      await manager
        .query('update account set email = $2, password_hash = $3 where id = $1', [accountId, email, passwordHash])
        .catch((error: unknown) => {
          throw isTaken(error) ? emailTaken() : error;
        });
      await this.sessions.endOthers(accountId, sessionKey, manager);
      await endLinks(manager, accountId);
      await endLinks(manager, null);
    });
  }

  private async demandCurrent(accountId: string, current: string | undefined, network: string): Promise<void> {
    if (current === undefined) throw hasPassword();
    const [account] = await this.dataSource.query<{ email: string | null; passwordHash: string | null }[]>(
      'select email, password_hash as "passwordHash" from account where id = $1',
      [accountId],
    );
    const attempt: Attempt = { email: account?.email ?? '', network };
    await noteAttempt(this.dataSource, attempt, this.clock.now());
    if (!(await passwordMatches(account?.passwordHash ?? null, current))) {
      throw fieldFault(422, 'current', sentence('access.wrongCurrent'));
    }
    await forgetAttempts(this.dataSource, attempt);
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
  await replaceGrants(
    manager,
    id,
    roles.map((role) => ({ role, scope: { kind: 'all' } })),
  );
  return id;
}

const hasPassword = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('access.hasPassword'),
    nextStep: sentence('access.hasPasswordNext'),
  });

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
