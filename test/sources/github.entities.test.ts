import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import type { ChangeFact } from 'shared/domain';
import { oneOfEverythingGithub, oneOfEverythingGithubAnswers } from '../scenarios/one-of-everything-github.js';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { GithubPlay, githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const signal = new AbortController().signal;
const minute = 60_000;

/** A long-lived branch, and a change that was put into the queue, taken out, put in again and merged by it. */
const world = (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const repository = play.truth.addRepository({ name: 'benefits' }).id;
  const [owner] = play.world.people;
  play.truth.addRepository({ name: 'own-notes', owner: owner?.login ?? '', isPrivate: true });
  play.truth.addRepository({ name: 'own-page', owner: owner?.login ?? '', isPrivate: false });
  play.truth.addRepository({ name: 'others', owner: play.world.people[1]?.login ?? '', isPrivate: true });
  play.truth.openPull({ repository, number: 1 });
  // The oldest is pushed last, as after a rebase: the first commit is not the first in the list.
  for (let n = 0; n < 259; n++) play.after(minute).pushToPull({ repository, number: 1 });
  play.after(minute).pushToPull({ repository, number: 1, authoredAt: '2025-12-24T10:00:00Z' });
  play.after(minute).openPull({ repository, number: 2 });
  play.after(minute).enqueue({ repository, number: 2 });
  play.after(minute).dequeue({ repository, number: 2 });
  play.after(minute).enqueue({ repository, number: 2 });
  play.after(minute).mergePull({ repository, number: 2, method: 'squash' });
  play.after(60 * minute);
  return play.end();
};

describe('What GitHub does not tell at once', () => {
  let fake: FakeGithub;
  const begin = async (token: string = githubTokens.good, owner = 'nordic-etat') => {
    fake = await startFakeGithub({ seed: 'entities', world });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token, owner });
    return new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
  };
  afterEach(async () => fake.stop());

  it('is all there: 261 commits of one change, and each turn in the merge queue', async () => {
    const run = await begin();
    const scopes = (await run.scopes()).filter(({ name }) => name.endsWith('/benefits'));
    await run.untilDone(scopes);
    const changes = [...run.store.documents.values()].flatMap(({ fact }) => (fact?.kind === 'change' ? [fact] : []));
    const [long, queued] = [1, 2].map((number) => changes.find((change) => change.number === number)) as ChangeFact[];
    expect(long?.commits).toHaveLength(261);
    expect(long?.commits.map(({ authoredAt }) => authoredAt).sort()[0]).toBe('2025-12-24T10:00:00.000Z');
    expect(queued?.events.map(({ kind }) => kind)).toEqual(['enqueued', 'dequeued', 'enqueued', 'merged', 'closed']);
    const truth = truthOf(fake.truth);
    expect(truth).toMatchObject(keptIn(run.store));
    expect(fake.violations()).toEqual([]);
  });

  it('is told of drafts, rewritten branches, forks that are gone, nobody as author, bots and what takes another back', async () => {
    fake = await startFakeGithub({ seed: 'entities', world: oneOfEverythingGithub });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    const { states, byBot, revertOf, issueKeys, repository } = oneOfEverythingGithubAnswers;
    const scopes = (await run.scopes()).filter(({ name }) => name === repository);
    await run.untilDone(scopes);
    const read = (): ChangeFact[] =>
      [...run.store.documents.values()]
        .flatMap(({ fact }) => (fact?.kind === 'change' ? [fact] : []))
        .sort((a, b) => a.number - b.number);
    const by = <T>(of: (change: ChangeFact) => T): Record<number, T> =>
      Object.fromEntries(read().map((change) => [change.number, of(change)]));
    expect(by(({ state }) => state)).toEqual(states);
    expect(read().flatMap((change) => (change.byBot ? [change.number] : []))).toEqual(byBot);
    expect(by(({ revertsNumber }) => revertsNumber)).toMatchObject(revertOf);
    expect(by((change) => change.issueKeys.filter((key) => key.startsWith('PP-')))).toMatchObject(issueKeys);
    const events = by((change) => change.events.map(({ kind }) => kind));
    expect(events[1]).toEqual(['readyForReview', 'merged', 'closed']);
    expect(events[2]).toEqual(['headForcePushed', 'enqueued', 'merged', 'closed']);
    expect(events[3]).toEqual(['closed', 'reopened', 'closed']);
    expect(by(({ reviews }) => reviews.map(({ state }) => state))[1]).toEqual(['changesRequested', 'approved']);
    // Given to another owner under another name, while another repository takes the old one: it is still this one.
    fake.truth.rename({ repository, name: 'permits', owner: 'nordic-etat-two' });
    fake.truth.addRepository({ name: 'permit-portal' });
    fake.truth.convertToDraft({ repository: 'nordic-etat-two/permits', number: 4 });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    expect(read()[3]).toMatchObject({ number: 4, isDraft: true, events: [{ kind: 'convertedToDraft' }] });
    expect(read()).toHaveLength(7);
  });

  it('is read to its end where GitHub cannot count it in time', async () => {
    const run = await begin();
    fake.faults.add({ route: '#Count', fault: { kind: 'unavailable', status: 502, body: 'html' } });
    const scopes = (await run.scopes()).filter(({ name }) => name.endsWith('/benefits'));
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    expect(truthOf(fake.truth)).toMatchObject(keptIn(run.store));
    expect(fake.log().filter(({ fault }) => fault !== null).length).toBeGreaterThan(0);
  });

  it('of a person offers their private repositories to their own key alone', async () => {
    const run = await begin();
    const [own, other] = fake.truth.world.people;
    const offered = async (owner = ''): Promise<string[]> => {
      const session = github.open(
        github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner }),
        run.io,
      );
      const names: string[] = [];
      for await (const { name } of session.scopes(signal)) names.push(name.split('/')[1] ?? '');
      return names;
    };
    expect(await offered(own?.login)).toEqual(['own-notes', 'own-page']);
    expect(await offered(other?.login)).toEqual([]);
  });

  it('says which permission is missing', async () => {
    const run = await begin(githubTokens.metadataOnly);
    const { fault } = await github.open(run.config, run.io).check(signal);
    expect(fault).toMatchObject({ code: 'noPermission', detail: expect.stringContaining('pull_requests=read') });
  });
});
