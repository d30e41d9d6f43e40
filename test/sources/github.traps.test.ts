import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { keptIn, truthOf } from './github-truth.js';
import { refused } from './github/faults/bends.js';
import { smallGithub } from './github/faults/world.js';
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Bend, Fault } from './kit/faults.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const benefits = 'nordic-etat/benefits';
const minute = 60_000;

/** One test for each trap of source-apis.md 10.2 that GitHub sets and that has no test of its own elsewhere. */
describe('A trap that GitHub sets', () => {
  let fake: FakeGithub;
  const begin = async (options: Partial<FakeGithubOptions> = {}) => {
    fake = await startFakeGithub({ seed: 'traps', world: smallGithub, mostPerPage: 4, ...options });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    return new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
  };
  const isTrue = (run: RunAtFake<GithubTruth>): void => expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  const bent = (name: string, bend: Bend): Fault => ({ kind: 'bent', name, bend });
  afterEach(async () => fake.stop());

  it('T12: rows that move to another page while a list is read are neither doubled nor lost', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    const change = (): void => {
      // The last of the list comes to its front, and all others move down: the second page begins with a row of the first.
      fake.truth.review({ repository: benefits, number: 1, state: 'COMMENTED' });
      fake.truth.publishRelease({ repository: benefits, tag: 'meanwhile' });
    };
    const shifted = fake.faults.add({
      route: '/(pulls|releases)\\?.*page=2',
      nth: 1,
      fault: { kind: 'mutate', change },
    });
    await run.untilDone(scopes);
    expect(shifted.fired()).toBe(1);
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
  });

  it('T13: a repository that is never quiet is read to its end all the same', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    let nth = 0;
    // Whenever a list has been read and is counted, there is one more than was read.
    const change = (): void => {
      fake.truth.publishRelease({ repository: benefits, tag: `busy-${(nth += 1)}` });
      fake.truth.deploy({ repository: benefits });
    };
    fake.faults.add({ route: '(#Count|/(releases|deployments)\\?)', fault: { kind: 'mutate', change } });
    const [result, ...more] = await run.untilDone(scopes);
    expect([result?.outcome, result?.skipped, more]).toEqual(['done', [], []]);
    expect(nth).toBeGreaterThan(4);
    fake.faults.clear();
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
  });

  it('T14: a repository that is pushed to while all are listed is offered all the same', async () => {
    const run = await begin({ world: oneOfEverythingGithub, mostPerPage: 1 });
    const busy = (): void => {
      fake.clock.advance(minute);
      fake.truth.pushToBranch({ repository: 'nordic-etat/permit-portal' });
    };
    fake.faults.add({ route: '/repos\\?', fault: { kind: 'mutate', change: busy } });
    const names = (await run.scopes()).map(({ name }) => name);
    expect(names).toEqual(['empty-shelf', 'open-data', 'permit-portal'].map((name) => `nordic-etat/${name}`));
  });

  it('T16: a limit with status 200 is one by whichever name', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    const limits: Fault[] = [
      { kind: 'primaryLimit', seconds: 1200, type: 'RATE_LIMITED' },
      { kind: 'primaryLimit', seconds: 1200, type: 'RATE_LIMIT' },
      { kind: 'secondaryLimit', seconds: 60, retryAfter: 'none', status: 200 },
    ];
    for (const [index, fault] of limits.entries()) fake.faults.add({ route: '#PullHistories', nth: index + 1, fault });
    const results = await run.untilDone(scopes);
    expect(results.map(({ outcome, fault }) => [outcome, fault?.code])).toEqual([
      ...limits.map(() => ['waiting', 'rateLimit']),
      ['done', undefined],
    ]);
    isTrue(run);
    expect(fake.violations()).toEqual([]);
  });

  it('T20: histories that GitHub cannot make in its time are asked for in ever smaller parts', async () => {
    const run = await begin();
    const asked: number[] = [];
    const tooMuch = refused(502, 'Server Error');
    const slow: Bend = (answer, call) => {
      const { ids = [] } = (JSON.parse(call.text) as { variables: { ids?: string[] } }).variables;
      asked.push(ids.length);
      return ids.length > 1 ? tooMuch(answer, call) : undefined;
    };
    fake.faults.add({ route: '#PullHistories', fault: bent('slow', slow) });
    await run.untilDone(await run.scopes());
    isTrue(run);
    expect(Math.max(...asked)).toBe(4);
    expect(asked.filter((count) => count === 1)).toHaveLength(6);
  });

  it('T21: a page whose line is cut in the middle is no empty page', async () => {
    const run = await begin();
    const reset: Fault = { kind: 'reset', when: 'inBody', framing: 'chunked' };
    const cut = fake.faults.add({ route: '/pulls\\?.*page=2', nth: 1, fault: reset });
    await run.untilDone(await run.scopes());
    expect(cut.fired()).toBe(1);
    isTrue(run);
  });

  it('T30: no search is asked, and the order of rows within a page is not relied on', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    const turned: Bend = (answer) =>
      Array.isArray(answer.body) ? { ...answer, body: (answer.body as unknown[]).toReversed() } : undefined;
    fake.faults.add({ route: '/(pulls|deployments|releases|commits)\\?', fault: bent('turned', turned) });
    await run.untilDone(scopes);
    isTrue(run);
    fake.clock.advance(minute);
    fake.truth.review({ repository: benefits, number: 1, state: 'COMMENTED' });
    fake.truth.openPull({ repository: benefits });
    fake.truth.publishRelease({ repository: benefits, tag: 'v9' });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
    expect(fake.log().filter(({ target }) => target.startsWith('/search'))).toEqual([]);
  });
});
