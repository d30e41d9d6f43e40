import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import * as olderServer from './github/graphql/older-server.js';
import { GithubPlay, githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Bend } from './kit/faults.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const [minute, day] = [60_000, 86_400_000];
const repository = 'nordic-etat/benefits';

/** Open ones that nobody has touched for weeks, on two pages, and closed ones. */
const world = (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const { id } = play.truth.addRepository({ name: 'benefits' });
  for (let number = 1; number <= 8; number++) {
    play.after(minute).openPull({ repository: id, number });
    play.after(minute).review({ repository: id, number });
    if (number > 6) play.after(minute).mergePull({ repository: id, number, method: 'squash' });
  }
  play.after(20 * day);
  return play.end();
};

describe('Pull requests of GitHub', () => {
  let fake: FakeGithub;
  let scopes: Scope[];
  afterEach(async () => fake.stop());

  const begin = async (from?: Bend): Promise<RunAtFake<GithubTruth>> => {
    fake = await startFakeGithub({ seed: 'pulls', world, mostPerPage: 4, enterpriseServer: from !== undefined });
    if (from !== undefined) fake.faults.add({ route: 'graphql', fault: { kind: 'bent', name: 'older', bend: from } });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    scopes = await run.scopes();
    await run.untilDone(scopes);
    return run;
  };
  const isTrue = (run: RunAtFake<GithubTruth>): void => {
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.setAside).toEqual([]);
    expect(fake.violations()).toEqual([]);
  };

  it('that are open are read again once a day, and what changed in them without a trace in their list is found', async () => {
    const run = await begin();
    isTrue(run);
    // The oldest and the newest: one on each page of the list.
    for (const number of [1, 6]) {
      const { updatedAt } = fake.truth.pull(repository, number);
      fake.truth.convertToDraft({ repository, number });
      fake.truth.review({ repository, number, state: 'CHANGES_REQUESTED' });
      Object.assign(fake.truth.pull(repository, number), { updatedAt, labels: ['waits'] });
    }
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).not.toEqual(truthOf(fake.truth));
    fake.clock.advance(day);
    await run.untilDone(scopes);
    isTrue(run);
    // At rest for the rest of the day: the repository itself is the one call that is counted.
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    const from = fake.log().length;
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    const seen = fake.log().slice(from);
    expect(seen.reduce((sum, { cost }) => sum + cost, 0)).toBe(1);
  });

  it('of a server from before the merge queue are read with the events that it knows, past a page of them too', async () => {
    const queue = ['ADDED_TO_MERGE_QUEUE_EVENT', 'REMOVED_FROM_MERGE_QUEUE_EVENT'];
    const types = ['AddedToMergeQueueEvent', 'RemovedFromMergeQueueEvent'];
    const run = await begin(olderServer.from([...queue, ...types]));
    isTrue(run);
    for (let n = 0; n < 51; n++) {
      fake.truth.convertToDraft({ repository, number: 3 });
      fake.truth.readyForReview({ repository, number: 3 });
    }
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
    const asked = fake.log().map(({ operation }) => operation);
    expect(asked).toContain('MorePullEvents');
    // Once a run, and only where there is something to ask about.
    expect(asked.filter((operation) => operation === 'PullAbilities')).toHaveLength(2);
  });

  it('of a server that knows the queue are read with all events, and GitHub.com is not asked what it knows', async () => {
    const run = await begin(olderServer.from([]));
    fake.truth.enqueue({ repository, number: 2 });
    fake.truth.dequeue({ repository, number: 2 });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
    await fake.stop();
    await begin();
    expect(fake.log().map(({ operation }) => operation)).not.toContain('PullAbilities');
  });
});
