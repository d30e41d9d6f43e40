import type { DataSource } from 'typeorm';
import { addressOf, makeLink, type OneTimeLink } from './one-time-link.js';

/** Why no way back in can be given; says the next step. */
export class RecoveryFault extends Error {}

export interface RecoveryLink extends Pick<OneTimeLink, 'expiresAt'> {
  readonly accountId: string;
  readonly email: string;
  /** As a path of the dashboard. */
  readonly path: string;
}

/**
 * A one-time link for an account that runs the installation and forgot its password; the old password holds until a new
 * one is chosen. For whoever may reach the database: everybody else is let in again on the page of people.
 * @param email needed only where several accounts run the installation
 * @throws RecoveryFault
 */
export async function recoveryLink(dataSource: DataSource, now: number, email?: string): Promise<RecoveryLink> {
  const accounts = await opsAccounts(dataSource);
  const wanted = email === undefined ? accounts : accounts.filter((account) => account.email === email.toLowerCase());
  const [account, another] = wanted;
  if (!account) throw nobody(accounts, email);
  if (another) throw new RecoveryFault(`Several accounts run this installation; name one of them:\n${list(accounts)}`);
  const { key, expiresAt } = await dataSource.transaction((manager) => makeLink(manager, account.id, now));
  return { accountId: account.id, email: account.email, path: addressOf(key), expiresAt };
}

interface OpsAccount {
  readonly id: string;
  readonly email: string;
}

async function opsAccounts(dataSource: DataSource): Promise<OpsAccount[]> {
  // A start that was killed early has made a database and no tables.
  const [table] = await dataSource.query<{ there: boolean }[]>(`select to_regclass('account') is not null as there`);
  if (!table?.there) return [];
  return dataSource.query(
    `select account.id, account.email
     from account join account_grant held on held.account_id = account.id
     where held.role = 'ops' and held.scope_kind = 'all' and account.password_hash is not null
     order by account.email`,
  );
}

function nobody(accounts: readonly OpsAccount[], email?: string): RecoveryFault {
  if (accounts.length === 0) {
    return new RecoveryFault('Nobody has chosen a password yet: the link that `npm start` prints leads in.');
  }
  return new RecoveryFault(
    `${email ?? ''} does not run this installation. Accounts that do, and can let others in again on the page of people:\n` +
      list(accounts),
  );
}

const list = (accounts: readonly OpsAccount[]): string => accounts.map(({ email }) => `  ${email}`).join('\n');
