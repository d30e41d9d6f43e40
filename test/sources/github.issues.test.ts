import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import type { WorkItemFact } from 'shared/domain';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { cardMoved, githubVoice } from './github/hooks.js';
import { GithubPlay, githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { HookReceiver } from './hook-receiver.js';
import { hookSecrets, signed } from './kit/deliveries.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const repository = 'nordic-etat/benefits';

/** A board's life, a part and its whole, a reason, and as many issues as fill some pages between pull requests. */
const world = (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const { id } = play.truth.addRepository({ name: 'benefits' });
  play.truth.addRepository({ name: 'letters' });
  play.truth.openIssue({ repository: id, number: 1, type: 'Feature', labels: ['form'] });
  play.after(minute).moveCard({ repository: id, number: 1, to: 'Todo' });
  play.after(hour).moveCard({ repository: id, number: 1, to: 'In progress' });
  play.after(day).closeIssue({ repository: id, number: 1 });
  play.after(1000).moveCard({ repository: id, number: 1, to: 'Done' });
  play.after(hour).openIssue({ repository: id, number: 2, parent: 1 });
  play.after(hour).closeIssue({ repository: id, number: 2, reason: 'DUPLICATE' });
  for (let n = 0; n < 9; n++) {
    const { number } = play.after(hour).openIssue({ repository: id });
    if (random.chance(0.6)) play.after(minute).closeIssue({ repository: id, number });
    if (random.chance(0.5)) play.after(minute).openPull({ repository: id, body: `Closes #${number}` });
    if (random.chance(0.2)) play.after(minute).reopenIssue({ repository: id, number });
  }
  // A history longer than a page of it.
  const { number } = play.after(hour).openIssue({ repository: id, title: 'Long' });
  for (let n = 0; n < 110; n++) play.after(minute).moveCard({ repository: id, number, to: `Column ${n % 7}` });
  play.after(2 * hour);
  return play.end();
};

describe('Issues of GitHub', () => {
  let fake: FakeGithub;
  let scopes: Scope[];
  afterEach(async () => fake.stop());

  const begin = async (): Promise<RunAtFake<GithubTruth>> => {
    fake = await startFakeGithub({ seed: 'issues', world, mostPerPage: 4 });
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
  const items = (run: RunAtFake<GithubTruth>): Map<string, WorkItemFact> =>
    new Map(
      [...run.store.documents.values()].flatMap(({ fact }) => (fact?.kind === 'workItem' ? [[fact.key, fact]] : [])),
    );

  it('are kept as they are there, with the histories of their cards, and no pull request among them', async () => {
    const run = await begin();
    isTrue(run);
    expect(items(run).size).toBe(12);
    expect(items(run).get(`${repository}#1`)).toMatchObject({ type: 'Feature', level: 1, statusId: 'closed' });
    expect(
      items(run)
        .get(`${repository}#1`)
        ?.statusChanges.map(({ toName }) => toName),
    ).toEqual(['Todo', 'In progress', 'Closed']);
    expect(items(run).get(`${repository}#2`)).toMatchObject({ level: 0, statusName: 'Closed as not planned' });
    const long = [...items(run).values()].find(({ title }) => title === 'Long');
    expect(long?.statusChanges).toHaveLength(110);
    const known = new Set([...items(run).values()].flatMap(({ key, formerKeys }) => [key, ...formerKeys]));
    const named = [...run.store.documents.values()].flatMap(({ fact }) =>
      fact?.kind === 'change' ? [fact.issueKeys.filter((key) => known.has(key)).length] : [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([2]));
  });

  it('follow what happens at once, and a card that moves without a trace within a day', async () => {
    const run = await begin();
    fake.truth.reopenIssue({ repository, number: 1 });
    fake.truth.openIssue({ repository, labels: ['late'] });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    isTrue(run);
    fake.clock.advance(3 * hour);
    await run.untilDone(scopes);
    fake.truth.moveCard({ repository, number: 1, to: 'Review' });
    fake.clock.advance(hour);
    await run.untilDone(scopes);
    expect(items(run).get(`${repository}#1`)?.statusName).toBe('Open');
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(items(run).get(`${repository}#1`)?.statusName).toBe('Review');
    isTrue(run);
  });

  it('whose card moved are asked for when the organisation tells of it, and what it says is not believed', async () => {
    const run = await begin();
    fake.truth.reopenIssue({ repository, number: 1 });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    fake.truth.moveCard({ repository, number: 1, to: 'Review' });
    const told = cardMoved(fake, { repository, number: 1, to: 'Somewhere else' });
    const receiver = new HookReceiver(run, scopes);
    await receiver.take([signed(githubVoice, told, hookSecrets.another)]);
    expect(items(run).get(`${repository}#1`)?.statusName).toBe('Open');
    await receiver.take([signed(githubVoice, told, hookSecrets.current)]);
    expect(items(run).get(`${repository}#1`)?.statusName).toBe('Review');
    isTrue(run);
  });

  it('that are deleted or moved to another repository leave a day after they were missed, and are told from where they came', async () => {
    const run = await begin();
    fake.truth.removeIssue({ repository, number: 2 });
    const { number } = fake.truth.transferIssue({ repository, number: 1, to: 'nordic-etat/letters' });
    fake.clock.advance(7 * day + 1000);
    expect([(await run.once(scopes)).suspicions, run.store.gone.size]).toEqual([[], 0]);
    fake.clock.advance(day);
    expect(await run.once(scopes)).toMatchObject({ outcome: 'done', suspicions: [], skipped: [] });
    isTrue(run);
    const from = String(fake.truth.repository(repository).id);
    expect(items(run).get(`nordic-etat/letters#${number}`)?.moves).toMatchObject([{ fromScope: from }]);
  });

  it('of a server that knows neither boards nor kinds nor parts are read all the same', async () => {
    fake = await startFakeGithub({ seed: 'issues', world, mostPerPage: 4 });
    fake.faults.add({
      route: '#IssueAbilities',
      fault: {
        kind: 'bent',
        name: 'old',
        bend: (answer) => ({
          ...answer,
          body: { data: { issue: { fields: [] }, events: { enumValues: [{ name: 'CLOSED_EVENT' }] } } },
        }),
      },
    });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    await run.untilDone(await run.scopes());
    expect(
      items(run)
        .get(`${repository}#1`)
        ?.statusChanges.map(({ toName }) => toName),
    ).toEqual(['Closed']);
  });
});
