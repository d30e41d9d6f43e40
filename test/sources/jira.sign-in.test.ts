import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  connectors,
  runSync,
  SourceError,
  type Asking,
  type Connector,
  type Io,
  type Renewing,
  type SyncResult,
} from 'connectors';
import { busyJira } from './jira-life.js';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, startFakeJira } from './jira/fake.js';
import { oauthApp } from './jira/gateway.js';
import { jiraAccount, jiraTokens } from './jira/play.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const never = new AbortController().signal;
const hour = 3_600_000;

let fake: FakeJira;
beforeEach(async () => {
  fake = await startFakeJira({ seed: 'sign-in', world: busyJira(12, { kind: 'cloud' }) });
});
afterEach(() => fake.stop());

const configOf = (more: object): unknown => jira.config.parse({ baseUrl: fake.url, deployment: 'cloud', ...more });
const oauth = { signIn: 'oauth', ...{ clientId: oauthApp.clientId, clientSecret: oauthApp.clientSecret } };

/** A reader for which Atlassian's own addresses lead to the fake. */
const readerOf = (more: object, renewing?: Renewing) => {
  const run = new RunAtFake(fake, jira, configOf(more), '2025-01-01');
  const io: Io = {
    ...run.io,
    fetch: (input, init) =>
      run.io.fetch((input as string).replace(/^https:\/\/(api|auth)\.atlassian\.com/, fake.url), init),
    ...(renewing && { renewing }),
  };
  const { connector, config, store, backfillFrom } = run;
  const asking: Asking = { io, signal: never };
  const read = async (): Promise<SyncResult> => {
    const scopes = [];
    for await (const scope of connector.open(config, io).scopes(never)) scopes.push(scope);
    return runSync({ connector, config, scopes, backfillFrom, io, store, signal: never });
  };
  const check = async () => (await connector.open(config, io).check(never)).fault?.code ?? 'ok';
  return { store, logged: run.logged, asking, read, check };
};

/** As the server keeps it: for all sessions, one at a time. */
class Kept implements Renewing {
  value: string | null = null;
  dies = false;
  #last: Promise<unknown> = Promise.resolve();

  exclusively<T>(_entered: string, task: Parameters<Renewing['exclusively']>[1]): Promise<T> {
    const keep = (value: string): Promise<void> => {
      this.value = value;
      return this.dies ? Promise.reject(new Error('the process ended')) : Promise.resolve();
    };
    const result = this.#last.then(() => task({ value: this.value, keep })) as Promise<T>;
    this.#last = result.catch(() => undefined);
    return result;
  }
}

describe('A token with scopes', () => {
  it.each([
    ['of an account', () => ({ email: jiraAccount(fake.truth.world).email, token: jiraTokens.scoped })],
    ['of a service', () => ({ token: jiraTokens.service })],
  ])('%s reads through the gateway, and not at the site', async (_whose, key) => {
    const reader = readerOf({ signIn: 'scopedToken', ...key() });
    expect(await reader.check()).toBe('ok');
    expect(await reader.read()).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keptIn(reader.store)).toEqual(truthOf(fake.truth));
    const gone = fake.log().filter(({ target }) => target.includes('/rest/') && !target.startsWith('/ex/jira/cloud-'));
    expect(gone).toEqual([]);
    const atSite = readerOf({ email: jiraAccount(fake.truth.world).email, token: jiraTokens.scoped });
    expect(await atSite.check()).toBe('badKey');
  });

  it('without a scope it needs is no bad key: a permission is missing', async () => {
    fake.gateway.withoutScope = '/rest/api/3/myself';
    expect(await readerOf({ signIn: 'scopedToken', token: jiraTokens.service }).check()).toBe('noPermission');
  });

  it('opens issues at the address people know', async () => {
    const reader = readerOf({ signIn: 'scopedToken', token: jiraTokens.service });
    await reader.read();
    const urls = [...reader.store.documents.values()].flatMap(({ fact }) =>
      fact?.kind === 'workItem' ? fact.url : [],
    );
    expect(urls.filter((url) => !url.startsWith(`${fake.url}/browse/`))).toEqual([]);
  });
});

describe('OAuth 2.0', () => {
  it('asks for what it needs by name', () => {
    const missing = (more: object) =>
      jira.config
        .safeParse({ baseUrl: fake.url, deployment: 'cloud', ...more })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(missing({ signIn: 'oauth', token: 'x' })).toEqual(['clientId', 'clientSecret']);
    expect(missing({ token: 'x' })).toEqual(['email']);
    expect(missing({ signIn: 'scopedToken', token: 'x' })).toBeUndefined();
  });

  it('renews its tokens for hours, each refresh token used once, and says none of them', async () => {
    const kept = new Kept();
    const reader = readerOf({ ...oauth, token: oauthApp.refreshToken }, kept);
    expect(await reader.check()).toBe('ok');
    for (let n = 0; n < 6; n++) {
      expect(await reader.read()).toMatchObject({ outcome: 'done', skipped: [] });
      fake.clock.advance(hour / 2);
    }
    expect(keptIn(reader.store)).toEqual(truthOf(fake.truth));
    expect(fake.gateway.renewals).toBeGreaterThanOrEqual(3);
    expect(fake.gateway.renewals).toBeLessThanOrEqual(4);
    expect(fake.log().filter(({ status }) => status === 403 || status === 401)).toEqual([]);
    const { refresh, access } = JSON.parse(kept.value ?? '') as { refresh: string; access: string };
    for (const secret of [refresh, access, oauthApp.refreshToken, oauthApp.clientSecret]) {
      expect(reader.logged.join()).not.toContain(secret);
    }
  });

  it('goes on when an access token ends before its time', async () => {
    const reader = readerOf({ ...oauth, token: oauthApp.refreshToken }, new Kept());
    await reader.read();
    fake.gateway.revokeAccess();
    expect(await reader.read()).toMatchObject({ outcome: 'done', skipped: [] });
    expect(fake.gateway.renewals).toBe(2);
  });

  it('F22: renews once, however many ask at the same moment', async () => {
    const kept = new Kept();
    const key = { ...oauth, token: oauthApp.refreshToken };
    const readers = [1, 2, 3].map(() => readerOf(key, kept));
    const both = await Promise.all(readers.map((reader) => reader.check()));
    expect([both, fake.gateway.renewals]).toEqual([['ok', 'ok', 'ok'], 1]);
    fake.clock.advance(2 * hour);
    const results = await Promise.all(readers.map((reader) => reader.read()));
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect(fake.gateway.renewals).toBe(2);
    fake.gateway.revokeAccess();
    await Promise.all(readers.map((reader) => reader.read()));
    expect(fake.gateway.renewals).toBe(3);
  });

  it('F22: keeps a new token before it is used, so that a process that ends there takes nothing along', async () => {
    const kept = new Kept();
    const key = { ...oauth, token: oauthApp.refreshToken };
    kept.dies = true;
    await expect(readerOf(key, kept).read()).rejects.toThrow('the process ended');
    expect(fake.log().filter(({ target }) => target.includes('/rest/'))).toEqual([]);
    kept.dies = false;
    fake.clock.advance(2 * hour);
    expect(await readerOf(key, kept).read()).toMatchObject({ outcome: 'done' });
  });

  it('F22: asks once more when the answer with the new token was lost on its way', async () => {
    fake.faults.add({ route: '/oauth/token$', nth: 1, fault: { kind: 'reset', when: 'inBody' } });
    const reader = readerOf({ ...oauth, token: oauthApp.refreshToken }, new Kept());
    expect(await reader.read()).toMatchObject({ outcome: 'done' });
    expect(fake.gateway.renewals).toBe(1);
  });

  it('says that a person must let it in again when its refresh token is refused, and loses nothing', async () => {
    const reader = readerOf({ ...oauth, token: oauthApp.refreshToken }, new Kept());
    await reader.read();
    const contents = reader.store.contents();
    const other = readerOf({ ...oauth, token: oauthApp.refreshToken }, new Kept());
    fake.clock.advance(hour);
    expect(await other.check()).toBe('consentOver');
    expect(reader.store.contents()).toEqual(contents);
  });
});

describe('OAuth 2.0 with a browser', () => {
  const app = { clientId: oauthApp.clientId, clientSecret: oauthApp.clientSecret };
  const { callback } = oauthApp;
  const consent = jira.consent as NonNullable<Connector['consent']>;
  const asking = () => readerOf({ ...oauth, token: 'none' });

  /** A person follows the address and says what they say there; where they are sent back to. */
  const visit = async (state = 'state00', ask: Partial<Parameters<typeof consent.address>[0]> = {}) => {
    const address = consent.address({ clientId: app.clientId, state, callback, ...ask });
    expect(address).toMatch(/^https:\/\/auth\.atlassian\.com\/authorize\?[^+]*$/);
    const answer = await fetch(address.replace('https://auth.atlassian.com', fake.url), { redirect: 'manual' });
    return answer.status === 302 ? new URL(answer.headers.get('location') ?? '').searchParams : answer.status;
  };
  const codeOf = (came: URLSearchParams | number): string => (came as URLSearchParams).get('code') ?? '';
  const faultOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof SourceError ? error.fault : error),
    );

  it('gets a key by one yes, for the site that is chosen, and reads with it for hours', async () => {
    const came = await visit('state01');
    expect((came as URLSearchParams).get('state')).toBe('state01');
    const { asking: ask, logged } = asking();
    const code = codeOf(came);
    const granted = await consent.exchange({ ...app, callback, code }, ask);
    expect(await consent.sites(granted, ask)).toEqual([
      { url: 'https://another.atlassian.net', name: 'another' },
      { url: fake.url, name: 'fake' },
    ]);
    const reader = readerOf(consent.config({ ...app, key: granted.key, site: fake.url }), new Kept());
    expect(await reader.read()).toMatchObject({ outcome: 'done', skipped: [] });
    fake.clock.advance(2 * hour);
    expect(await reader.read()).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keptIn(reader.store)).toEqual(truthOf(fake.truth));
    for (const secret of [code, granted.key, granted.access, app.clientSecret]) {
      expect([...logged, ...reader.logged].join()).not.toContain(secret);
    }
  });

  it('asks for no more than it names, and at no other address than the registered one', async () => {
    const asked = consent.scopes.filter((scope) => !/^read:/.test(scope));
    expect(asked).toEqual([]);
    expect(await visit('state02', { callback: 'http://localhost:4310/elsewhere' })).toBe(400);
  });

  it('gives a code once, soon, and to the app it was made for', async () => {
    const { asking: ask } = asking();
    const code = codeOf(await visit());
    await consent.exchange({ ...app, callback, code }, ask);
    expect(await faultOf(consent.exchange({ ...app, callback, code }, ask))).toMatchObject({ status: 403 });
    const late = codeOf(await visit());
    fake.clock.advance(hour);
    expect(await faultOf(consent.exchange({ ...app, callback, code: late }, ask))).toMatchObject({ status: 403 });
    const other = { ...app, clientSecret: 'another', callback, code: codeOf(await visit()) };
    expect(await faultOf(consent.exchange(other, ask))).toMatchObject({ status: 401 });
    const before = fake.log().length;
    fake.faults.add({ route: '/oauth/token$', nth: 1, fault: { kind: 'reset', when: 'inBody' } });
    const lost = { ...app, callback, code: codeOf(await visit()) };
    expect(await faultOf(consent.exchange(lost, ask))).toMatchObject({ kind: 'passing' });
    // One visit and one exchange: a code is not sent twice.
    expect(fake.log().length - before).toBe(2);
  });

  it('brings nothing where a person says no, and no site that has no Jira', async () => {
    fake.gateway.says = 'no';
    expect([...((await visit()) as URLSearchParams)]).toEqual(expect.arrayContaining([['error', 'access_denied']]));
    fake.gateway.says = 'yes';
    fake.gateway.letsSee = 'wiki';
    const { asking: ask } = asking();
    const granted = await consent.exchange({ ...app, callback, code: codeOf(await visit()) }, ask);
    expect(await consent.sites(granted, ask)).toEqual([]);
  });
});
