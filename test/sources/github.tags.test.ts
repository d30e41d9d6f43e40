import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector, type Scope } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubVoice, refTold } from './github/hooks.js';
import { GithubPlay, githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { HookReceiver } from './hook-receiver.js';
import { hookSecrets, signed } from './kit/deliveries.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const week = 7 * 86_400_000;
const repository = 'nordic-etat/benefits';

const world = (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const { id } = play.truth.addRepository({ name: 'benefits' });
  play.truth.addRepository({ name: 'letters' });
  for (const name of ['v1', 'v2', 'v3', 'v4', 'v5']) play.after(60_000).tag({ repository: id, name });
  play.after(60 * 60_000);
  return play.end();
};

describe('Tags of GitHub', () => {
  let fake: FakeGithub;
  afterEach(async () => fake.stop());

  it('that came or went are asked for when GitHub tells of it; none is taken away for what it says', async () => {
    fake = await startFakeGithub({ seed: 'tags', world, mostPerPage: 4 });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    const scopes: readonly Scope[] = await run.scopes();
    await run.untilDone(scopes);
    const tags = (): string[] =>
      Object.entries(keptIn(run.store)).flatMap(([name, said]) =>
        name.startsWith('tags ') ? [(said as { name: string }).name] : [],
      );
    const receiver = new HookReceiver(run, scopes);
    const tell = async (
      told: Omit<Parameters<typeof refTold>[1], 'repository'>,
      secret: string = hookSecrets.current,
    ) => {
      fake.clock.advance(1000);
      await receiver.take([signed(githubVoice, refTold(fake, { repository, ...told }), secret)]);
    };

    // When the repository was pushed to last may not have come round yet.
    const { pushedAt } = fake.truth.repository(repository);
    fake.truth.tag({ repository, name: 'v6', annotated: true });
    fake.truth.repository(repository).pushedAt = pushedAt;
    await tell({ name: 'create', kind: 'tag', ref: 'v6' }, hookSecrets.another);
    await tell({ name: 'create', kind: 'branch', ref: 'v6' });
    await tell({ name: 'create', kind: 'tag', ref: 'v\u00006' });
    expect(tags()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5']);
    await tell({ name: 'create', kind: 'tag', ref: 'v6' });
    expect(tags()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6']);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));

    await tell({ name: 'delete', kind: 'tag', ref: 'v6' });
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    fake.truth.removeTag({ repository, name: 'v6' });
    await tell({ name: 'delete', kind: 'tag', ref: 'v6' });
    expect(tags()).toContain('v6');
    // Counted, and counted again the day after.
    for (const wait of [week + 1000, week / 7]) {
      fake.clock.advance(wait);
      await run.untilDone(scopes);
    }
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(fake.violations()).toEqual([]);
  });
});
