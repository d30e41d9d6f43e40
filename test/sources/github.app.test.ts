import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { conformance } from 'connectors/conformance';
import { smallGithub } from './github/faults/world.js';
import { keptIn, truthOf } from './github-truth.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import type { GithubTruth } from './github/truth.js';
import { RunAtFake } from './run-at-fake.js';

const connector = connectors.find(({ id }) => id === 'github-app') as Connector;
const signal = new AbortController().signal;
const minute = 60_000;
// As short as one may be: nothing is kept secret here.
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const app = { appId: '4711', installationId: '98', listsOnly: '97', publicKey };

describe('GitHub, read as an app', () => {
  let fake: FakeGithub;
  beforeEach(async () => {
    fake = await startFakeGithub({ seed: 'app', world: smallGithub, mostPerPage: 4, app });
  });
  afterEach(async () => fake.stop());
  const configWith = (more: object = {}): unknown =>
    connector.config.parse({ baseUrl: fake.baseUrl, appId: '4711', installationId: '98', privateKey, ...more });
  const reader = (aheadMs = 0): RunAtFake<GithubTruth> =>
    new RunAtFake(fake, connector, configWith(), '2020-01-01', aheadMs);
  const made = (): number => fake.log().filter(({ target }) => target.endsWith('/access_tokens')).length;
  const isTrue = (run: RunAtFake<GithubTruth>): void => expect(keptIn(run.store)).toEqual(truthOf(fake.truth));

  it('keeps what is true, with one token for an hour, and no token in a log', async () => {
    const run = reader();
    const scopes = await run.scopes();
    await run.untilDone(scopes);
    isTrue(run);
    expect(fake.violations()).toEqual([]);
    // One for the question which repositories there are, one for the run: each session has its own.
    expect(made()).toBe(2);
    for (const { value } of fake.truth.world.tokens) expect(run.logged.join()).not.toContain(value);
  });

  it('keeps what is true on an Enterprise Server too', async () => {
    await fake.stop();
    fake = await startFakeGithub({ seed: 'app', world: smallGithub, mostPerPage: 4, app, enterpriseServer: true });
    const run = reader();
    await run.untilDone(await run.scopes());
    isTrue(run);
    expect(made()).toBe(2);
    expect(new Set(fake.log().map(({ target }) => /^\/api\/(v3|graphql)\b/.exec(target)?.[1]))).toEqual(
      new Set(['v3', 'graphql']),
    );
  });

  it('goes on with a new token when the old one ends in the middle, whether it saw that coming or not', async () => {
    const run = reader();
    const scopes = await run.scopes();
    const later = (minutes: number) => () => fake.clock.advance(minutes * minute);
    fake.faults.add({ route: '/deployments', nth: 1, fault: { kind: 'hook', when: 'after', run: later(56) } });
    // While a request is on its way nobody can see it coming: it is refused, and asked again.
    fake.faults.add({ route: '/releases', nth: 1, fault: { kind: 'hook', when: 'before', run: later(61) } });
    fake.faults.add({ route: '/commits', nth: 1, fault: { kind: 'badToken' } });
    const result = await run.once(scopes);
    expect(result).toMatchObject({ outcome: 'done', skipped: [] });
    isTrue(run);
    expect(made()).toBeGreaterThanOrEqual(4);
    const refused = fake.log().filter(({ status }) => status === 401).length;
    expect(refused).toBeGreaterThanOrEqual(1);
  });

  it('stops when the app is no longer let in, instead of asking for token after token', async () => {
    const run = reader();
    const scopes = await run.scopes();
    fake.faults.add({ route: '/repositories|graphql', fault: { kind: 'badToken' } });
    const before = fake.log().length;
    expect(await run.once(scopes)).toMatchObject({ outcome: 'failed', fault: { code: 'badKey' } });
    expect(fake.log().length - before).toBeLessThan(6);
  });

  it.each([10, -10])('signs by the clock of the source when ours is %i minutes ahead', async (minutes) => {
    const run = reader(minutes * minute);
    const scopes = await run.scopes();
    await run.untilDone(scopes);
    isTrue(run);
  });

  it('asks for one token when several questions come at once', async () => {
    const session = connector.open(configWith(), reader().io);
    await Promise.all([1, 2, 3].map(async () => session.serverNow?.(signal)));
    expect(made()).toBe(1);
  });

  it('says what is wrong: a key of another app, no key at all, an installation that is gone', async () => {
    const run = reader();
    const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const said = async (more: object) =>
      (await connector.open(configWith(more), run.io).check(signal)).fault?.code ?? 'ok';
    expect(await said({})).toBe('ok');
    expect(await said({ privateKey: privateKey.replaceAll('\n', ' ') })).toBe('ok');
    expect(await said({ privateKey: privateKey.replaceAll('\n', String.raw`\n`) })).toBe('ok');
    expect(await said({ privateKey: other })).toBe('badKey');
    expect(await said({ privateKey: 'ghp_token' })).toBe('badConfig');
    expect(await said({ installationId: '99' })).toBe('notFound');
    expect(run.logged.join()).not.toContain('PRIVATE KEY');
  });
});

describe('GitHub as an app, held against what every connector must do', () => {
  let fake: FakeGithub;
  const url = 'http://fake.invalid';
  const keyed = (installationId: string, key = privateKey): unknown =>
    connector.config.parse({ baseUrl: url, appId: '4711', installationId, privateKey: key });
  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'conformance', world: smallGithub, app });
  });
  afterAll(async () => fake.stop());

  const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const claims = conformance({
    connector,
    keys: { good: keyed('98'), bad: keyed('98', String(other)), withoutPermission: keyed('97') },
    secrets: [privateKey, privateKey.slice(60, 120)],
    people: ['@example', 'Co-authored-by'],
    get scopes() {
      return [{ id: String(fake.truth.repository('nordic-etat/benefits').id), name: 'benefits', detail: null }];
    },
    backfillFrom: '2020-01-01',
    jobsOf: '.github/workflows/deploy.yml',
    fetch: (input, init) => fetch((input as string).replace(url, fake.url), init),
    now: () => fake.clock.now(),
  });
  for (const { title, holds } of claims) it(title, holds);
});
