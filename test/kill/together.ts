import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { RoleProcess } from '../product/role-process.js';
import { isCaughtUp, leftToDo } from './database-contents.js';
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

/** What was seen of them. */
export interface Seen {
  readonly runs: number;
  readonly readers: number;
  /** Connections that were read by two at once: must be none. */
  readonly atOnce: readonly string[];
  /** Where the web processes answer. */
  readonly webs: readonly string[];
}

/**
 * Web and worker processes of the built product on one database: a worker is killed while it reads, and the others go on
 * until all is read and worked out and nothing is held by the one that is gone.
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
  // The database may not have noticed yet that one of a test before is gone.
  const readers = (): RoleProcess[] => [...watched.busy].flatMap((id) => workers.get(id) ?? []);
  const watching = watched.watch();
  try {
    const victim = await until(
      () => {
        live();
        return watched.runs > 2 && readers()[0];
      },
      () => 'a run under way',
    );
    await victim.end();
    last();
    const since = Date.now();
    await until(
      async () => (await isCaughtUp(dataSource, since)) && (await watched.lockedByTheDead()).length === 0,
      async () =>
        [
          'all read to its end:',
          ...(await leftToDo(dataSource)),
          ...processes.map(({ role, output }) => `${role}: ${output}`),
        ].join('\n'),
    );
  } finally {
    watched.stop();
    await watching;
  }
  return {
    ...{
      runs: watched.runs,
      readers: [...watched.readers].filter((id) => workers.has(id)).length,
      atOnce: watched.atOnce,
    },
    webs: webs.map(({ port }) => `http://127.0.0.1:${port}`),
  };
}

/** @returns the first answer that is not false */
async function until<Answer>(
  question: () => Answer | Promise<Answer>,
  what: () => string | Promise<string>,
): Promise<Exclude<Answer, false | undefined>> {
  // On a machine that does other things too.
  const end = Date.now() + 180_000;
  for (;;) {
    const answer = await question();
    if (answer !== false && answer !== undefined) return answer as Exclude<Answer, false | undefined>;
    if (Date.now() > end) throw new Error(`Not within three minutes: ${await what()}`);
    await pause(20);
  }
}
