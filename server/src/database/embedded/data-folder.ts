import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseFault } from './fault.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

export const superuser = 'flow';

/** PostgreSQL's children see nothing of ours: our environment holds secrets, and its zone and language are not its business. */
export const quietEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '' };

/** Where a database lies, and how the process that owns it sees the place. */
export interface DataFolder {
  /** Absolute path of the data. */
  readonly path: string;
  /** What the programs are told, with the working folder that goes with it. */
  readonly seenAs: string;
  readonly cwd: string;
}

/**
 * An unprivileged user can use a folder it cannot reach, if it starts inside: `/proc/self/cwd` leads there without
 * walking the path. So root may keep its data in a home of mode 700.
 */
export function seen(folder: string, user: SystemUser | undefined): DataFolder {
  const inside = user !== undefined && process.platform === 'linux';
  return inside ? { path: folder, seenAs: '/proc/self/cwd', cwd: folder } : { path: folder, seenAs: folder, cwd: '/' };
}

/**
 * Makes `data/` under the given folder, or checks what is there. It is built aside and renamed when whole, so a start that is killed
 * in the middle leaves nothing half.
 * @returns the superuser's password
 * @throws EmbeddedDatabaseFault for data of another major version
 */
export async function prepareDataFolder(
  folder: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  sync = true,
): Promise<string> {
  const data = path.join(folder, 'data');
  const version = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(ignoreMissing);
  if (version === null) return initialise(folder, binaries, user, sync);
  if (Number(version) === binaries.major) return readPassword(folder);
  throw new EmbeddedDatabaseFault(
    `The data in ${data} is of PostgreSQL ${version.trim()}; this version brings PostgreSQL ${binaries.major}. ` +
      'Start the version it was made with, take a backup there, and restore it here.',
  );
}

async function initialise(
  folder: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  sync: boolean,
): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const unfinished = path.join(folder, 'unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(path.join(folder, 'password'), password, { mode: 0o600 });
  if (user) await Promise.all([unfinished, path.join(folder, 'password')].map((it) => chown(it, user.uid, user.gid)));
  const { seenAs, cwd } = seen(unfinished, user);
  await run(
    path.join(binaries.folder, 'initdb'),
    [
      ...['-D', seenAs, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${seenAs}/../password`],
      ...['-E', 'UTF8', '--locale=C', '--no-instructions', ...(sync ? [] : ['--no-sync'])],
    ],
    { ...user, cwd, env: quietEnvironment },
  );
  await rename(unfinished, path.join(folder, 'data')).catch((error: unknown) => {
    throw new EmbeddedDatabaseFault(`${path.join(folder, 'data')} holds something that is no database of ours.`, {
      cause: error,
    });
  });
  return password;
}

async function readPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password');
  const password = await readFile(file, 'utf8').catch(ignoreMissing);
  if (password !== null) return password;
  throw new EmbeddedDatabaseFault(
    `${file} is missing, and without it the database lets nobody in. Put it back from a backup.`,
  );
}

/** The folder that holds data, password and lock; only the owner of the database may look inside. */
export async function makeFolder(folder: string, user: SystemUser | undefined): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    if (user) await chown(folder, user.uid, user.gid);
  } catch (error) {
    throw new EmbeddedDatabaseFault(
      `The data folder ${folder} cannot be used: it belongs to another user, or cannot be written to. ` +
        'Start as that user, or choose another folder with FLOW_DATA_DIR.',
      { cause: error },
    );
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
