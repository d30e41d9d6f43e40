import { connectors, type Connector, type Scope } from 'connectors';
import type { MemoryStore } from 'connectors/conformance';
import { keptIn, truthOf } from '../../jira-truth.js';
import { Random } from '../../kit/random.js';
import { type FakeJira, type FakeJiraOptions, startFakeJira } from '../fake.js';
import { jiraAccount } from '../play.js';
import { WatchedRunOfJira } from './watched-run.js';
import { changes, removal, smallJira } from './world.js';

export type Kind = 'cloud' | 'dataCenter';

export interface Planting {
  readonly fake: FakeJira;
  readonly run: WatchedRunOfJira;
  /** The first reading, or the one after the world has changed. */
  readonly phase: 'first' | 'next';
  readonly scopes: readonly Scope[];
}

/** One way in which one fault of source-apis.md 11.3 strikes. */
export interface FaultCase {
  readonly id: string;
  readonly title: string;
  readonly options?: Partial<FakeJiraOptions>;
  /** Milliseconds by which the reader's clock is ahead, and by which the `Date` header is. */
  readonly aheadMs?: number;
  readonly datedAheadMs?: number;
  /** Before the first reading, and once more before the next. */
  readonly plant: (planting: Planting) => void | Promise<void>;
  /** How long after the change it is read, in milliseconds; a minute unless told. */
  readonly idleMs?: number;
  /** What lags does so by as long as it is idle: no longer than the index of a Jira may, which a sweep reaches back for. */
  readonly lags?: true;
  /** It reads in its own time, and is not mixed with others. */
  readonly alone?: true;
  /** Read by another connector than ours: to see that it would be found out. */
  readonly connector?: Connector;
}

export interface Outcome {
  /** Requests that were struck and carried records that were new or changed. */
  readonly strikes: number;
  readonly differs: readonly string[];
  readonly doubles: readonly string[];
  readonly setAside: readonly string[];
  readonly strayed: readonly string[];
  readonly violations: readonly string[];
}

export const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const day = 86_400_000;

/** Reads a small world under the fault, changes it, reads again; then faults stop and one cycle of each pass is run. */
export const runCase = (kind: Kind, one: FaultCase, seed = one.title): Promise<Outcome> =>
  within(kind, one, seed, async ({ fake, run, scopes }) => {
    let strikes = 0;
    for (const phase of ['first', 'next'] as const) {
      strikes += await struck({ fake, run, phase, scopes }, one);
      const random = new Random(`${seed} ${phase}`);
      fake.clock.advance(20 * 60_000);
      changes(fake.truth, random);
      if (phase === 'first') removal(fake.truth, random);
      fake.clock.advance(one.idleMs ?? 60_000);
    }
    await oneOfEachPass(fake, run, scopes);
    return { strikes, ...wrongIn(fake, run) };
  });

/**
 * One world under one fault after the other, held against the truth in the end: quicker than a world for each, and
 * without those that need a first reading or a clock of their own. @returns strikes by fault, and what is wrong
 */
export const runInTurn = (kind: Kind, cases: readonly FaultCase[], seed: string) =>
  within(kind, {}, seed, async ({ fake, run, scopes }) => {
    const strikes = new Map<string, number>();
    await run.untilDone(scopes);
    removal(fake.truth, new Random(seed));
    for (const one of cases) {
      changes(fake.truth, new Random(`${seed} ${one.title}`));
      // So long that the next one does not sweep over it again; only what the index lags behind is met there.
      fake.clock.advance(one.idleMs ?? 2 * day);
      run.datedAheadMs = Math.max(0, one.datedAheadMs ?? 0);
      strikes.set(one.id, await struck({ fake, run, phase: 'next', scopes }, one));
    }
    await oneOfEachPass(fake, run, scopes);
    return { strikes, wrong: wrongIn(fake, run) };
  });

/** The first run of an hour sweeps a day, the first of a week counts, and of a small project that of the day after once more. */
const oneOfEachPass = async (fake: FakeJira, run: WatchedRunOfJira, scopes: readonly Scope[]): Promise<void> => {
  for (const days of [8, 1]) {
    fake.clock.advance(days * day);
    await run.untilDone(scopes);
  }
};

interface Place {
  readonly fake: FakeJira;
  readonly run: WatchedRunOfJira;
  readonly scopes: readonly Scope[];
}

const within = async <T>(
  kind: Kind,
  { options, aheadMs = 0, datedAheadMs = 0, connector = jira }: Partial<FaultCase>,
  seed: string,
  read: (place: Place) => Promise<T>,
): Promise<T> => {
  const contextPath = kind === 'dataCenter' ? '/jira' : '';
  const fake = await startFakeJira({ seed, world: smallJira({ kind }), contextPath, ...options });
  try {
    const { email, token } = jiraAccount(fake.truth.world);
    const own = kind === 'cloud' ? { email } : {};
    const config = jira.config.parse({ baseUrl: fake.baseUrl, deployment: kind, token, ...own });
    const run = new WatchedRunOfJira(fake, connector, config, aheadMs);
    run.datedAheadMs = Math.max(0, datedAheadMs);
    return await read({ fake, run, scopes: await run.scopes() });
  } finally {
    await fake.stop();
  }
};

/** Reads under a fault, to the end if it lets it, and ends the fault. @returns how many requests it struck that carried what had changed */
const struck = async (planting: Planting, one: FaultCase): Promise<number> => {
  const { fake, run, scopes } = planting;
  const changed = new Set(difference(run.store, fake).map((name) => name.split(' ')[1] ?? ''));
  const from = fake.log().length;
  await one.plant(planting);
  await run.untilItMay(scopes, 60);
  const read = fake.log().slice(from);
  fake.faults.clear();
  fake.truth.lag(0);
  for (const { hidden } of fake.truth.world.accounts) hidden.clear();
  return read.filter(({ fault, carries }) => fault !== null && carries.some((id) => changed.has(id))).length;
};

const wrongIn = (fake: FakeJira, run: WatchedRunOfJira): Omit<Outcome, 'strikes'> => ({
  differs: difference(run.store, fake),
  doubles: doublesIn(run.store),
  setAside: run.store.setAside.map(({ path }) => path),
  strayed: run.strayed,
  violations: violationsOf(fake),
});

/** Requests that Jira gets at once (decisions.md 33). */
const mostAtOnce = 5;

/**
 * A request that was given up may still be running at the server: that is no second one at once. One that was under way
 * when another was told to wait could not know; and an answer that was lost, garbled, or came as its run was cut told nobody.
 */
const violationsOf = (fake: FakeJira): string[] =>
  fake
    .violations()
    .filter(({ kind, nr }) => {
      const limit = fake.log().findLast((entry) => entry.nr < nr && entry.fault?.includes('Limit'));
      const wasUnderWay = limit !== undefined && nr - limit.nr < mostAtOnce;
      const wasCut = fake
        .log()
        .some((entry) => entry.fault?.includes('hook') && Math.abs(entry.nr - (limit?.nr ?? 0)) < mostAtOnce);
      const wasTold = !wasCut && !/reset|strange|truncated|unavailable/.test(limit?.fault ?? '');
      return kind !== 'tooConcurrent' && !wasUnderWay && wasTold;
    })
    .map(({ kind, detail }) => `${kind} ${detail}`);

/** Names of what is missing, too much, or otherwise than it is true. */
const difference = (store: MemoryStore, fake: FakeJira): string[] => {
  const [kept, truth] = [keptIn(store), truthOf(fake.truth)];
  return [...new Set([...Object.keys(kept), ...Object.keys(truth)])].filter(
    (name) => JSON.stringify(kept[name]) !== JSON.stringify(truth[name]),
  );
};

/** One thing told by two facts, or twice in one. */
const doublesIn = (store: MemoryStore): string[] => {
  const seen = new Set<string>();
  const twice: string[] = [];
  const see = (name: string): void => void (seen.has(name) ? twice.push(name) : seen.add(name));
  for (const [key, { fact }] of store.documents) {
    if (fact?.kind === 'status') see(`status ${fact.statusId}`);
    if (fact?.kind !== 'workItem') continue;
    see(`item ${fact.key}`);
    for (const { sourceId } of fact.statusChanges) see(`${key} status ${sourceId}`);
    for (const { sourceId } of fact.flagChanges) see(`${key} flag ${sourceId}`);
    for (const { sourceId } of fact.moves) see(`${key} move ${sourceId}`);
  }
  return twice;
};
