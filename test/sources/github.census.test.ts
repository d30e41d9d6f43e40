import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import { smallGithub } from './github/faults/world.js';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const week = 7 * 86_400_000;
const repository = 'nordic-etat/benefits';

describe('What a GitHub repository lost without a word', () => {
  let fake: FakeGithub;
  let run: RunAtFake<GithubTruth>;
  let scopes: Scope[];
  const begin = (token: string): RunAtFake<GithubTruth> =>
    new RunAtFake(
      fake,
      github,
      github.config.parse({ baseUrl: fake.baseUrl, token, owner: 'nordic-etat' }),
      '2020-01-01',
    );
  beforeEach(async () => {
    fake = await startFakeGithub({ seed: 'census', world: smallGithub, mostPerPage: 4 });
    run = begin(githubTokens.good);
    scopes = await run.scopes();
    await run.untilDone(scopes);
  });
  afterEach(async () => fake.stop());

  const later = async (who = run, wait = week + 1000) => {
    fake.clock.advance(wait);
    return who.once(scopes);
  };
  const nextDay = (who = run) => later(who, 86_400_000);
  const lose = (): void => {
    const { deployments, releases } = fake.truth.repository(repository);
    const [first, second] = deployments.values();
    fake.truth.removeDeployment({ repository, id: first?.id ?? 0 });
    fake.truth.removeDeployment({ repository, id: second?.id ?? 0 });
    fake.truth.removeRelease({ repository, id: [...releases.keys()][3] ?? 0 });
    fake.truth.removeTag({ repository, name: 'v4' });
  };

  it('leaves within a week, a day after it was missed, and what came meanwhile is there', async () => {
    lose();
    fake.truth.publishRelease({ repository, tag: 'late' });
    const before = run.store.documents.size;
    expect((await later()).suspicions).toEqual([]);
    const missed = [...run.store.censuses.values()].filter(({ missing }) => missing > 0).map(({ stream }) => stream);
    expect(missed.sort()).toEqual(['deployments', 'releases', 'tags']);
    expect([run.store.gone.size, run.store.documents.size > before]).toEqual([0, true]);
    expect(await nextDay()).toMatchObject({ outcome: 'done', suspicions: [], skipped: [] });
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.gone.size).toBe(4);
    expect(fake.violations()).toEqual([]);
  });

  it('is not what a list left out for once: that is asked for by number', async () => {
    const contents = run.store.contents();
    const halved = {
      kind: 'bent',
      name: 'F15',
      bend: (answer: { body: unknown }) => ({ ...answer, body: [] }),
    } as never;
    fake.faults.add({ route: '/deployments\\?', fault: halved });
    expect(await later()).toMatchObject({ outcome: 'done', suspicions: [] });
    expect(run.store.contents()).toEqual(contents);
  });

  it('is not believed when it is a great part, nor of another key, and is counted again the day after', async () => {
    for (const id of [...fake.truth.repository(repository).releases.keys()].slice(1)) {
      fake.truth.removeRelease({ repository, id });
    }
    const before = run.store.documents.size;
    expect((await later()).suspicions).toMatchObject([{ stream: 'releases', fault: { code: 'notSeen' } }]);
    expect(run.store.documents.size).toBe(before);
    const other = begin(githubTokens.classic);
    other.store.documents.clear();
    for (const [key, value] of run.store.documents) other.store.documents.set(key, value);
    for (const [key, value] of run.store.checkpoints) other.store.checkpoints.set(key, value);
    for (const [key, value] of run.store.censuses) other.store.censuses.set(key, value);
    other.store.whoever = run.store.whoever;
    lose();
    expect((await later(other)).suspicions.map(({ stream }) => stream).sort()).toEqual([
      'deployments',
      'issues',
      'releases',
      'tags',
    ]);
    expect(other.store.documents.size).toBe(before);
    // The day after, the new key is the known one; two of six are believed when they were told for a day, five of six are not.
    expect((await nextDay(other)).suspicions.map(({ stream }) => stream).sort()).toEqual([
      'deployments',
      'releases',
      'tags',
    ]);
    expect((await nextDay(other)).suspicions.map(({ stream }) => stream)).toEqual(['releases']);
  });
});
