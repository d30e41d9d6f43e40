import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import { smallGithub } from './github/faults/world.js';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import { refused } from './github/faults/bends.js';
import type { GithubTruth } from './github/truth.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const minute = 60_000;
const benefits = 'nordic-etat/benefits';

describe('A repository at rest', () => {
  let fake: FakeGithub;
  let run: RunAtFake<GithubTruth>;
  let scopes: Scope[];
  const reader = (token: string): RunAtFake<GithubTruth> =>
    new RunAtFake(
      fake,
      github,
      github.config.parse({ baseUrl: fake.baseUrl, token, owner: 'nordic-etat' }),
      '2020-01-01',
    );
  beforeEach(async () => {
    fake = await startFakeGithub({ seed: 'quiet', world: smallGithub, mostPerPage: 4 });
    // The last deployment and the last run of this world go on: they would be looked at again and again.
    finish();
    run = reader(githubTokens.good);
    scopes = await run.scopes();
    // The first run after the one that read everything asks of runs from another day on.
    for (let n = 0; n < 2; n++) {
      await run.untilDone(scopes);
      fake.clock.advance(minute);
    }
  });
  afterEach(async () => fake.stop());

  const running = () =>
    [...fake.truth.repository(benefits).deployments.values()].find(
      ({ statuses }) => statuses.at(-1)?.state === 'in_progress',
    );
  const finish = (): void => {
    fake.truth.deploymentStatus({ repository: benefits, deployment: running()?.id ?? 0, state: 'success' });
    const run = [...fake.truth.repository(benefits).runs.values()].at(-1);
    fake.truth.finishRun({ repository: benefits, run: run?.id ?? 0 });
  };

  /** What one run asked, the free question for the time aside. */
  const asked = async (who = run) => {
    const from = fake.log().length;
    await who.untilDone(scopes);
    return fake
      .log()
      .slice(from)
      .filter(({ target }) => target !== '/rate_limit');
  };
  const isTrue = (who = run): void => expect(keptIn(who.store)).toEqual(truthOf(fake.truth));

  it('costs one counted call a run, and GitHub counts it so', async () => {
    const before = await asked();
    expect(before.map(({ status }) => status)).toEqual([200, 304, 304, 304, 304, 304, 304]);
    expect(before.reduce((sum, { cost }) => sum + cost, 0)).toBe(1);
    fake.clock.advance(minute);
    expect((await asked()).reduce((sum, { cost }) => sum + cost, 0)).toBe(1);
    expect(fake.violations()).toEqual([]);
  });

  it('is read again as soon as anything happens, and only there', async () => {
    const happen: (() => unknown)[] = [
      () => fake.truth.review({ repository: benefits, number: 1, state: 'COMMENTED' }),
      () => fake.truth.openIssue({ repository: benefits }),
      () => fake.truth.deploy({ repository: benefits }),
      () => fake.truth.addEnvironment({ repository: benefits, name: 'audit' }),
      () => fake.truth.removeEnvironment({ repository: benefits, name: 'qa' }),
      () => fake.truth.publishRelease({ repository: benefits, tag: 'v9' }),
      () => fake.truth.pushToBranch({ repository: benefits }),
      () => fake.truth.startRun({ repository: benefits }),
    ];
    for (const one of happen) {
      one();
      fake.clock.advance(minute);
      const seen = await asked();
      expect(seen.filter(({ status }) => status === 304).length).toBeGreaterThanOrEqual(1);
      isTrue();
    }
  });

  it('takes what a push brings, however old its commits are, in one question for what is new', async () => {
    const month = (days: number): string => new Date(fake.clock.now() - days * 24 * 60 * minute).toISOString();
    for (const days of [50, 45, 40]) {
      const committedAt = month(days);
      fake.truth.pushToBranch({ repository: benefits, authoredAt: committedAt, committedAt });
    }
    fake.clock.advance(minute);
    const seen = await asked();
    isTrue();
    expect(seen.filter(({ target }) => /\/(compare|commits)/.test(target))).toHaveLength(1);
    fake.clock.advance(minute);
    // The first question from the new tip is answered; from then on it is the same.
    await asked();
    fake.clock.advance(minute);
    expect((await asked()).reduce((sum, { cost }) => sum + cost, 0)).toBe(1);
  });

  it('knows what is on the branch after its history was rewritten, and what was before, and when that comes back', async () => {
    const repository = fake.truth.repository(benefits);
    const { branches, defaultBranch } = repository;
    const tip = branches.get(defaultBranch) ?? '';
    const known = new Set<string>();
    const comeBack = (): void => {
      branches.set(defaultBranch, tip);
      repository.pushedAt = repository.updatedAt = new Date(fake.clock.now()).toISOString();
    };
    for (const happen of [
      () => fake.truth.rewriteHistory({ repository: benefits, commits: 3 }),
      () => fake.truth.pushToBranch({ repository: benefits }),
      comeBack,
    ]) {
      for (const sha of fake.truth.onDefaultBranch(benefits)) known.add(sha);
      happen();
      const on = fake.truth.onDefaultBranch(benefits);
      for (const sha of on) known.add(sha);
      fake.clock.advance(minute);
      await asked();
      // What was on the branch once is known from there: nothing beside it is asked for.
      const isKept = ([name]: [string, unknown]): boolean => !name.startsWith('ancestry');
      const truth = Object.fromEntries(Object.entries(truthOf(fake.truth)).filter(isKept));
      expect(keptIn(run.store)).toMatchObject(truth);
      const told = [...run.store.documents.values()].flatMap(({ scopeId, fact }) =>
        scopeId === String(repository.id) && fact?.kind === 'branchCommit' ? [[fact.sha, fact.offBranch ?? false]] : [],
      );
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries([...known].map((sha) => [sha, !on.has(sha)])));
    }
  });

  it('is not at rest while a deployment goes on, even if the list does not show that its status changed', async () => {
    const { id } = fake.truth.deploy({ repository: benefits });
    fake.truth.deploymentStatus({ repository: benefits, deployment: id, state: 'in_progress' });
    fake.clock.advance(minute);
    await asked();
    const deployment = fake.truth.repository(benefits).deployments.get(id);
    const { updatedAt } = deployment ?? { updatedAt: '' };
    fake.clock.advance(minute);
    fake.truth.deploymentStatus({ repository: benefits, deployment: id, state: 'failure' });
    Object.assign(deployment ?? {}, { updatedAt });
    await asked();
    isTrue();
  });

  it('is read with a new key as if it had never been asked: a cache on the way that says "the same" to anybody harms nobody', async () => {
    fake.truth.review({ repository: benefits, number: 1, state: 'COMMENTED' });
    fake.clock.advance(minute);
    let said = 0;
    fake.faults.add({
      fault: {
        kind: 'bent',
        name: 'F24',
        bend: (answer, call) => {
          if (call.headers['if-none-match'] === undefined) return undefined;
          said += 1;
          return { ...refused(304, '')(answer, call), body: undefined } as typeof answer;
        },
      },
    });
    const other = reader(githubTokens.classic);
    for (const [key, value] of run.store.documents) other.store.documents.set(key, value);
    for (const [key, value] of run.store.checkpoints) other.store.checkpoints.set(key, value);
    await asked(other);
    isTrue(other);
    expect(said).toBe(0);
    // With the old key it is believed, for a day at most.
    await asked();
    expect(said).toBe(6);
    expect(keptIn(run.store)).not.toEqual(truthOf(fake.truth));
    fake.clock.advance(24 * 60 * minute);
    await asked();
    isTrue();
  });

  it('is read again after a run that was cut, wherever that was', async () => {
    for (const at of [2, 4, 6, 8, 10]) {
      fake.truth.review({ repository: benefits, number: 2, state: 'COMMENTED' });
      fake.truth.publishRelease({ repository: benefits, tag: `cut-${at}` });
      fake.clock.advance(minute);
      fake.faults.add({ nth: at, fault: { kind: 'hook', when: 'after', run: () => run.cut() } });
      await run.once(scopes);
      fake.faults.clear();
      await asked();
      isTrue();
    }
  });
});
