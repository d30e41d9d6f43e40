import type { Connector, Io, Scope } from '../contract.js';
import { runSync, type SyncResult } from '../sync.js';
import { MemoryStore } from './memory-store.js';

/** A connector with something to read: recorded answers in its own tests, a fake that answers over HTTP in `test`. */
export interface Subject<Config> {
  readonly connector: Connector<Config>;
  /** Three keys to the same source; the last may list, and may read nothing. */
  readonly keys: { readonly good: Config; readonly bad: Config; readonly withoutPermission: Config };
  /** Values of the keys: they must not be found in any log, fault or document. */
  readonly secrets: readonly string[];
  /** Names, logins and addresses planted in the answers: none may be kept. */
  readonly people: readonly string[];
  readonly scopes: readonly Scope[];
  readonly backfillFrom: string;
  /** File of a workflow of which a job was chosen, where there are such. */
  readonly jobsOf?: string;
  readonly fetch: typeof fetch;
  now(): number;
}

/** Something every connector must do, as a sentence, with a proof that throws when it does not. */
export interface Claim {
  readonly title: string;
  readonly holds: () => Promise<void>;
}

export interface Notes {
  readonly logged: string[];
  readonly io: Io;
}

/** Everything a connector may touch, with its log kept; sleeping takes no time. */
export const notesFor = <Config>(subject: Subject<Config>): Notes => {
  const logged: string[] = [];
  let notBefore = 0;
  const io: Io = {
    fetch: subject.fetch,
    now: () => subject.now(),
    sleep: () => Promise.resolve(),
    log: (event, details) => void logged.push(JSON.stringify({ event, ...details })),
    notBefore: { get: () => notBefore, set: (untilMs) => void (notBefore = untilMs) },
  };
  return { logged, io };
};

export interface RunOptions<Config> {
  readonly store?: MemoryStore;
  readonly connector?: Connector<Config>;
  readonly signal?: AbortSignal;
  readonly notes?: Notes;
}

export const runOf = async <Config>(
  subject: Subject<Config>,
  { store = new MemoryStore(), connector, signal, notes }: RunOptions<Config> = {},
): Promise<{ store: MemoryStore; result: SyncResult }> => {
  store.jobsOf = subject.jobsOf ?? null;
  const result = await runSync({
    connector: connector ?? subject.connector,
    config: subject.keys.good,
    scopes: subject.scopes,
    backfillFrom: subject.backfillFrom,
    io: (notes ?? notesFor(subject)).io,
    store,
    signal: signal ?? new AbortController().signal,
  });
  return { store, result };
};
