import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedDatabaseFault } from './fault.js';
import { birth, isRunning } from './process-identity.js';

interface Holder {
  readonly pid: number;
  readonly birth: string | null;
}

export interface Lock {
  release(): Promise<void>;
}

/**
 * One supervisor a data folder. A lock whose holder has died is taken over; PostgreSQL's own lock stands behind this
 * one, which exists to say clearly who is there.
 * @throws EmbeddedDatabaseFault when another supervisor runs
 */
export async function takeLock(folder: string): Promise<Lock> {
  const file = path.join(folder, 'lock');
  const own = `${file}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, birth: await birth(process.pid) } satisfies Holder));
  try {
    // Linking is atomic and never replaces: of two who try, one gets EEXIST.
    while (!(await link(own, file).then(() => true, notWhenThere))) await removeDead(file, folder);
  } finally {
    await rm(own, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

const notWhenThere = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EEXIST') return false;
  throw error;
};

async function removeDead(file: string, folder: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const holder = parse(text);
  if (holder && (await lives(holder))) {
    throw new EmbeddedDatabaseFault(
      `Flow and effect is already running with the data in ${folder} (process ${holder.pid}). ` +
        'Stop it first, or give this one a folder of its own with FLOW_DATA_DIR.',
    );
  }
  const aside = `${file}.dead.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  // Between reading and moving, another may have put a living lock there: give it back.
  if ((await readFile(aside, 'utf8').catch(() => text)) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Null for what a power cut left. */
function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

async function lives(holder: Holder): Promise<boolean> {
  return (await isRunning(holder.pid)) && (await birth(holder.pid)) === holder.birth;
}
