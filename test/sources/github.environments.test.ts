import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { refused } from './github/faults/bends.js';
import { runCase } from './github/faults/case.js';
import { overEnvironments } from './github/faults/over-environments.js';
import { onlyEnvironments } from './github/faults/world.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { personMark } from './kit/people.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const [minute, day] = [60_000, 86_400_000];
const repository = 'nordic-etat/benefits';
const notRead = refused(403, 'Resource not accessible by personal access token', {
  'x-accepted-github-permissions': 'actions=read',
});

describe('Environments of GitHub', () => {
  let fake: FakeGithub;
  afterEach(async () => fake.stop());

  const begin = async (mostPerPage = 4) => {
    fake = await startFakeGithub({ seed: 'environments', world: onlyEnvironments, mostPerPage });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    return { run, scopes: await run.scopes() };
  };
  const isTrue = (run: RunAtFake<GithubTruth>): void => {
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.setAside).toEqual([]);
    expect(fake.violations()).toEqual([]);
  };
  const names = (run: RunAtFake<GithubTruth>): unknown[] =>
    Object.entries(keptIn(run.store)).flatMap(([key, said]) =>
      key.startsWith('environments ') ? [(said as { name: string }).name] : [],
    );
  /** Status and cost of each question for them. */
  const asked = (from: number) =>
    fake
      .log()
      .slice(from)
      .flatMap(({ target, status, cost }) => (target.includes('/environments') ? [[status, cost]] : []));

  it('are read to the last page, also those that nothing was put out to, and of who must agree nothing is kept', async () => {
    const { run, scopes } = await begin();
    fake.truth.addEnvironment({ repository, name: 'reviewed', reviewed: true });
    await run.untilDone(scopes);
    isTrue(run);
    expect(names(run)).toHaveLength(7);
    expect(JSON.stringify([...run.store.documents.values()])).not.toMatch(personMark);
  });

  it('cost nothing while they are as they were; one that came, went or is another by the same name is known the next time', async () => {
    const { run, scopes } = await begin();
    await run.untilDone(scopes);
    const changes = [
      () => fake.truth.addEnvironment({ repository, name: 'audit' }),
      () => fake.truth.removeEnvironment({ repository, name: 'demo' }),
      () => fake.truth.addEnvironment({ repository, name: 'demo' }),
      () => fake.truth.editEnvironment({ repository, name: 'audit' }),
    ];
    for (const change of changes) {
      fake.clock.advance(minute);
      const from = fake.log().length;
      await run.untilDone(scopes);
      expect(asked(from)).toEqual([[304, 0]]);
      change();
      await run.untilDone(scopes);
      isTrue(run);
    }
    // What only a later page shows, no first page tells: that is found once a day.
    fake.truth.editEnvironment({ repository, name: 'training' });
    fake.clock.advance(day);
    await run.untilDone(scopes);
    isTrue(run);
    for (const name of names(run)) fake.truth.removeEnvironment({ repository, name: String(name) });
    await run.untilDone(scopes);
    isTrue(run);
    expect(names(run)).toEqual([]);
  });

  it.each([
    ['forbidden', notRead],
    ['not found, as GitHub says of what a key may not see', refused(404, 'Not Found')],
  ])('that this key may not read hold back nothing else, and what was stored stays (%s)', async (_how, bend) => {
    const { run, scopes } = await begin();
    await run.untilDone(scopes);
    const before = names(run);
    const rule = fake.faults.add({ route: '/environments', fault: { kind: 'bent', name: 'hidden', bend } });
    fake.truth.deploy({ repository });
    fake.truth.removeEnvironment({ repository, name: 'qa' });
    fake.clock.advance(minute);
    const { outcome, skipped } = await run.once(scopes);
    expect([outcome, skipped.map(({ stream, fault }) => [stream, fault.code])]).toEqual([
      'done',
      [['environments', 'noPermission']],
    ]);
    expect([...run.store.documents.values()].filter(({ stream }) => stream === 'deployments')).toHaveLength(1);
    expect(names(run)).toEqual(before);
    rule.remove();
    await run.untilDone(scopes);
    isTrue(run);
  });

  it('are no list that an older server has: where runs can be seen, no permission is missing, and nothing is told', async () => {
    const { run, scopes } = await begin();
    const fault = { kind: 'bent', name: 'older', bend: refused(404, 'Not Found') } as const;
    const rule = fake.faults.add({ route: '/environments', fault });
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    expect(names(run)).toEqual([]);
    // Nor after a day, when it is asked whatever is known.
    fake.clock.advance(day);
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    const hidden = fake.faults.add({ route: '/actions/runs\\?per_page=1$', fault });
    const { skipped } = await run.once(scopes);
    expect(skipped.map(({ stream, fault: { code } }) => [stream, code])).toEqual([['environments', 'noPermission']]);
    expect(hidden.fired()).toBe(1);
    rule.remove();
    await run.untilDone(scopes);
    isTrue(run);
  });

  it('in pages that GitHub cannot make are asked for with fewer', async () => {
    const { run, scopes } = await begin(100);
    for (let n = 0; n < 60; n++) fake.truth.addEnvironment({ repository, name: `pr-${n}` });
    const fault = { kind: 'unavailable', status: 502, body: 'html' } as const;
    fake.faults.add({ route: '/environments\\?.*per_page=100', fault });
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    isTrue(run);
    expect(names(run)).toHaveLength(66);
  });
});

describe('Environments of GitHub, under every fault that a list of it can have', () => {
  const struck = new Map<string, number>();
  const whole = { differs: [], doubles: [], setAside: [], strayed: [], violations: [] };

  // One way of each; `npm run soak` has every way.
  const first = overEnvironments.filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at);
  it.each(first.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', async (_title, one) => {
    const { strikes, strikesOf: _by, ...wrong } = await runCase(one);
    expect(wrong).toEqual(whole);
    expect(strikes).toBeGreaterThan(0);
    struck.set(one.id, (struck.get(one.id) ?? 0) + strikes);
  });

  afterAll(() => {
    const told = [...struck].map(([id, strikes]) => `${id} ${strikes}`).join(', ');
    process.stdout.write(
      `Faults over environments, by the requests with new or changed records they struck: ${told}\n`,
    );
  });
});
