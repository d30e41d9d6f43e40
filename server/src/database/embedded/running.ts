import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { superuser } from './data-folder.js';

/**
 * The server that already runs on a folder, for whoever may read its password: gives the address of its databases.
 * Null where none runs, or none of ours.
 */
export async function runningCluster(folder: string): Promise<((database: string) => string) | null> {
  const [state, password] = await Promise.all(
    [path.join('data', 'postmaster.pid'), 'password'].map((name) =>
      readFile(path.join(folder, name), 'utf8').catch(() => ''),
    ),
  );
  // PostgreSQL's own file: the fourth line is the port.
  const port = state?.split('\n')[3];
  if (!port || !password) return null;
  const url = (database: string): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => url),
    () => null,
  );
}
