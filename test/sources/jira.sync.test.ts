import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { oneOfEverythingJira } from '../scenarios/one-of-everything-jira.js';
import { busyJira, something } from './jira-life.js';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, type FakeJiraOptions, startFakeJira } from './jira/fake.js';
import { jiraAccount, jiraTokens } from './jira/play.js';
import type { Fault } from './kit/faults.js';
import { personMark } from './kit/people.js';
import { Random } from './kit/random.js';
import { weather } from './kit/weather.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const signal = new AbortController().signal;
const hour = 3_600_000;
const day = 24 * hour;

let fake: FakeJira;
afterEach(async () => fake.stop());

const configOf = (label: keyof typeof jiraTokens, more: object = {}): unknown => {
  const { email, token } = jiraAccount(fake.truth.world, label);
  const deployment = fake.truth.world.kind;
  const own = deployment === 'cloud' ? { email } : {};
  return jira.config.parse({ baseUrl: fake.baseUrl, deployment, token, ...own, ...more });
};
const reader = () => new RunAtFake(fake, jira, configOf('good'), '2025-01-01');
const begin = async (options: Partial<FakeJiraOptions> & Pick<FakeJiraOptions, 'world'>) => {
  fake = await startFakeJira({ seed: 'sync', ...options });
  return reader();
};

const limits: readonly Fault[] = [
  { kind: 'jiraLimit', seconds: 3, reason: 'jira-burst-based', reset: 'none' },
  { kind: 'jiraLimit', seconds: 90, reason: 'jira-burst-based' },
  { kind: 'jiraLimit', seconds: 900, reason: 'jira-quota-global-based' },
];

/** The gateway before a Cloud may leave out how long to wait. */
const gatewayLimits: readonly Fault[] = [
  { kind: 'jiraLimit', seconds: 90, retryAfter: false, reset: 'iso' },
  { kind: 'jiraLimit', seconds: 90, retryAfter: false, reset: 'isoWithoutSeconds' },
  { kind: 'jiraLimit', seconds: 55, retryAfter: false, reset: 'none' },
];

describe.each(['cloud', 'dataCenter'] as const)('A Jira %s, read from a fake that can misbehave', (kind) => {
  const small = { world: (random: Random) => oneOfEverythingJira(random, { kind }) };
  const contextPath = kind === 'dataCenter' ? '/jira' : '';
  const busy = (issues: number) => ({ world: busyJira(issues, { kind }), contextPath });

  it.each([1, 2, 3, 4, 5])('keeps what is true there, politely (seed %s)', async (seed) => {
    const run = await begin({ ...(seed === 1 ? small : busy(130)), seed });
    const result = await run.once(await run.scopes());
    expect(result).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.setAside).toEqual([]);
    expect(fake.violations()).toEqual([]);
  });

  it('asks little when nothing has happened, and changes nothing', async () => {
    const run = await begin(busy(130));
    const scopes = await run.scopes();
    await run.once(scopes);
    fake.clock.advance(2 * day);
    await run.once(scopes);
    // Not the first run of an hour, which looks back a day: that one, and one at rest.
    fake.clock.set(Math.ceil(fake.clock.now() / hour) * hour);
    await run.once(scopes);
    fake.clock.advance(15 * 60_000);
    const before = fake.log().length;
    const again = await run.once(scopes);
    expect(again.progress.documentsChanged).toBe(0);
    const asked = fake.log().slice(before);
    const searches = asked.filter(({ target }) => /\/search/.test(target));
    expect(searches).toHaveLength(scopes.length);
    // The time and the statuses, which belong to all projects.
    expect(asked.length - searches.length).toBe(2);
  });

  it('keeps up with a life that goes on between the runs and during them', async () => {
    const run = await begin(busy(60));
    const random = new Random('life');
    const scopes = await run.scopes();
    const change = () => something(fake.truth, random);
    fake.faults.add({ route: 'POST ', probability: 0.3, fault: { kind: 'mutate', change } });
    for (let tick = 0; tick < 25; tick++) {
      for (let n = random.integer(0, 6); n > 0; n--) change();
      await run.untilDone(scopes);
      fake.clock.advance(random.pick([60_000, hour, day]));
    }
    fake.faults.clear();
    fake.clock.advance(60_000);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(fake.violations()).toEqual([]);
  }, 60_000);

  it('T5: finds within a day what the index knew hours late, out of order', async () => {
    const run = await begin(busy(60));
    const random = new Random('lag');
    const scopes = await run.scopes();
    fake.truth.lag(({ id }) => (Number(id) % 3) * 3 * hour);
    for (let tick = 0; tick < 12; tick++) {
      for (let n = 0; n < 4; n++) something(fake.truth, random);
      await run.untilDone(scopes);
      fake.clock.advance(hour);
    }
    fake.clock.advance(12 * hour);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  }, 60_000);

  it('loses nothing when every fourth answer is broken in one way or another', async () => {
    const run = await begin(busy(130));
    const scopes = await run.scopes();
    const random = new Random('weather');
    for (const fault of weather) fake.faults.add({ probability: 0.25 / weather.length, fault });
    for (let tick = 0; tick < 4; tick++) {
      await run.untilDone(scopes, 400);
      for (let n = 0; n < 5; n++) something(fake.truth, random);
      fake.clock.advance(hour);
    }
    fake.faults.clear();
    fake.clock.advance(hour);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(violationsOf(fake)).toEqual([]);
  }, 60_000);

  it('ends the same wherever it is cut', async () => {
    const whole = await begin(busy(40));
    const scopes = await whole.scopes();
    await whole.untilDone(scopes);
    const contents = whole.store.contents();
    const random = new Random('cuts');
    let cuts = 0;
    while (cuts < 50) {
      const run = reader();
      const cut = () => {
        cuts += 1;
        run.cut();
      };
      fake.faults.add({ probability: 0.12, fault: { kind: 'hook', when: random.pick(['before', 'after']), run: cut } });
      await run.untilDone(scopes, 1000);
      fake.faults.clear();
      expect(run.store.contents()).toEqual(contents);
    }
  }, 60_000);

  it.each(kind === 'cloud' ? [...limits, ...gatewayLimits] : limits)(
    'does not call while it is told to wait (%j)',
    async (fault) => {
      const run = await begin(busy(130));
      const scopes = await run.scopes();
      fake.faults.add({ nth: [3, 9, 14], fault });
      const results = await run.untilDone(scopes);
      expect(results.every(({ outcome }) => outcome === 'done' || outcome === 'waiting')).toBe(true);
      expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
      expect(fake.violations()).toEqual([]);
    },
  );

  it.each(['empty', 'refused'] as const)(
    'T22: stops, and forgets nothing, when the key is taken back (%s)',
    async (badKeys) => {
      const run = await begin({ ...busy(130), badKeys });
      const scopes = await run.scopes();
      await run.once(scopes);
      const contents = run.store.contents();
      const cursors = [...run.store.checkpoints];
      const expired = new RunAtFake(fake, jira, configOf('expired'), '2025-01-01');
      for (const [key, value] of run.store.documents) expired.store.documents.set(key, value);
      for (const [key, value] of run.store.checkpoints) expired.store.checkpoints.set(key, value);
      fake.clock.advance(hour);
      expect(await expired.once(scopes)).toMatchObject({ outcome: 'failed', fault: { code: 'badKey', kind: 'yours' } });
      expect(expired.store.contents()).toEqual(contents);
      expect([...expired.store.checkpoints]).toEqual(cursors);
    },
  );

  it('says of a key what is wrong with it, and never shows it', async () => {
    const run = await begin({ ...small, contextPath });
    const checked = async (config: unknown) => (await jira.open(config, run.io).check(signal)).fault?.code ?? 'ok';
    expect(await checked(configOf('good'))).toBe('ok');
    expect(await checked(configOf('good', { token: 'wrong-key' }))).toBe('badKey');
    expect(await checked(configOf('expired'))).toBe('badKey');
    expect(await checked(configOf('seesNothing'))).toBe('noPermission');
    expect(await checked(configOf('good', { baseUrl: 'http://127.0.0.1:9999' }))).toBe('refused');
    expect(await checked(configOf('good', { baseUrl: `${fake.url}/elsewhere` }))).toBe('notThisApi');
    fake.faults.add({ fault: { kind: 'strange', body: 'html' } });
    expect(await checked(configOf('good'))).toBe('notThisApi');
    fake.faults.clear();
    fake.faults.add({ fault: { kind: 'truncated' } });
    expect(await checked(configOf('good'))).toBe('brokenAnswer');
    for (const secret of [...Object.values(jiraTokens), 'wrong-key']) expect(run.logged.join()).not.toContain(secret);
  });

  it('keeps no name of a person', async () => {
    const run = await begin(busy(130));
    await run.untilDone(await run.scopes());
    expect(JSON.stringify([...run.store.documents.values()])).not.toMatch(personMark);
  });
});

/** A request that the client gave up on may still be running at the server: that is no second one at once. */
const violationsOf = (at: FakeJira) => at.violations().filter(({ kind }) => kind !== 'tooConcurrent');
