import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, runSync, type Io, type Scope } from 'connectors';
import { MemoryStore } from 'connectors/conformance';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { startFakeGithub, type FakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';

const github = connectors.find(({ id }) => id === 'github')!;

describe('GitHub, read from a fake', () => {
  let fake: FakeGithub;
  afterEach(() => fake.stop());

  it('reads', async () => {
    fake = await startFakeGithub({ seed: 1, world: oneOfEverythingGithub });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const log: unknown[] = [];
    let notBefore = 0;
    const io: Io = {
      fetch,
      now: () => fake.clock.now(),
      sleep: (ms) => { fake.clock.advance(ms); return Promise.resolve(); },
      log: (event, details) => log.push({ event, ...details }),
      notBefore: { get: () => notBefore, set: (ms) => { notBefore = ms; } },
    };
    const session = github.open(config, io);
    const signal = new AbortController().signal;
    console.log(await session.check(signal));
    const scopes: Scope[] = [];
    for await (const scope of session.scopes(signal)) scopes.push(scope);
    const store = new MemoryStore();
    const result = await runSync({ connector: github, config, scopes, backfillFrom: '2020-01-01', io, store, signal });
    console.log(JSON.stringify({ scopes, result, aside: store.setAside, cp: [...store.checkpoints] }, null, 1), log.length, fake.violations());
    console.log(JSON.stringify([...store.documents.values()].map(({record})=>record), null, 1).slice(0, 6000));
    console.log(log.map((l: any) => `${l.status} ${l.url}`).join('\n'));
  });
});
