import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { hashOf } from './key.js';
import { addressOf, makeLink } from './one-time-link.js';

const fileName = 'first-start-link';

/**
 * The link that lets the first person in, as a path of the dashboard. Works once and for 24 hours; kept in a file that only its owner may read, so that a restart
 * gives the same link while it holds.
 * @returns null when somebody already has a password, and the file is gone then
 */
export async function firstStartLink(
  dataSource: DataSource,
  clock: Pick<Clock, 'now'>,
  dataDir: string,
): Promise<string | null> {
  const file = path.join(dataDir, fileName);
  const [claimed] = await dataSource.query<unknown[]>('select 1 from account where password_hash is not null limit 1');
  if (claimed) {
    await rm(file, { force: true });
    return null;
  }
  const earlier = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (earlier !== '' && (await stillHolds(dataSource, earlier, clock.now()))) return addressOf(earlier);
  return addressOf(await makeKey(dataSource, clock.now(), file));
}

async function makeKey(dataSource: DataSource, now: number, file: string): Promise<string> {
  const { key } = await dataSource.transaction((manager) => makeLink(manager, null, now));
  await mkdir(path.dirname(file), { recursive: true });
  // A file that is there already would keep its rights.
  await rm(file, { force: true });
  await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

async function stillHolds(dataSource: DataSource, key: string, now: number): Promise<boolean> {
  const rows = await dataSource.query<unknown[]>(
    'select 1 from sign_in_link where key_hash = $1 and used_at is null and expires_at > $2',
    [hashOf(key), new Date(now)],
  );
  return rows.length > 0;
}
