import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { refused } from './github/faults/bends.js';
import { smallGithub } from './github/faults/world.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Bend } from './kit/faults.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const minute = 60_000;

describe('A repository of GitHub', () => {
  let fake: FakeGithub;
  const begin = async () => {
    fake = await startFakeGithub({ seed: 'seen', world: smallGithub, mostPerPage: 4 });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    return new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
  };
  const of = (said: Record<string, unknown>, stream: string) =>
    Object.fromEntries(Object.entries(said).filter(([key]) => !key.startsWith(`${stream} `)));
  afterEach(async () => fake.stop());

  it.each(['pulls', 'issues', 'deployments', 'releases', 'commits'])(
    'is read but for its %s where a key may not see them, which GitHub calls "not found"',
    async (stream) => {
      const run = await begin();
      const scopes = await run.scopes();
      const hidden: Bend = refused(404, 'Not Found');
      fake.faults.add({
        route: `GET /repositories/\\d+/${stream}\\?`,
        fault: { kind: 'bent', name: 'hidden', bend: hidden },
      });
      const { outcome, skipped } = await run.once(scopes);
      expect([outcome, skipped.map(({ fault }) => fault.code)]).toEqual(['done', ['noPermission']]);
      expect(skipped[0]).toMatchObject({ stream, fault: { status: 404, kind: 'yours' } });
      fake.clock.advance(minute);
      await run.once(scopes);
      expect(of(keptIn(run.store), 'ancestry')).toEqual(of(of(truthOf(fake.truth), stream), 'ancestry'));
      fake.faults.clear();
      fake.clock.advance(minute);
      await run.untilDone(scopes);
      expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    },
  );

  it('is not there at all where that is said of the repository itself, and is asked for once', async () => {
    const run = await begin();
    const scopes = await run.scopes();
    const bend = refused(404, 'Not Found');
    const gone = fake.faults.add({ route: 'GET /repositories/', fault: { kind: 'bent', name: 'gone', bend } });
    const { skipped } = await run.once(scopes);
    expect(skipped).toMatchObject([{ stream: 'pulls', fault: { code: 'notFound' } }]);
    expect(gone.fired()).toBe(1);
  });

  it('is whole where GraphQL calls records by another form of their id than lists do', async () => {
    const run = await begin();
    const renamed: Bend = (answer) => {
      const { data } = answer.body as { data?: { nodes?: ({ id?: string } | null)[] } };
      if (data?.nodes === undefined) return undefined;
      const nodes = data.nodes.map((node) => (node === null ? null : { ...node, id: `next_${String(node.id)}` }));
      return { ...answer, body: { data: { ...data, nodes } } };
    };
    fake.faults.add({ route: '/graphql', fault: { kind: 'bent', name: 'renamed', bend: renamed } });
    await run.untilDone(await run.scopes());
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });
});
