import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { GithubPlay, githubTokens } from './github/play.js';
import { nodeId } from './github/rest/people-shapes.js';
import type { GithubTruth } from './github/truth.js';
import type { Call } from './kit/exchange.js';
import type { Fault } from './kit/faults.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const minute = 60_000;
const repository = 'nordic-etat/benefits';
const tooMuch: Fault = { kind: 'unavailable', status: 502, body: 'html' };

/** Two of the largest pages of changes and of runs, of issues with the changes among them too. */
const world = (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const { id } = play.truth.addRepository({ name: 'benefits' });
  for (let n = 0; n < 105; n++) {
    const { number } = play.after(minute).openPull({ repository: id });
    if (n % 4 === 0) play.after(minute).closePull({ repository: id, number });
    const { id: run } = play.truth.startRun({ repository: id });
    play.truth.finishRun({ repository: id, run, conclusion: 'success' });
    if (n % 5 === 0) play.after(minute).openIssue({ repository: id });
  }
  play.after(120 * minute);
  return play.end();
};

describe('A page that GitHub cannot make', () => {
  let fake: FakeGithub;
  let scopes: Scope[];
  afterEach(async () => fake.stop());

  const begin = async (): Promise<RunAtFake<GithubTruth>> => {
    fake = await startFakeGithub({ seed: 'pages', world });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    scopes = await run.scopes();
    return run;
  };
  const isTrue = (run: RunAtFake<GithubTruth>): void => {
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.setAside).toEqual([]);
    expect(fake.violations()).toEqual([]);
  };
  /** Hears whose histories are asked for, once for each time. */
  const heard = (): string[] => {
    const ids: string[] = [];
    const run = ({ text }: Call): void =>
      void ids.push(...(JSON.parse(text) as { variables: { ids: string[] } }).variables.ids);
    fake.faults.add({ route: '#PullHistories', fault: { kind: 'hook', when: 'before', run } });
    return ids;
  };

  it('with as many rows is asked for with fewer: none is left out, and none is asked about twice', async () => {
    const run = await begin();
    const histories = heard();
    const rules = [
      fake.faults.add({ route: '/pulls\\?(?=.*per_page=100).*[?&]page=2', fault: tooMuch }),
      fake.faults.add({ route: '/issues\\?.*per_page=(100|50)', fault: tooMuch }),
      fake.faults.add({ route: '/runs\\?.*per_page=100', fault: tooMuch }),
    ];
    const refusals = (): number[] => rules.map((rule) => rule.fired());
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    isTrue(run);
    const pulls = [...fake.truth.repository(repository).pulls.values()];
    expect([...histories].sort()).toEqual(pulls.map(({ id }) => nodeId('PullRequest', id)).sort());
    expect(refusals()).toEqual([4, 8, 4]);
    // A list that goes in smaller pages alone is asked for in such; at rest it is the same as before, and costs nothing.
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    fake.clock.advance(minute);
    const from = fake.log().length;
    await run.untilDone(scopes);
    expect(
      fake
        .log()
        .slice(from)
        .reduce((sum, { cost }) => sum + cost, 0),
    ).toBe(1);
    expect(refusals()).toEqual([4, 8, 4]);
    fake.truth.openIssue({ repository });
    fake.truth.review({ repository, number: 3 });
    fake.truth.startRun({ repository });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
    expect(refusals()).toEqual([4, 8, 4]);
  });

  it('is not told twice from where a run was cut either, if it is the first after that', async () => {
    const run = await begin();
    const second = '/pulls\\?(?=.*per_page=100).*[?&]page=2';
    fake.faults.add({ route: second, nth: 1, fault: { kind: 'hook', when: 'before', run: () => run.cut() } });
    await run.once(scopes);
    fake.faults.clear();
    const rule = fake.faults.add({ route: second, fault: tooMuch });
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    expect(rule.fired()).toBe(4);
    isTrue(run);
  });

  it('of the repositories to choose from is asked for with fewer too, and each is offered once', async () => {
    const run = await begin();
    for (let n = 0; n < 130; n++) fake.truth.addRepository({ name: `shelf-${n}`, withCommit: false });
    const first = fake.faults.add({ route: '/repos\\?(?=.*per_page=100).*[?&]page=2', fault: tooMuch });
    const names = (await run.scopes()).map(({ name }) => name);
    expect(names).toEqual(fake.truth.world.repositories.map(({ owner, name }) => `${owner}/${name}`).sort());
    expect(first.fired()).toBe(4);
    fake.faults.clear();
    const outage = fake.faults.add({ route: '/repos\\?', fault: tooMuch });
    await expect(run.scopes()).rejects.toThrow('unavailable');
    expect(outage.fired()).toBe(12);
  });

  it('of any size is an outage: that list waits for the next run, and the others do not', async () => {
    const run = await begin();
    const sizes: unknown[] = [];
    const told: Fault = {
      kind: 'hook',
      when: 'before',
      run: ({ query }) => void sizes.push(Number(query.get('per_page'))),
    };
    fake.faults.add({ route: '/pulls\\?', fault: told });
    fake.faults.add({ route: '/pulls\\?', fault: tooMuch });
    const { outcome, skipped } = await run.once(scopes);
    expect([outcome, skipped.map(({ stream }) => stream)]).toEqual(['done', ['pulls']]);
    expect([...new Set(sizes)]).toEqual([100, 50, 25]);
    expect(sizes.length).toBeLessThanOrEqual(12);
    fake.faults.clear();
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
  });
});
