import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { conformance } from 'connectors/conformance';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { busyGithub, something } from './github-life.js';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Fault } from './kit/faults.js';
import { Random } from './kit/random.js';
import { weather } from './kit/weather.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const signal = new AbortController().signal;
const day = 86_400_000;

describe('GitHub, read from a fake that can misbehave', () => {
  let fake: FakeGithub;
  const begin = async (options: Partial<FakeGithubOptions> = {}) => {
    fake = await startFakeGithub({ seed: 'sync', world: oneOfEverythingGithub, ...options });
    return reader(githubTokens.good);
  };
  const reader = (token: string): RunAtFake<GithubTruth> => {
    const config = github.config.parse({ baseUrl: fake.baseUrl, token, owner: 'nordic-etat' });
    return new RunAtFake(fake, github, config, '2020-01-01');
  };
  afterEach(async () => fake.stop());

  it.each<Partial<FakeGithubOptions>>([
    {},
    { links: 'withoutLast' },
    { links: 'opaque' },
    { enterpriseServer: true },
    { world: busyGithub(210) },
    { world: busyGithub(105), links: 'opaque' },
  ])('keeps what is true there, politely (%j)', async (options) => {
    const run = await begin(options);
    const result = await run.once(await run.scopes());
    expect(result).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.setAside).toEqual([]);
    expect(fake.violations()).toEqual([]);
  });

  it('asks little when nothing has happened, and changes nothing', async () => {
    const run = await begin({ world: busyGithub(105) });
    const scopes = await run.scopes();
    await run.once(scopes);
    fake.clock.advance(60_000);
    const before = fake.log().length;
    const again = await run.once(scopes);
    expect(again.progress.documentsChanged).toBe(0);
    expect(fake.log().length - before).toBeLessThan(10 * scopes.length);
  });

  it('keeps up with a life that goes on between the runs and during them', async () => {
    const run = await begin({ world: busyGithub(105) });
    const random = new Random('life');
    const scopes = await run.scopes();
    const change = () => something(fake.truth, random);
    fake.faults.add({ route: 'GET /repositories', probability: 0.3, fault: { kind: 'mutate', change } });
    for (let tick = 0; tick < 12; tick++) {
      for (let n = random.integer(0, 6); n > 0; n--) change();
      await run.untilDone(scopes);
      fake.clock.advance(random.pick([60_000, 3_600_000, day]));
    }
    fake.faults.clear();
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(fake.violations()).toEqual([]);
  });

  it('loses nothing when every fourth answer is broken in one way or another', async () => {
    const run = await begin({ world: busyGithub(105) });
    const scopes = await run.scopes();
    const random = new Random('weather');
    for (const fault of faults) fake.faults.add({ probability: 0.25 / faults.length, fault });
    for (let tick = 0; tick < 2; tick++) {
      await run.untilDone(scopes, 400);
      for (let n = 0; n < 5; n++) something(fake.truth, random);
      fake.clock.advance(3_600_000);
    }
    fake.faults.clear();
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(violationsOf(fake)).toEqual([]);
  });

  it.each([
    ['small', oneOfEverythingGithub, 90],
    ['of several pages', busyGithub(105), 10],
  ])(
    'ends the same wherever it is cut, in a world that is %s',
    async (_size, world, wanted) => {
      const whole = await begin({ world });
      const scopes = await whole.scopes();
      await whole.untilDone(scopes);
      const contents = whole.store.contents();
      for (let cuts = 0; cuts < wanted;) {
        const run = reader(githubTokens.good);
        const cut = () => {
          cuts += 1;
          run.cut();
        };
        fake.faults.add({ probability: 0.06, fault: { kind: 'hook', when: 'before', run: cut } });
        fake.faults.add({ probability: 0.06, fault: { kind: 'hook', when: 'after', run: cut } });
        await run.untilDone(scopes, 1000);
        fake.faults.clear();
        expect(run.store.contents()).toEqual(contents);
      }
    },
    60_000,
  );

  it.each<Fault>([
    { kind: 'primaryLimit', seconds: 1200 },
    { kind: 'primaryLimit', seconds: 1200, type: 'RATE_LIMIT' },
    { kind: 'primaryLimit', seconds: 55, reset: false },
    { kind: 'secondaryLimit', seconds: 90, retryAfter: 'seconds' },
    { kind: 'secondaryLimit', seconds: 3, retryAfter: 'seconds', status: 429 },
    { kind: 'secondaryLimit', seconds: 90, retryAfter: 'date', status: 429 },
    { kind: 'secondaryLimit', seconds: 60, retryAfter: 'none' },
    { kind: 'secondaryLimit', seconds: 90, retryAfter: 'seconds', wording: 'Please do not do that so often.' },
    { kind: 'secondaryLimit', seconds: 60, retryAfter: 'none', status: 200 },
  ])('does not call while it is told to wait (%j)', async (fault) => {
    const run = await begin();
    const scopes = await run.scopes();
    fake.faults.add({ nth: [3, 9, 14], fault });
    fake.faults.add({ route: '#PullHistories', nth: 1, fault });
    const results = await run.untilDone(scopes);
    expect(results.every(({ outcome }) => outcome === 'done' || outcome === 'waiting')).toBe(true);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(fake.violations()).toEqual([]);
  });

  it('T19: leaves a tenth of the calls to others, and comes round to every repository all the same', async () => {
    const perMinute = { restPointsPerMinute: 900, graphqlPointsPerMinute: 2000 };
    const run = await begin({ limits: { perHour: 10, ...perMinute } });
    const scopes = await run.scopes();
    // To look for what can be chosen is no reading on schedule: somebody waits for it at the screen.
    fake.clock.advance(3_700_000);
    const outcomes: string[] = [];
    for (let hour = 0; hour < 5; hour++) {
      const from = fake.log().length;
      outcomes.push((await run.once(scopes)).outcome);
      const asked = fake.log().slice(from);
      for (const isGraphql of [true, false]) {
        const own = asked.filter(({ target }) => target.endsWith('/graphql') === isGraphql);
        expect(own.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(9);
      }
      fake.clock.advance(3_700_000);
    }
    expect(outcomes[0]).toBe('waiting');
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(fake.log().filter(({ status }) => status === 403)).toEqual([]);
  });

  it('knows a repository by its number when its name goes to another one', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    await run.once(scopes);
    fake.truth.rename({ repository: 'nordic-etat/permit-portal', name: 'permits' });
    fake.truth.addRepository({ name: 'permit-portal' });
    fake.clock.advance(60_000);
    fake.truth.openPull({ repository: 'nordic-etat/permits' });
    await run.untilDone(scopes);
    const urls = [...run.store.documents.values()].filter(({ stream }) => stream === 'pulls').length;
    expect(urls).toBe(8);
  });

  it('goes on with other repositories when one is gone', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    fake.truth.removeRepository({ repository: 'nordic-etat/open-data' });
    const result = await run.once(scopes);
    expect(result.outcome).toBe('done');
    expect(result.skipped.map(({ fault }) => fault.code)).toEqual(['notFound']);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('stops at once when the key is taken back, and goes on where it was with a new one', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    fake.faults.add({ nth: 8, fault: { kind: 'badToken', lasting: true } });
    const asked = fake.log().length;
    const result = await run.once(scopes);
    expect(result).toMatchObject({ outcome: 'failed', fault: { code: 'badKey', kind: 'yours' } });
    expect(fake.log().length - asked).toBe(8);
    const after = new RunAtFake(fake, github, { ...(run.config as object), token: githubTokens.classic }, '2020-01-01');
    for (const [key, value] of run.store.documents) after.store.documents.set(key, value);
    for (const [key, value] of run.store.checkpoints) after.store.checkpoints.set(key, value);
    await after.untilDone(scopes);
    expect(keptIn(after.store)).toEqual(truthOf(fake.truth));
  });

  it('says of a key what is wrong with it, and never shows it', async () => {
    const run = await begin();
    const checked = async (config: unknown) => (await github.open(config, run.io).check(signal)).fault?.code ?? 'ok';
    const base = run.config as { token: string; owner: string; baseUrl: string };
    expect(await checked(base)).toBe('ok');
    expect(await checked({ ...base, token: githubTokens.expired })).toBe('badKey');
    expect(await checked({ ...base, token: 'wrong-key' })).toBe('badKey');
    expect(await checked({ ...base, token: githubTokens.metadataOnly })).toBe('noPermission');
    expect(await checked({ ...base, owner: 'nobody' })).toBe('notFound');
    expect(await checked({ ...base, baseUrl: 'http://127.0.0.1:9999' })).toBe('refused');
    expect(await checked({ ...base, baseUrl: 'http://no-such-host.invalid' })).toBe('unknownHost');
    fake.faults.add({ fault: { kind: 'strange', body: 'html' } });
    expect(await checked(base)).toBe('notThisApi');
    fake.faults.clear();
    fake.faults.add({ fault: { kind: 'truncated' } });
    expect(await checked(base)).toBe('brokenAnswer');
    for (const secret of [...Object.values(githubTokens), 'wrong-key']) expect(run.logged.join()).not.toContain(secret);
  });

  it('keeps no name of a person', async () => {
    const run = await begin();
    await run.untilDone(await run.scopes());
    const kept = JSON.stringify([...run.store.documents.values()]);
    const named = fake.truth.world.people.filter(({ name, login }) => kept.includes(name) || kept.includes(login));
    expect(named).toEqual([]);
  });
});

describe('GitHub, held against what every connector must do, over HTTP', () => {
  let fake: FakeGithub;
  const url = 'http://fake.invalid';
  const keyed = (token: string): unknown => github.config.parse({ baseUrl: url, token, owner: 'nordic-etat' });
  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'conformance', world: oneOfEverythingGithub });
    // Something of every stream: what is put out from another branch too.
    const repository = 'nordic-etat/permit-portal';
    const { id } = fake.truth.deploy({ repository, sha: fake.truth.pushToBranch({ repository, branch: 'release' }) });
    fake.truth.deploymentStatus({ repository, deployment: id, state: 'success' });
    fake.clock.advance(60_000);
  });
  // Each answer takes a moment, and the source tells whole seconds: a run begun just before a full one is told the next.
  beforeEach(() => fake.clock.set(Math.ceil(fake.clock.now() / 1000) * 1000));
  afterAll(async () => fake.stop());

  const claims = conformance({
    connector: github,
    keys: {
      good: keyed(githubTokens.good),
      bad: keyed('wrong-key'),
      withoutPermission: keyed(githubTokens.metadataOnly),
    },
    secrets: [...Object.values(githubTokens), 'wrong-key'],
    people: ['@example', 'Co-authored-by'],
    get scopes() {
      return [
        { id: String(fake.truth.repository('nordic-etat/permit-portal').id), name: 'permit-portal', detail: null },
      ];
    },
    backfillFrom: '2020-01-01',
    jobsOf: '.github/workflows/deploy.yml',
    // The address of the fake is known only once it listens.
    fetch: (input, init) => fetch((input as string).replace(url, fake.url), init),
    now: () => fake.clock.now(),
  });
  for (const { title, holds } of claims) it(title, holds);
});

/** Beside what passes by itself, the limit whose end must be guessed. */
const faults: readonly Fault[] = [...weather, { kind: 'secondaryLimit', seconds: 60, retryAfter: 'none' }];

/** A request that the client gave up on may still be running at the server: that is no second one at once. */
const violationsOf = (fake: FakeGithub) => fake.violations().filter(({ kind }) => kind !== 'tooConcurrent');
