import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceError, type Io } from '../contract.js';
import { createTransport, object } from '../http.js';
import { says, startCrookedServer, type CrookedServer } from './fixtures/crooked-server.js';

const begin = Date.parse('2026-11-21T08:00:00.000Z');
const date = { date: new Date(begin).toUTCString() };
const limited = (reason: string | undefined, seconds: number) =>
  says(
    429,
    {},
    { ...date, 'retry-after': `${seconds}`, ...(reason === undefined ? {} : { 'ratelimit-reason': reason }) },
  );

describe('A limit of Jira', () => {
  let server: CrookedServer;
  let now: number;
  let notBefore: number;
  /** Ends the sleeps that are going on. */
  let wake: (() => void)[];
  beforeAll(async () => {
    server = await startCrookedServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    now = begin;
    notBefore = 0;
    wake = [];
  });

  const io: Io = {
    fetch,
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((awake) => {
        const until = now + milliseconds;
        wake.push(() => {
          now = Math.max(now, until);
          awake();
        });
      }),
    log: () => undefined,
    notBefore: { get: () => notBefore, set: (untilMs) => void (notBefore = untilMs) },
  };
  const reader = (more: Partial<Io> = {}) => {
    const transport = createTransport({ io: { ...io, ...more }, parallel: 5, secrets: [] });
    return async (path: string, method = 'GET'): Promise<number> =>
      (await transport.expecting(object)(server.url + path, { method })).status;
  };
  const asleep = async (count: number): Promise<void> => {
    while (wake.length < count) await new Promise((turn) => setTimeout(turn, 1));
  };

  it.each(['jira-burst-based', 'jira-per-issue-on-write', 'jira-max-concurrent-threads-reached'])(
    'that is counted by endpoint (%s) holds up that endpoint alone',
    async (reason) => {
      const read = reader();
      server.answers(limited(reason, 3), says(200, { id: 1 }, date));
      const first = read('/jira/rest/api/3/issue/10001/changelog');
      await asleep(1);
      expect(await read('/jira/rest/api/3/field')).toBe(200);
      expect(await read('/jira/rest/api/3/issue/10001/changelog', 'POST')).toBe(200);
      const second = read('/jira/rest/api/3/issue/BEN-12/changelog');
      await asleep(2);
      expect(server.asked).toHaveLength(3);
      expect([now, notBefore]).toEqual([begin, 0]);
      for (const one of wake) one();
      expect(await Promise.all([first, second])).toEqual([200, 200]);
      expect(now).toBe(begin + 3000);
    },
  );

  it('that is told while others wait for an earlier one holds those up too', async () => {
    const read = reader();
    notBefore = begin + 1000;
    server.answers(says(200, { id: 1 }, date));
    const first = read('/rest/api/3/field');
    await asleep(1);
    // Another call of the same key was under way, and is told of a longer wait.
    notBefore = begin + 3000;
    wake[0]?.();
    await new Promise((turn) => setTimeout(turn, 20));
    expect([server.asked.length, wake.length, now]).toEqual([0, 2, begin + 1000]);
    wake[1]?.();
    expect([await first, now]).toEqual([200, begin + 3000]);
  });

  it('that one endpoint cannot sleep through ends what is asked there alone, and outlives the run', async () => {
    const waits = new Map<string, number>();
    const endpoints: Io['endpoints'] = {
      get: (endpoint) => waits.get(endpoint) ?? 0,
      set: (endpoint, untilMs) => void waits.set(endpoint, untilMs),
    };
    server.answers(limited('jira-burst-based', 30), says(200, { id: 1 }, date));
    const untilMs = begin + 30_000;
    const fault = { code: 'rateLimit', untilMs, of: 'endpoint' };
    await expect(reader({ endpoints })('/rest/api/3/field')).rejects.toMatchObject({ fault });
    expect([...waits.values()]).toEqual([untilMs]);
    const later = reader({ endpoints });
    await expect(later('/rest/api/3/field')).rejects.toMatchObject({ fault });
    expect(await later('/rest/api/3/status')).toBe(200);
    expect([server.asked.length, notBefore]).toEqual([2, 0]);
    now = untilMs;
    expect(await later('/rest/api/3/field')).toBe(200);
  });

  it.each([
    ['jira-quota-global-based', 3],
    ['jira-quota-tenant-based', 3],
    ['jira-cost-based', 3],
    ['jira-cost-based', 30],
    [undefined, 3],
  ])('that is counted over all a key does (%s, %i s) holds up everything', async (reason, seconds) => {
    const read = reader();
    server.answers(limited(reason, seconds), says(200, { id: 1 }, date));
    const first = read('/rest/api/3/field').catch((error: unknown) => error);
    while (notBefore === 0) await new Promise((turn) => setTimeout(turn, 1));
    expect(notBefore).toBe(begin + seconds * 1000);
    const other = read('/rest/api/3/status').catch((error: unknown) => error);
    if (seconds > 5) {
      expect(await first).toBeInstanceOf(SourceError);
      expect(await other).toBeInstanceOf(SourceError);
      expect(server.asked).toHaveLength(1);
      return;
    }
    await asleep(2);
    expect(server.asked).toHaveLength(1);
    for (const one of wake) one();
    expect(await Promise.all([first, other])).toEqual([200, 200]);
  });
});
