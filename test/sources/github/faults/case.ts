import { connectors, type Connector, type Scope } from 'connectors';
import type { MemoryStore } from 'connectors/conformance';
import { keptIn, truthOf } from '../../github-truth.js';
import { Random } from '../../kit/random.js';
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake.js';
import { githubTokens } from '../play.js';
import { WatchedRun } from '../../watched-run.js';
import type { GithubTruth } from '../truth.js';
import { nodeId } from '../rest/people-shapes.js';
import { bigPrefix } from './bends.js';
import { changes, smallGithub } from './world.js';

export interface Planting {
  readonly fake: FakeGithub;
  readonly run: WatchedRun<GithubTruth>;
  /** The first reading, or the one after the world has changed. */
  readonly phase: 'first' | 'next';
  readonly scopes: readonly Scope[];
}

/** One way in which one fault of source-apis.md 11.3 strikes. */
export interface FaultCase {
  readonly id: string;
  readonly title: string;
  /** What the log of the fake calls it, each once in a group. */
  readonly names: readonly string[];
  readonly options?: Partial<FakeGithubOptions>;
  /** Milliseconds by which the reader's clock is ahead, and by which the `Date` header is. */
  readonly aheadMs?: number;
  readonly datedAheadMs?: number;
  /** Before the first reading, and once more before the next. */
  readonly plant: (planting: Planting) => void | Promise<void>;
  /** How long after the change it is read, in milliseconds; a minute unless told. */
  readonly idleMs?: number;
  /** Ids are told with digits before them. */
  readonly bigIds?: true;
  /** It reads in its own time, and is not mixed with others. */
  readonly alone?: true;
}

export interface Outcome {
  /** Requests that were struck and carried records that were new or changed. */
  readonly strikes: number;
  /** The same by what the log calls the fault. */
  readonly strikesOf: Readonly<Record<string, number>>;
  readonly differs: readonly string[];
  readonly doubles: readonly string[];
  readonly setAside: readonly string[];
  readonly strayed: readonly string[];
  readonly violations: readonly string[];
}

export const github = connectors.find(({ id }) => id === 'github') as Connector;
const hour = 3_600_000;
const day = 24 * hour;

/** Reads a small world under the fault, changes it, reads again; then faults stop and one cycle of each pass is run. */
export const runCase = async (one: FaultCase, seed = one.title, connector = github): Promise<Outcome> => {
  const fake = await startFakeGithub({ seed, world: smallGithub, mostPerPage: 4, ...one.options });
  try {
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new WatchedRun(fake, connector, config, '/rate_limit', one.aheadMs);
    run.datedAheadMs = Math.max(0, one.datedAheadMs ?? 0);
    const scopes = await run.scopes();
    let strikes = 0;
    const strikesOf: Record<string, number> = {};
    for (const phase of ['first', 'next'] as const) {
      const changed = marksOf(difference(run.store, fake, one));
      const from = fake.log().length;
      await one.plant({ fake, run, phase, scopes });
      await run.untilDone(scopes, 200);
      for (const { fault, carries } of fake.log().slice(from)) {
        if (fault === null || !carries.some((id) => changed.has(id))) continue;
        strikes += 1;
        for (const name of fault.split('+')) strikesOf[name] = (strikesOf[name] ?? 0) + 1;
      }
      if (!one.bigIds) fake.faults.clear();
      fake.clock.advance(20 * 60_000);
      changes(fake.truth, new Random(`${seed} ${phase}`));
      fake.clock.advance(one.idleMs ?? 60_000);
    }
    if (!one.bigIds) fake.faults.clear();
    // The first run of a day looks again at what a list of newest things cannot tell.
    fake.clock.advance(day);
    await run.untilDone(scopes);
    return {
      strikes,
      strikesOf,
      differs: difference(run.store, fake, one),
      doubles: doublesIn(run.store),
      setAside: run.store.setAside.map(({ path }) => path),
      strayed: run.strayed,
      violations: violationsOf(fake),
    };
  } finally {
    await fake.stop();
  }
};

/**
 * A request that was given up may still be running at the server: that is no second one at once. And an answer that was
 * lost, garbled or cut off on its way told nobody to wait.
 */
const violationsOf = (fake: FakeGithub): string[] =>
  fake
    .violations()
    .filter(({ kind, nr }) => {
      const limit = fake.log().findLast((entry) => entry.nr < nr && entry.fault?.includes('Limit'));
      return kind !== 'tooConcurrent' && !/reset|strange|truncated|unavailable|hook/.test(limit?.fault ?? '');
    })
    .map(({ kind, detail }) => `${kind} ${detail}`);

/** Names of what is missing, too much, or otherwise than it is true. */
const difference = (store: MemoryStore, fake: FakeGithub, { bigIds }: FaultCase): string[] => {
  const kept = keptIn(store);
  const truth = Object.fromEntries(
    Object.entries(truthOf(fake.truth)).map(([name, said]) => [
      bigIds ? name.replace(/^(pulls|deployments|environments|releases|runs) /, `$1 ${bigPrefix}`) : name,
      said,
    ]),
  );
  return [...new Set([...Object.keys(kept), ...Object.keys(truth)])].filter(
    (name) => JSON.stringify(kept[name]) !== JSON.stringify(truth[name]),
  );
};

const kinds: Readonly<Record<string, string>> = {
  pulls: 'PullRequest',
  deployments: 'Deployment',
  environments: 'Environment',
  releases: 'Release',
  runs: 'WorkflowRun',
};

/** By what the log of the fake knows a record. */
const marksOf = (names: readonly string[]): Set<string> =>
  new Set(
    names.map((name) => {
      const [stream = '', id = ''] = name.split(' ');
      // Kept by repository and sha, and logged by sha.
      if (stream === 'commits' || stream === 'ancestry') return id.slice(id.indexOf(':') + 1);
      return kinds[stream] === undefined ? id : nodeId(kinds[stream], id.replace(new RegExp(`^${bigPrefix}`), ''));
    }),
  );

/** One thing told by two facts, or twice in one. */
const doublesIn = (store: MemoryStore): string[] => {
  const seen = new Set<string>();
  const twice: string[] = [];
  const see = (name: string): void => void (seen.has(name) ? twice.push(name) : seen.add(name));
  for (const [key, { fact, scopeId }] of store.documents) {
    if (fact?.kind === 'change') {
      see(`change ${scopeId} ${fact.number}`);
      for (const { sha } of fact.commits) see(`${key} commit ${sha}`);
      for (const { sourceId } of [...fact.reviews, ...fact.events]) see(`${key} ${sourceId}`);
    }
    if (fact?.kind === 'workItem') {
      see(`issue ${fact.key}`);
      for (const { sourceId } of fact.statusChanges) see(`${key} ${sourceId}`);
    }
    if (fact?.kind === 'deployment') for (const { sourceId } of fact.statuses) see(`${key} ${sourceId}`);
    if (fact?.kind === 'release') see(`${fact.isTag ? 'tag' : 'release'} ${scopeId} ${fact.tag}`);
  }
  return twice;
};
