import type { EntityManager } from 'typeorm';
import { hashOf, newKey } from './key.js';

const lifetimeMs = 24 * 3_600_000;

export interface OneTimeLink {
  readonly key: string;
  readonly expiresAt: Date;
}

/** Makes a link that works once and for 24 hours, and ends the unused ones before it. An account of null = the first start. */
export async function makeLink(manager: EntityManager, accountId: string | null, now: number): Promise<OneTimeLink> {
  const key = newKey();
  const expiresAt = new Date(now + lifetimeMs);
  await endLinks(manager, accountId);
  await manager.query(
    'insert into sign_in_link (key_hash, created_at, expires_at, account_id) values ($1, $2, $3, $4)',
    [hashOf(key), new Date(now), expiresAt, accountId],
  );
  return { key, expiresAt };
}

/** Nobody comes in any more by what was not used. */
export async function endLinks(manager: EntityManager, accountId: string | null): Promise<void> {
  await manager.query('delete from sign_in_link where used_at is null and account_id is not distinct from $1', [
    accountId,
  ]);
}

/** As a path of the dashboard: what follows the # stays in the browser. */
export const addressOf = (key: string): string => `/sign-in#key=${key}`;
