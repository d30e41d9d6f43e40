import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceError, type SourceFault, type Io } from './contract.js';
import { pauseAfter } from './http/pause-after.js';
import { createTransport, graphql, list, type Shape, type Transport } from './http.js';
import {
  breaksOff,
  type CrookedServer,
  resets,
  type Reply,
  rows,
  says,
  saysText,
  startCrookedServer,
  staysSilent,
  trickles,
} from './http/fixtures/crooked-server.js';

const begin = Date.parse('2026-11-21T08:00:00Z');
const date = { date: new Date(begin).toUTCString() };

describe('The transport', () => {
  let server: CrookedServer;
  let now: number;
  let notBefore: number;
  let merely: string | undefined;
  let strikes: number;
  let logged: string[];
  let transport: Transport;

  beforeAll(async () => {
    server = await startCrookedServer();
  });
  afterAll(() => server.stop());

  const io: Io = {
    fetch,
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    log: (event, details) => void logged.push(JSON.stringify({ event, ...details })),
    notBefore: { get: () => notBefore, set: (untilMs, why) => void ([notBefore, merely] = [untilMs, why]) },
    strikes: { get: () => strikes, set: (count) => void (strikes = count) },
  };
  const anew = (attemptMs = 60_000): Transport => createTransport({ io, parallel: 1, secrets: ['s3cret'], attemptMs });
  /**
   * Only an answer that never ends is worth a short patience, for a busy machine must not look like a broken source: it is
   * given up once its request has come in, and the one after so many is waited for.
   */
  const impatient = (reply: Reply, givenUp: number): Transport => {
    if (reply !== trickles && reply !== staysSilent) return anew();
    const patientFetch: Io['fetch'] = (input, { signal, ...init } = {}) => {
      const nth = server.asked.length + 1;
      const stop = new AbortController();
      const giveUp = async (): Promise<void> => {
        while (server.asked.length < nth) await pause(5);
        stop.abort(signal?.reason);
      };
      if (nth <= givenUp) signal?.addEventListener('abort', () => void giveUp());
      return fetch(input, { ...init, signal: stop.signal });
    };
    return createTransport({ io: { ...io, fetch: patientFetch }, parallel: 1, secrets: ['s3cret'], attemptMs: 600 });
  };
  beforeEach(() => {
    now = begin;
    notBefore = strikes = 0;
    merely = undefined;
    logged = [];
    transport = anew();
  });

  const read = async (path = '/rows', shape: Shape = list): Promise<unknown> => {
    const init = { headers: { authorization: 'Bearer s3cret' } };
    return (await transport.expecting(shape)(server.url + path, init)).json();
  };
  const faultOf = async (reading: Promise<unknown>): Promise<SourceFault> => {
    const error: unknown = await reading.then(
      () => undefined,
      (found: unknown) => found,
    );
    if (error instanceof SourceError) return error.fault;
    throw new Error(`No fault but ${String(error)}`);
  };

  it.each<[string, Reply]>([
    ['a reset before the headers', resets],
    ['a body that breaks off before its length', breaksOff('length')],
    ['a chunked body that breaks off', breaksOff('chunked')],
    ['JSON cut short', saysText(200, '[{"id":1},{"i', 'application/json')],
    ['a body that stalls', trickles],
    ['no answer at all', staysSilent],
    ['a bad gateway', saysText(502, '<html>Bad gateway</html>')],
    ['an empty server error', saysText(500, '')],
    ['a web page with status 200', saysText(200, '<!doctype html><title>Sign in</title>')],
    ['an object where a list belongs', says(200, {})],
    ['null', says(200, null)],
    ['no content', (response) => void response.writeHead(204).end()],
  ])('asks again after %s, and loses nothing', async (_name, reply) => {
    transport = impatient(reply, 2);
    server.answers(reply, reply, says(200, rows, date));
    expect(await read()).toEqual(rows);
    expect(server.asked.length).toBe(3);
  });

  it.each<[string, Reply, Partial<SourceFault>]>([
    ['resets', resets, { code: 'unavailable', kind: 'passing' }],
    ['stays silent', staysSilent, { code: 'timeout', kind: 'passing' }],
    ['answers with web pages', saysText(200, '<html>'), { code: 'notThisApi', kind: 'yours' }],
    ['answers with half of its JSON', saysText(200, '[1', 'application/json'), { code: 'brokenAnswer' }],
    ['has server errors', says(503, {}), { code: 'unavailable', status: 503 }],
  ])('gives up on a source that always %s, after four attempts', async (_name, reply, fault) => {
    transport = impatient(reply, 4);
    server.answers(reply);
    expect(await faultOf(read())).toMatchObject(fault);
    expect(server.asked.length).toBe(4);
  });

  it.each<[number, object, Record<string, string>, string]>([
    [401, { message: 'Bad credentials' }, {}, 'badKey'],
    [403, { message: 'Resource not accessible by personal access token' }, {}, 'noPermission'],
    [
      403,
      { message: 'Resource protected by organization SAML enforcement.' },
      { 'x-github-sso': 'required' },
      'noPermission',
    ],
    [404, { message: 'Not Found' }, {}, 'notFound'],
    [410, { message: 'Gone' }, {}, 'gone'],
    [422, { message: 'Validation Failed' }, {}, 'notAccepted'],
    [451, { message: 'Repository access blocked' }, {}, 'noPermission'],
    [200, [], { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }, 'badKey'],
  ])('asks once when the answer is %i %j', async (status, body, headers, code) => {
    server.answers(says(status, body, headers));
    expect((await faultOf(read())).code).toBe(code);
    expect(server.asked.length).toBe(1);
  });

  it('reads an empty repository and a part that is switched off as an empty list', async () => {
    server.answers(
      says(409, { message: 'Git Repository is empty.' }),
      says(410, { message: 'Issues are disabled for this repo' }),
    );
    expect([await read(), await read()]).toEqual([[], []]);
  });

  it('reads ids that no double holds to the digit, and leaves fractions, powers and texts what they are', async () => {
    const text =
      '[{"id":9007199254740993,"share":0.1234567890123456789,"tiny":1e-1234567890123456,"of":["12345678901234567"]}]';
    server.answers(saysText(200, text, 'application/json'));
    expect(await read()).toEqual([
      { id: 9_007_199_254_740_993n, share: 0.123_456_789_012_345_68, tiny: 0, of: ['12345678901234567'] },
    ]);
  });

  const limit = { message: 'You have exceeded a secondary rate limit.' };
  const inTenMinutes = begin / 1000 + 600;
  it.each<[string, Reply, number]>([
    ['seconds', says(403, limit, { ...date, 'retry-after': '90' }), 90],
    ['seconds, twice', says(403, limit, { ...date, 'retry-after': '90, 90' }), 90],
    ['seconds, in words nobody knows', says(403, { message: 'Later, please.' }, { ...date, 'retry-after': '90' }), 90],
    ['a date', says(429, limit, { ...date, 'retry-after': new Date(begin + 90_000).toUTCString() }), 90],
    [
      'a reset in epoch seconds',
      says(403, {}, { ...date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${inTenMinutes}` }),
      601,
    ],
    ['a reset in ISO', says(429, {}, { ...date, 'x-ratelimit-reset': '2026-11-21T08:10:00Z' }), 601],
    ['a reset in ISO without seconds', says(429, {}, { ...date, 'x-ratelimit-reset': '2026-11-21T08:10Z' }), 601],
    ['a gateway that is away for a while', says(502, {}, { ...date, 'retry-after': '90' }), 90],
    ['a service that is away for a while', says(503, {}, { ...date, 'retry-after': '90' }), 90],
    ['a quota', says(429, {}, { ...date, ratelimit: '"global-app-quota";r=0;t=600' }), 601],
    ['a quota that is not in force yet', says(429, {}, { ...date, 'beta-ratelimit': '"app";r=0;t=90' }), 91],
    ['no time at all', says(429, {}, date), 60],
    [
      'no time, in words',
      says(403, limit, { ...date, 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': `${inTenMinutes}` }),
      60,
    ],
  ])('ends the run and remembers until when to wait, told by %s', async (_name, reply, seconds) => {
    server.answers(reply);
    const fault = await faultOf(read());
    expect(fault).toMatchObject({ kind: 'passing', untilMs: begin + seconds * 1000 });
    expect(notBefore).toBe(begin + seconds * 1000);
    // Another process, before and after that time.
    transport = anew();
    now = notBefore - 10_000;
    expect((await faultOf(read())).untilMs).toBe(notBefore);
    expect(server.asked.length).toBe(1);
    now = notBefore;
    server.answers(says(200, rows));
    expect(await read()).toEqual(rows);
  });

  const reserving = (): Transport => createTransport({ io, parallel: 1, secrets: [], reserve: 0.1 });
  const policy = { 'ratelimit-policy': '"global-app-quota";q=65000;w=3600' };
  it.each<[string, Record<string, string>, number]>([
    ['calls', { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '501' }, 0],
    ['calls, the reserve', { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '500' }, 601],
    ['calls, nothing at all', { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0' }, 601],
    ['points', { ...policy, ratelimit: '"global-app-quota";r=6501;t=600' }, 0],
    ['points, the reserve', { ...policy, ratelimit: '"global-app-quota";r=6500;t=600' }, 601],
    [
      'points of a quota not in force',
      { 'beta-ratelimit-policy': '"app";q=65000', 'beta-ratelimit': '"app";r=1;t=600' },
      0,
    ],
    ['points, nothing at all', { ...policy, ratelimit: '"global-app-quota";r=0;t=600' }, 601],
    ['points, of nobody knows how many', { ratelimit: '"app";r=1;t=600' }, 0],
  ])('spends nothing of its reserve of %s', async (name, told, seconds) => {
    transport = reserving();
    server.answers(says(200, rows, { ...date, 'x-ratelimit-reset': `${inTenMinutes}`, ...told }));
    expect(await read()).toEqual(rows);
    expect(notBefore).toBe(seconds === 0 ? 0 : begin + seconds * 1000);
    // Where something is left, nobody was told to wait.
    expect(merely).toBe(name.endsWith('the reserve') ? 'reserve' : undefined);
  });

  it('tries again after about 2, 4 and 8 seconds, and never all at once', async () => {
    const waits = Array.from({ length: 500 }, (_, n) => [1, 2, 3].map((nth) => pauseAfter(nth, `GET /rows/${n}`)));
    const shares = waits.flatMap(([first = 0, second = 0, third = 0]) => [first / 2000, second / 4000, third / 8000]);
    expect([Math.min(...shares), Math.max(...shares)].map((share) => share >= 0.7 && share <= 1.3)).toEqual([
      true,
      true,
    ]);
    expect(new Set(waits.map(([first]) => first)).size).toBeGreaterThan(100);
    server.answers(resets, says(200, rows));
    await read();
    expect([begin + 1400 <= now, now <= begin + 2600]).toEqual([true, true]);
  });

  it('T17: waits twice as long for each limit in a row that does not say how long, and forgets that with an answer', async () => {
    server.answers(says(429, {}, date));
    const waits: number[] = [];
    for (let n = 0; n < 3; n++) {
      now = Math.max(now, notBefore);
      transport = anew();
      waits.push(((await faultOf(read())).untilMs ?? 0) - now);
    }
    expect(waits).toEqual([60_000, 120_000, 240_000]);
    now = notBefore;
    server.answers(says(200, rows, date), says(429, {}, date));
    await read();
    expect(((await faultOf(read())).untilMs ?? 0) - now).toBe(60_000);
  });

  it('waits by the clock of the source, not by ours', async () => {
    now = begin + 10 * 60_000;
    server.answers(says(403, {}, { ...date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${inTenMinutes}` }));
    expect((await faultOf(read())).untilMs).toBe(now + 601_000);
    expect(transport.serverNow()).toBe(begin);
  });

  it('sleeps through a wait of seconds', async () => {
    server.answers(says(429, {}, { ...date, 'retry-after': '2' }), says(200, rows, date));
    expect(await read()).toEqual(rows);
    expect(now).toBe(begin + 2000);
  });

  it.each([
    ['a limit', { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, 'rateLimit'],
    ['a limit by another name', { errors: [{ type: 'RATE_LIMIT', message: 'already exceeded' }] }, 'rateLimit'],
    ['a limit without a list of errors', { message: 'You have exceeded a secondary rate limit' }, 'rateLimit'],
    [
      'half an answer',
      { data: { nodes: null }, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: '' }] },
      'unavailable',
    ],
    ['a refusal', { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] }, 'noPermission'],
    [
      'a timeout',
      { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] },
      'unavailable',
    ],
    [
      'a place in a list that is not known any more',
      {
        data: null,
        errors: [{ type: 'INVALID_CURSOR_ARGUMENTS', message: '`x` does not appear to be a valid cursor.' }],
      },
      'notAccepted',
    ],
    [
      'a question that an older server cannot read',
      { errors: [{ message: "Field 'x' doesn't exist", extensions: { code: 'undefinedField', typeName: 'Issue' } }] },
      'notAccepted',
    ],
    ['no data', { data: null }, 'brokenAnswer'],
  ])('reads %s of GraphQL out of a status of 200', async (_name, body, code) => {
    server.answers(says(200, body, date));
    expect((await faultOf(read('/graphql', graphql))).code).toBe(code);
  });

  it.each([
    ['a reset that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${begin / 1000 - 100}` }],
    ['a wait of no time', { 'retry-after': '0' }],
    ['a day long past', { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }],
  ])('waits as for a limit without an end where one goes on past the end it names: %s', async (_name, told) => {
    const told429 = (response: ServerResponse): void =>
      void response.writeHead(429, { ...told, date: new Date(now).toUTCString() }).end('{}');
    server.answers(told429);
    const before = now;
    const found = await faultOf(read());
    expect([found.code, server.asked.length, found.untilMs]).toEqual(['rateLimit', 4, now + 60_000]);
    expect(now - before).toBeLessThan(10_000);
    expect(notBefore).toBe(now + 60_000);
  });

  it('follows a redirect at the same host with the key, and never takes the key elsewhere', async () => {
    const other = await startCrookedServer();
    other.answers(says(200, rows));
    server.answers(says(301, {}, { location: '/repositories/1' }), says(200, rows));
    expect(await read()).toEqual(rows);
    expect(server.asked.at(-1)).toMatchObject({ url: '/repositories/1', key: 'Bearer s3cret' });
    server.answers(says(302, {}, { location: `${other.url}/rows` }));
    expect((await faultOf(read())).code).toBe('notThisApi');
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('logs addresses without secrets, and hides them in faults', async () => {
    server.answers(says(404, { message: 'no s3cret here' }));
    const fault = await faultOf(read('/rows?access_token=abc&page=2&x=s3cret'));
    expect(fault.detail).toBe('no *** here');
    expect(logged.join()).toContain('page=2');
    expect(logged.join()).not.toMatch(/s3cret|abc/);
  });

  it('hides the key of the request too, which may have been renewed since anybody was told of it', async () => {
    transport = createTransport({ io, parallel: 1, secrets: [] });
    server.answers(says(404, { message: 'no s3cret here' }));
    expect((await faultOf(read('/rows?x=s3cret'))).detail).toBe('no *** here');
    expect(logged.join()).not.toMatch(/s3cret/);
  });

  it('keeps no more requests in the air than it may', async () => {
    const held: ServerResponse[] = [];
    server.answers((response) => void held.push(response));
    for (const parallel of [1, 5]) {
      const some = createTransport({ io, parallel, secrets: [] }).expecting(list);
      const asked = Promise.all(Array.from({ length: 20 }, () => some(server.url)));
      for (let answered = 0; answered < 20;) {
        const awaited = Math.min(parallel, 20 - answered);
        while (held.length < awaited) await pause(1);
        // Long enough for one too many to arrive, if one had been sent.
        await pause(10);
        expect(held.length).toBe(awaited);
        for (const response of held.splice(0)) says(200, rows)(response, undefined as never);
        answered += awaited;
      }
      await asked;
    }
  });

  it('stops when it is told to, in the middle of an answer', async () => {
    const stop = new AbortController();
    server.answers((response, request) => {
      trickles(response, request);
      setTimeout(() => stop.abort(new Error('stopped')), 20);
    });
    const reading = transport.expecting(list)(server.url, { signal: stop.signal });
    await expect(reading).rejects.toThrow('stopped');
    expect(server.asked.length).toBe(1);
  });

  it('T18: stops retrying a source in which nothing works instead of storming it', async () => {
    server.answers(says(500, {}));
    for (let n = 0; n < 10; n++) await faultOf(read());
    expect(server.asked.length).toBeLessThan(25);
  });
});
