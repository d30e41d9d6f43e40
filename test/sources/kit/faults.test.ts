import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { oneOfEverythingGithub } from '../../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira } from '../../scenarios/one-of-everything-jira.js';
import { type FakeGithub, startFakeGithub } from '../github/fake.js';
import { githubTokens } from '../github/play.js';
import { startFakeJira } from '../jira/fake.js';
import { jiraAccount } from '../jira/play.js';

type Row = Readonly<Record<string, unknown>>;

const repository = 'nordic-etat/permit-portal';
const pulls = `/repos/${repository}/pulls?state=all`;

let fake: FakeGithub;
beforeEach(async () => {
  fake = await startFakeGithub({ seed: 'faults', world: oneOfEverythingGithub });
});
afterEach(() => fake.stop());

const headers = {
  authorization: `Bearer ${githubTokens.good}`,
  'user-agent': 'test',
  'x-github-api-version': '2022-11-28',
};
const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(fake.url + path, { headers, ...init });
const numbers = async (path = pulls): Promise<unknown[]> =>
  ((await (await get(path)).json()) as Row[]).map(({ number }) => number);

/** Two calls of which the first is answered when the second has come in. @returns their statuses */
const bothAtOnce = async (): Promise<number[]> => {
  let arrived = (): void => undefined;
  const bothAreThere = new Promise<void>((there) => (arrived = there));
  fake.faults.add({ nth: 1, fault: { kind: 'hook', when: 'before', run: () => bothAreThere } });
  fake.faults.add({ nth: 2, fault: { kind: 'hook', when: 'before', run: () => arrived() } });
  return (await Promise.all([get('/user'), get('/user')])).map(({ status }) => status);
};

describe('When a fault strikes', () => {
  it('is said by route, by count, by times and by virtual time', async () => {
    fake.faults.add({ route: /\/pulls/, nth: [2, 3], fault: { kind: 'unavailable', status: 502 } });
    fake.faults.add({ route: '/user$', times: 1, fault: { kind: 'unavailable', status: 500 } });
    const from = fake.clock.now() + 3_600_000;
    fake.faults.add({ route: '/rate_limit', from, until: from + 60_000, fault: { kind: 'unavailable', status: 503 } });
    const status = async (path: string): Promise<number> => (await get(path)).status;
    expect([await status(pulls), await status(pulls), await status(pulls), await status(pulls)]).toEqual([
      200, 502, 502, 200,
    ]);
    expect([await status('/user'), await status('/user')]).toEqual([500, 200]);
    expect(await status('/rate_limit')).toBe(200);
    fake.clock.set(from);
    expect(await status('/rate_limit')).toBe(503);
    fake.clock.advance(60_000);
    expect(await status('/rate_limit')).toBe(200);
  });

  it('by chance is the same chance with the same seed', async () => {
    const strikes = async (): Promise<number[]> => {
      fake.reset('chance');
      fake.faults.add({ route: '/user', probability: 0.5, fault: { kind: 'unavailable', status: 502 } });
      const seen: number[] = [];
      for (let n = 0; n < 20; n++) seen.push((await get('/user')).status);
      return seen;
    };
    const first = await strikes();
    expect(await strikes()).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 502]));
  });
});

describe('Faults', () => {
  it('F1: a key is refused once, or from now on', async () => {
    fake.faults.add({ times: 1, fault: { kind: 'badToken' } });
    expect([(await get('/user')).status, (await get('/user')).status]).toEqual([401, 200]);
    fake.faults.add({ times: 1, fault: { kind: 'badToken', lasting: true } });
    expect([(await get('/user')).status, (await get('/user')).status]).toEqual([401, 401]);
  });

  it('F2: the hourly limit is used up, with or without a word about when it ends', async () => {
    fake.faults.add({ times: 1, fault: { kind: 'primaryLimit', seconds: 90 } });
    const limited = await get('/user');
    expect([limited.status, limited.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    const reset = Number(limited.headers.get('x-ratelimit-reset')) * 1000;
    expect(reset - fake.clock.now()).toBeGreaterThan(89_000);
    expect((await get('/user')).status).toBe(403);
    fake.clock.set(reset);
    expect((await get('/user')).status).toBe(200);
    expect(fake.violations().map(({ kind, nr }) => [kind, nr])).toEqual([['calledWhileLimited', 2]]);
    fake.faults.add({ times: 1, fault: { kind: 'primaryLimit', seconds: 90, reset: false } });
    expect((await get('/user')).headers.get('x-ratelimit-reset')).toBeNull();
  });

  it('a call that was under way when another was told to wait breaks no rule; the next one does', async () => {
    fake.faults.add({ times: 1, fault: { kind: 'secondaryLimit', seconds: 60, retryAfter: 'seconds' } });
    expect(await bothAtOnce()).toEqual([403, 403]);
    const early = (): number[] =>
      fake.violations().flatMap(({ kind, nr }) => (kind === 'calledWhileLimited' ? [nr] : []));
    expect(early()).toEqual([]);
    expect((await get('/user')).status).toBe(403);
    expect(early()).toEqual([3]);
  });

  it('F3: a secondary limit says when in seconds, as a date, or not at all', async () => {
    const strike = async (more: object): Promise<Response> => {
      fake.faults.add({ times: 1, fault: { kind: 'secondaryLimit', seconds: 60, ...more } });
      const response = await get('/user');
      fake.clock.advance(61_000);
      return response;
    };
    const plain = await strike({});
    expect([plain.status, plain.headers.get('retry-after')]).toEqual([403, '60']);
    const dated = await strike({ retryAfter: 'date', status: 429 });
    expect([dated.status, Number.isNaN(Date.parse(dated.headers.get('retry-after') ?? ''))]).toEqual([429, false]);
    const silent = await strike({ retryAfter: 'none', wording: 'You have triggered an abuse detection mechanism.' });
    expect([silent.headers.get('retry-after'), ((await silent.json()) as Row)['message']]).toEqual([
      null,
      expect.stringContaining('abuse'),
    ]);
  });

  it('F3: on GraphQL limits come with status 200', async () => {
    const post = (): Promise<Response> =>
      get('/graphql', { method: 'POST', body: JSON.stringify({ query: '{ viewer { login } }' }) });
    fake.faults.add({ route: 'graphql', nth: 1, fault: { kind: 'primaryLimit', seconds: 5, type: 'RATE_LIMIT' } });
    fake.faults.add({ route: 'graphql', nth: 2, fault: { kind: 'secondaryLimit', seconds: 5, status: 200 } });
    const primary = await post();
    expect([primary.status, await primary.json()]).toMatchObject([200, { errors: [{ type: 'RATE_LIMIT' }] }]);
    fake.clock.advance(6_000);
    const secondary = await post();
    expect([secondary.status, await secondary.json()]).toMatchObject([
      200,
      { message: expect.stringContaining('secondary') },
    ]);
  });

  it('F4: Jira says why, and when in its own way', async () => {
    const jira = await startFakeJira({ seed: 'f4', world: oneOfEverythingJira });
    try {
      const { email, token } = jiraAccount(jira.truth.world);
      const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
      const ask = (): Promise<Response> => fetch(`${jira.url}/rest/api/3/status`, { headers: { authorization } });
      const reset = 'isoWithoutSeconds';
      jira.faults.add({
        times: 1,
        fault: { kind: 'jiraLimit', seconds: 20, reason: 'jira-burst-based', retryAfter: false, reset },
      });
      const limited = await ask();
      expect([limited.status, limited.headers.get('retry-after'), limited.headers.get('ratelimit-reason')]).toEqual([
        429,
        null,
        'jira-burst-based',
      ]);
      expect(limited.headers.get('x-ratelimit-reset')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
      // Another endpoint has a limit of its own.
      expect((await fetch(`${jira.url}/rest/api/3/myself`, { headers: { authorization } })).status).toBe(200);
      expect((await ask()).status).toBe(429);
      expect(jira.violations().map(({ kind }) => kind)).toEqual(['calledWhileLimited']);
    } finally {
      await jira.stop();
    }
  });

  it('F5: out of order, with JSON, with a page, with nothing', async () => {
    for (const body of ['json', 'html', 'empty'] as const) {
      fake.faults.add({ times: 1, fault: { kind: 'unavailable', status: 503, body, retryAfter: 7 } });
      const response = await get('/user');
      const start = (await response.text()).slice(0, 1);
      expect([response.status, response.headers.get('retry-after'), start]).toEqual([
        503,
        '7',
        { json: '{', html: '<', empty: '' }[body],
      ]);
    }
  });

  it('F6: JSON that was cut looks complete to HTTP and is not', async () => {
    fake.faults.add({ times: 1, fault: { kind: 'truncated' } });
    const response = await get(pulls);
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it.each(['length', 'chunked', 'gzip'] as const)(
    'F7: the line is cut in the middle of a body (%s), or before the headers',
    async (framing) => {
      fake.faults.add({ nth: 1, fault: { kind: 'reset', when: 'inBody', framing } });
      fake.faults.add({ nth: 2, fault: { kind: 'reset', when: 'beforeHeaders' } });
      const cut = await get(pulls);
      expect(cut.status).toBe(200);
      await expect(cut.text()).rejects.toThrow();
      await expect(get(pulls)).rejects.toThrow();
      expect((await numbers()).length).toBe(7);
    },
  );

  it('F8: a trickle and a silence last until the client gives up', async () => {
    fake.faults.add({ nth: 1, fault: { kind: 'slow', bytesPerSecond: 20 } });
    fake.faults.add({ nth: 2, fault: { kind: 'silence' } });
    const patience = new AbortController();
    const slow = await get(pulls, { signal: patience.signal });
    expect(slow.status).toBe(200);
    setTimeout(() => patience.abort(), 150);
    await expect(slow.text()).rejects.toThrow();
    await expect(get(pulls, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
    expect(fake.violations()).toEqual([]);
  });

  it('F9: status 200 with something else in it', async () => {
    const texts: Record<string, string> = {};
    for (const body of ['html', 'object', 'null', 'text', 'nothing'] as const) {
      fake.faults.add({ times: 1, fault: { kind: 'strange', body } });
      texts[body] = await (await get(pulls)).text();
    }
    expect(texts).toMatchObject({ object: '{}', null: 'null', text: '"not today"', nothing: '' });
    expect(texts['html']).toContain('<html>');
  });

  it('F10: the world changes between two pages', async () => {
    const change = (): void => void fake.truth.openPull({ repository });
    fake.faults.add({ route: 'page=2', fault: { kind: 'mutate', change } });
    const page = `${pulls}&sort=updated&direction=desc&per_page=4`;
    const first = await numbers(page);
    const second = await numbers(`${page}&page=2`);
    // One more at the front pushes one over the edge: it is seen twice.
    expect(second[0]).toBe(first.at(-1));
  });

  it('F11: a row comes twice, within a page and across two', async () => {
    fake.faults.add({ nth: 1, fault: { kind: 'repeated', where: 'withinPage' } });
    fake.faults.add({ nth: 2, fault: { kind: 'repeated', where: 'acrossPages' } });
    const within = await numbers();
    expect([within.length, new Set(within).size]).toEqual([8, 7]);
    expect(new Set(await numbers(`${pulls}&per_page=3`)).size).toBe(4);
  });

  it('F27: a test may do what it wants at a request, before its answer or after', async () => {
    const seen: string[] = [];
    fake.faults.add({
      route: '/user',
      fault: { kind: 'hook', when: 'before', run: (call) => void seen.push(`before ${call.nr}`) },
    });
    fake.faults.add({
      route: '/user',
      fault: { kind: 'hook', when: 'after', run: (call) => void seen.push(`after ${call.nr}`) },
    });
    await get('/user');
    await get('/rate_limit');
    expect(seen).toEqual(['before 1', 'after 1']);
  });
});

describe('Bad manners', () => {
  it('are noticed: two requests at once, no user agent, no API version', async () => {
    await bothAtOnce();
    await get('/user', { headers: { authorization: headers.authorization, 'user-agent': 'test' } });
    expect(fake.violations().map(({ kind }) => kind)).toEqual(['tooConcurrent', 'noApiVersion']);
  });
});

describe('Under /__fake', () => {
  const admin = async (method: string, path: string, body?: object): Promise<unknown> =>
    (
      await fetch(`${fake.url}/__fake${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    ).json();

  it('another process finds the clock, the truth, the faults, the log and the violations', async () => {
    await admin('POST', '/clock', { set: '2026-05-01T00:00:00Z' });
    expect(await admin('POST', '/clock', { advance: 1000 })).toEqual({ now: '2026-05-01T00:00:01.000Z' });
    await admin('POST', '/truth', { do: 'openPull', with: { repository, title: 'By post' } });
    const titles = [...fake.truth.repository(repository).pulls.values()].map(({ title }) => title);
    expect(titles).toContain('By post');
    expect(JSON.stringify(await admin('GET', '/truth'))).toContain('By post');
    await admin('POST', '/faults', { route: '/user', times: 1, fault: { kind: 'unavailable', status: 502 } });
    expect((await get('/user')).status).toBe(502);
    expect(await admin('GET', '/log')).toMatchObject([
      { method: 'GET', target: '/user', fault: 'unavailable', status: 502 },
    ]);
    expect(await admin('GET', '/violations')).toEqual([]);
    await admin('POST', '/reset', {});
    expect([fake.log().length, fake.truth.repository(repository).pulls.size]).toEqual([0, 7]);
  });
});
