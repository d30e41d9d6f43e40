import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { RoleProcess } from '../product/role-process.js';
import { isCaughtUp } from './database-contents.js';
import { WatchedQueue } from './watched-queue.js';

/** Roles as a test starts them: begun where they are told, and ended by whoever made them. */
export interface Together {
  readonly dataSource: DataSource;
  /** Where the processes begin. */
  readonly place: Readonly<Record<string, string>>;
  readonly processes: readonly RoleProcess[];
  /** Changes the world while they read. */
  readonly live: () => void;
  /** Done to the world once a worker is gone, before it is waited for that all is read. */
  readonly last: () => void;
}

/** What was seen of them; a list names what must not be. */
export interface Seen {
  readonly runs: number;
  readonly readers: number;
  readonly atOnce: readonly string[];
  readonly stillLocked: readonly string[];
  /** Where the web processes answer. */
  readonly webs: readonly string[];
}

/**
 * Web and worker processes of the built product on one database: a worker is killed while it reads, and the others go on
 * until all is read and worked out.
 */
export async function liveTogether({ dataSource, place, processes, live, last }: Together): Promise<Seen> {
  const watched = new WatchedQueue(dataSource);
  const workers = new Map<number, RoleProcess>();
  const webs = processes.filter(({ role }) => role === 'web');
  const begun = webs.map((one) => one.begin(place));
  // One after the other: so it is known which is which in the eyes of the database.
  for (const worker of processes.filter(({ role }) => role === 'worker')) {
    await worker.begin(place);
    for (const id of await watched.processes()) if (!workers.has(id)) workers.set(id, worker);
  }
  await Promise.all(begun);
  const watching = watched.watch();
  try {
    await until(
      () => {
        live();
        return watched.runs > 2 && watched.busy.size > 0;
      },
      () => 'a run under way',
    );
    const victim = workers.get([...watched.busy][0] ?? 0);
    if (victim === undefined) throw new Error('Nobody knows who reads');
    await victim.end();
    last();
    const since = Date.now();
    await until(
      () => isCaughtUp(dataSource, since),
      () => `all read to its end:\n${processes.map(({ role, output }) => `${role}: ${output}`).join('\n')}`,
    );
  } finally {
    watched.stop();
    await watching;
  }
  return {
    ...{ runs: watched.runs, readers: watched.readers.size, atOnce: watched.atOnce },
    stillLocked: await watched.lockedByTheDead(),
    webs: webs.map(({ port }) => `http://127.0.0.1:${port}`),
  };
}

async function until(question: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  // On a machine that does other things too.
  const end = Date.now() + 180_000;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Not within three minutes: ${what()}`);
    await pause(20);
  }
}
