import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountInput, AccountLink, AccountList, AccountSummary } from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { emailTaken, fieldFault, isTaken } from './account-faults.js';
import type { Caller, HeldGrant } from './caller.js';
import { grantsOf, replaceGrants, scopeIdOf, type GrantRow } from './grant-rows.js';
import { addressOf, makeLink } from './one-time-link.js';

/** Who may sign in, and with which roles. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<AccountList> {
    const [accounts, areas, products] = await Promise.all([
      this.dataSource.query<(Omit<AccountSummary, 'grants'> & { grants: GrantRow[] })[]>(
        `select account.id, account.email, account.password_hash is not null as claimed,
                coalesce(held.grants, '[]') as grants
         from account
         left join lateral (
           select json_agg(json_build_object('role', role, 'scopeKind', scope_kind, 'scopeId', scope_id)
                           order by role, scope_kind, scope_id) as grants
           from account_grant where account_id = account.id
         ) as held on true
         order by account.email, account.id`,
      ),
      this.dataSource.query<AccountList['areas']>('select id, name from area order by name, id'),
      this.dataSource.query<AccountList['products']>('select id, name from product order by name, id'),
    ]);
    return { accounts: accounts.map((row) => ({ ...row, grants: grantsOf(row.grants) })), areas, products };
  }

  /** A new account, and the link that leads in. @throws Fault 409 or 422 */
  async invite({ email, grants }: AccountInput, caller: Pick<Caller, 'accountId'>): Promise<AccountLink> {
    return this.dataSource.transaction(async (manager) => {
      // Until somebody has a password the first-start link leads in, and it must know its account from the invited.
      await demandOwnPassword(manager, caller.accountId);
      await demandPlaces(manager, grants);
      const id = randomUUID();
      const now = this.clock.now();
      await manager
        .query('insert into account (id, email, created_at) values ($1, $2, $3)', [
          id,
          email.toLowerCase(),
          new Date(now),
        ])
        .catch((error: unknown) => {
          throw isTaken(error) ? emailTaken() : error;
        });
      await replaceGrants(manager, id, grants);
      return linkFor(manager, id, now);
    });
  }

  /** Takes effect with the account's next request. @throws Fault 404, 409 or 422 */
  async grant(id: string, grants: readonly HeldGrant[]): Promise<void> {
    await this.change(id, async (manager, accountId) => {
      await demandPlaces(manager, grants);
      await replaceGrants(manager, accountId, grants);
    });
  }

  /** Also for one who has a password and forgot it: the old one holds until a new one is chosen. @throws Fault 404 */
  async newLink(id: string): Promise<AccountLink> {
    return this.dataSource.transaction(async (manager) =>
      linkFor(manager, await demandAccount(manager, id), this.clock.now()),
    );
  }

  /** Its sessions, links and tokens end with it, and its address is forgotten. @throws Fault 404 or 409 */
  async disable(id: string): Promise<void> {
    await this.change(id, (manager, accountId) => manager.query('delete from account where id = $1', [accountId]));
  }

  /** A change after which somebody must still be able to run the installation. */
  private async change(
    id: string,
    work: (manager: EntityManager, accountId: string) => Promise<unknown>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Two who take the role from each other at once must not both get their way.
      await manager.query(`select pg_advisory_xact_lock(hashtext('account_grant'))`);
      await work(manager, await demandAccount(manager, id));
      const [left] = await manager.query<unknown[]>(
        `select 1 from account_grant held join account on account.id = held.account_id
         where held.role = 'ops' and held.scope_kind = 'all' and account.password_hash is not null limit 1`,
      );
      if (!left) throw lastOps();
    });
  }
}

async function linkFor(manager: EntityManager, id: string, now: number): Promise<AccountLink> {
  const { key, expiresAt } = await makeLink(manager, id, now);
  return { id, link: addressOf(key), expiresAt: expiresAt.toISOString() };
}

async function demandAccount(manager: EntityManager, id: string): Promise<string> {
  const [found] = await manager.query<{ id: string }[]>('select id from account where id::text = $1', [id]);
  if (!found) throw new Fault({ kind: 'yours', status: 404, message: sentence('access.noAccount') });
  return found.id;
}

async function demandOwnPassword(manager: EntityManager, accountId: string): Promise<void> {
  const [own] = await manager.query<unknown[]>('select 1 from account where id = $1 and password_hash is not null', [
    accountId,
  ]);
  if (own) return;
  const [message, nextStep] = [sentence('access.claimFirst'), sentence('access.claimFirstNext')];
  throw new Fault({ kind: 'yours', status: 409, message, nextStep });
}

async function demandPlaces(manager: EntityManager, grants: readonly HeldGrant[]): Promise<void> {
  const wanted = grants.filter(({ scope }) => scope.kind !== 'all').map(({ scope }) => scopeIdOf(scope));
  const [unknown] = await manager.query<unknown[]>(
    `select 1 from unnest($1::text[]) as wanted (id)
     where wanted.id not in (select id::text from area union all select id::text from product) limit 1`,
    [wanted],
  );
  if (unknown) throw fieldFault(422, 'grants', sentence('access.noPlace'));
}

const lastOps = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('access.lastOps'),
    nextStep: sentence('access.lastOpsNext'),
  });
