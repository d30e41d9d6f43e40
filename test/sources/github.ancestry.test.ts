import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { releaseBranch, sweptSha } from '../scenarios/release-branch.js';
import { keptIn, truthOf } from './github-truth.js';
import { refused } from './github/faults/bends.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const [minute, day] = [60_000, 86_400_000];
const repository = 'nordic-etat/benefits';

describe('What was put out from another branch', () => {
  let fake: FakeGithub;
  afterEach(async () => fake.stop());

  const begin = async () => {
    fake = await startFakeGithub({ seed: 'ancestry', world: releaseBranch, mostPerPage: 4 });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    return { run, scopes: await run.scopes() };
  };
  /** What was compared, but for the default branch itself, which is read ahead by its name. */
  const asked = (): string[] =>
    fake
      .log()
      .flatMap(({ target }) => /\/compare\/[^?]*\.\.\.([^?]*)/.exec(target)?.[1] ?? [])
      .filter((head) => head !== 'main');
  const putOut = (sha: string): void => {
    const { id: deployment } = fake.truth.deploy({ repository, sha });
    fake.truth.deploymentStatus({ repository, deployment, state: 'success' });
  };

  it('is compared once; what is gone is looked for once a day, for a source that is out of order says the same', async () => {
    const { run, scopes } = await begin();
    await run.untilDone(scopes);
    const release = fake.truth.repository(repository).branches.get('release') ?? '';
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(asked()).toEqual([release, sweptSha]);
    for (let days = 0; days < 9; days += 4) {
      fake.clock.advance(4 * day);
      await run.untilDone(scopes);
    }
    expect(asked()).toEqual([release, sweptSha, sweptSha, sweptSha, sweptSha]);
    expect(fake.violations()).toEqual([]);
  });

  it('is not asked for where the default branch has it, nor by what never reached production', async () => {
    const { run, scopes } = await begin();
    await run.untilDone(scopes);
    fake.clock.advance(minute);
    putOut(fake.truth.pushToBranch({ repository }));
    fake.truth.deploy({ repository, sha: fake.truth.pushToBranch({ repository, branch: 'never' }) });
    const { id } = fake.truth.deploy({
      repository,
      sha: fake.truth.pushToBranch({ repository, branch: 'trial' }),
      environment: 'test',
    });
    fake.truth.deploymentStatus({ repository, deployment: id, state: 'success' });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(new Set(asked()).size).toBe(2);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('is asked for again while nobody can tell whether it is there', async () => {
    const { run, scopes } = await begin();
    const hidden = fake.faults.add({
      route: '/(compare|commits)/',
      fault: { kind: 'bent', name: 'hidden', bend: refused(404, 'Not Found') },
    });
    await run.once(scopes);
    expect([...run.store.documents.keys()].filter((key) => key.startsWith('ancestry'))).toEqual([]);
    hidden.remove();
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('is held against what was put out before it where that is nearer', async () => {
    const { run, scopes } = await begin();
    const more = (count: number): void => {
      for (let n = 0; n < count; n++) fake.truth.pushToBranch({ repository, branch: 'long' });
      fake.clock.advance(minute);
      putOut(fake.truth.repository(repository).branches.get('long') ?? '');
      fake.clock.advance(minute);
    };
    more(130);
    await run.untilDone(scopes);
    more(3);
    await run.untilDone(scopes);
    const sizes = [...run.store.documents.values()].flatMap(({ fact }) =>
      fact?.kind === 'foreignHistory' ? [fact.commits.length] : [],
    );
    expect(sizes).toEqual([2, 0, 130, 3]);
  });
});
