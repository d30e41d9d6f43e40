import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const left = new Set(['.git', '.data', '.turbo', '.artifacts', 'coverage']);

export interface Clone {
  readonly root: string;
  /** Who may pass the folder above it: 0o755 is everyone, 0o700 its owner alone. */
  allow(mode: number): Promise<void>;
  remove(): Promise<void>;
}

/** The project as it is, installed and built, at a path that has a space and letters beyond ASCII. */
export async function makeClone(): Promise<Clone> {
  const home = await mkdtemp(path.join(tmpdir(), 'flow-start-'));
  const folder = path.join(home, 'Mine ting', 'æøå');
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(root)) {
    if (left.has(entry)) continue;
    // Packages are linked, not copied: there are 400 MB of them, and nobody writes to them.
    const copy = entry === 'node_modules' ? '-al' : '-a';
    await run('cp', [copy, path.join(root, entry), folder]).catch(() =>
      run('cp', ['-a', path.join(root, entry), folder]),
    );
  }
  // Up to date in a whole run; a clone made between two edits must not be built anew in every test.
  await run(process.execPath, [path.join(folder, 'server', 'start', 'build-now.mjs')]);
  await chmod(home, 0o755);
  return {
    root: folder,
    allow: (mode) => chmod(home, mode),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
