import type { Connector } from 'connectors';
import type { MemoryStore } from 'connectors/conformance';
import { RunAtFake } from '../sources/run-at-fake.js';
import type { FakeSource } from '../sources/kit/fake-server.js';
import type { Violation } from '../sources/kit/exchange.js';
import type { Fault } from '../sources/kit/faults.js';
import type { Random } from '../sources/kit/random.js';
import { weather } from '../sources/kit/weather.js';

interface LifeOptions<Truth> {
  readonly fake: FakeSource<Truth>;
  readonly connector: Connector;
  readonly config: unknown;
  readonly random: Random;
  /** Changes the fake's world. */
  readonly something: () => void;
  /** Names of what is kept otherwise than it is true. */
  readonly differs: (store: MemoryStore) => readonly string[];
}

/** Lives until it has lived enough, or until the instant. @throws when something was lost, or a wait was not kept */
export type Life = (until: number) => Promise<{ runs: number; cuts: number }>;

const day = 86_400_000;
const ticks = 12;

/** A source that changes, breaks its answers and asks for time, read by runs that are cut; in the end all is as true. */
export function lifeOf<Truth>({ fake, connector, config, random, something, differs }: LifeOptions<Truth>): Life {
  return async (until) => {
    const run = new RunAtFake(fake, connector, connector.config.parse(config), '2025-01-01');
    const scopes = await run.scopes();
    const total = { runs: 0, cuts: 0 };
    const cutAfter: number[] = [];
    const read = async (): Promise<void> => {
      total.runs += (await run.untilDone(scopes, 2_000)).length;
    };
    for (const fault of faults) fake.faults.add({ probability: 0.2 / faults.length, fault });
    fake.faults.add({ probability: 0.02, fault: { kind: 'mutate', change: something } });
    for (const when of ['before', 'after'] as const) {
      const cut = (): void => {
        // Told to wait, and cut before it could read that: nobody could know of it, so that is not asked for.
        if (
          fake
            .log()
            .slice(-3)
            .some(({ fault }) => fault?.includes('Limit'))
        )
          return;
        total.cuts += 1;
        cutAfter.push(fake.log().length - 1);
        run.cut();
      };
      fake.faults.add({ probability: 0.02, fault: { kind: 'hook', when, run: cut } });
    }
    for (let tick = 0; tick < ticks && Date.now() < until; tick++) {
      for (let events = random.integer(0, 8); events > 0; events--) something();
      await read();
      fake.clock.advance(random.pick([60_000, 3_600_000, day]));
    }
    fake.faults.clear();
    // What a source does not tell of at once is looked for once a day.
    fake.clock.advance(day);
    await read();
    const wrong = [...differs(run.store), ...run.store.setAside.map(({ sourceId }) => `set aside: ${sourceId ?? '?'}`)];
    const violations = fake.violations().filter((violation) => couldKnow(fake, violation, cutAfter));
    if (wrong.length + violations.length > 0) throw new Error(JSON.stringify({ seed: fake.seed, wrong, violations }));
    return total;
  };
}

/** What every run asks first. */
const beginning = /\/(serverInfo|rate_limit)\b/;

/**
 * A request that was given up may still be running at the server: that is no second one at once. And an answer that was
 * lost or garbled on its way, or came to a run that had been cut meanwhile, told nobody to wait.
 */
function couldKnow(fake: FakeSource<unknown>, { kind, nr }: Violation, cutAfter: readonly number[]): boolean {
  const log = fake.log();
  const limit = log.findLast((entry) => entry.nr < nr && entry.fault?.includes('Limit'));
  if (kind === 'tooConcurrent' || limit === undefined) return kind !== 'tooConcurrent';
  const ofCutRun = cutAfter.some((cut) => {
    const since = log.filter((entry) => entry.nr > cut && entry.nr <= limit.nr);
    return since.includes(limit) && !since.some(({ target }) => beginning.test(target));
  });
  return !ofCutRun && !/reset|strange|truncated|unavailable/.test(limit.fault ?? '');
}

/** What passes by itself, and limits with their end. */
const faults: readonly Fault[] = [
  ...weather,
  { kind: 'secondaryLimit', seconds: 60, retryAfter: 'seconds' },
  { kind: 'jiraLimit', seconds: 30, reason: 'jira-burst-based' },
];
