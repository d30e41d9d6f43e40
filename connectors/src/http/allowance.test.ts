import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Io } from '../contract.js';
import { Allowance } from './allowance.js';
import type { Heard, Meaning } from './answer.js';
import { fault } from './faults.js';
import { ServerClock } from './server-clock.js';

const begin = Date.parse('2026-11-21T08:00:00.000Z');
const minute = 60_000;
const day = 24 * 60 * minute;

describe('The allowance of a key', () => {
  let now: number;
  let notBefore: number;
  let merely: string | undefined;
  let strikes: number;
  let clock: ServerClock;
  const io: Io = {
    fetch: () => Promise.reject(new Error('nobody is asked here')),
    now: () => now,
    sleep: () => Promise.resolve(),
    log: () => undefined,
    notBefore: { get: () => notBefore, set: (untilMs, why) => void ([notBefore, merely] = [untilMs, why]) },
    strikes: { get: () => strikes, set: (count) => void (strikes = count) },
  };
  const anew = (reserve = 0): Allowance => {
    clock = new ServerClock(io);
    return new Allowance(io, clock, reserve);
  };
  const heard = (status: number, headers: Record<string, string> = {}): Heard => ({
    ...{ status, headers: new Headers(headers), text: '{}', body: {} },
  });
  const answer: Meaning = { kind: 'answer' };
  const refused: Meaning = { kind: 'stop', fault: fault('notFound', 'not there') };

  beforeEach(() => {
    now = begin;
    notBefore = strikes = 0;
    merely = undefined;
  });

  it('closes one endpoint and nothing else, never for less than it was closed before', () => {
    const allowance = anew();
    allowance.closeEndpoint('GET /field', begin + 3000);
    allowance.closeEndpoint('GET /field', begin + 1000);
    expect(allowance.endpointClosedUntil('GET /field')).toBe(begin + 3000);
    expect([allowance.endpointClosedUntil('POST /field'), allowance.closedUntil()]).toEqual([0, 0]);
  });

  it('counts limits without an end that were met together as one: they were under way when the first was told', () => {
    const allowance = anew();
    for (let lane = 0; lane < 5; lane++) {
      allowance.close(null);
      now += 100;
    }
    expect([strikes, notBefore]).toEqual([1, begin + minute]);
    now = begin + minute;
    allowance.close(null);
    expect([strikes, notBefore]).toEqual([2, begin + 3 * minute]);
  });

  it('waits a day at most, for a longer one is told by a clock that is wrong', () => {
    const allowance = anew();
    clock.hear(new Headers({ date: 'Thu, 01 Jan 1970 00:00:00 GMT' }));
    allowance.close(begin + 10 * minute);
    expect(notBefore).toBe(begin + day);
    allowance.closeEndpoint('GET /field', Number.MAX_VALUE);
    expect(allowance.endpointClosedUntil('GET /field')).toBe(begin + day);
  });

  const left = (remaining: number) => ({
    ...{
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': `${remaining}`,
      'x-ratelimit-reset': `${begin / 1000 + 600}`,
    },
  });
  it.each<[string, Meaning, number]>([
    ['an answer', answer, 200],
    ['a refusal', refused, 404],
    ['nothing', { kind: 'nothing' }, 409],
    ['a fault that passes', { kind: 'retry', fault: fault('unavailable', 'status 502') }, 502],
  ])('leaves the reserve to others, whatever the call that shows it was told: %s', (_what, meant, status) => {
    const allowance = anew(0.1);
    allowance.hear(heard(status, left(501)), meant);
    expect(notBefore).toBe(0);
    allowance.hear(heard(status, left(500)), meant);
    expect([notBefore, merely]).toEqual([begin + 601_000, 'reserve']);
  });

  it('leaves a reserve at a Data Center too, which gives calls anew little by little and names no end', () => {
    const allowance = anew(0.1);
    const bucket = (remaining: number, more = {}) => ({
      ...{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': `${remaining}`, 'retry-after': '0' },
      ...{ 'x-ratelimit-interval-seconds': '60', 'x-ratelimit-fillrate': '20', ...more },
    });
    allowance.hear(heard(200, bucket(11)), answer);
    allowance.hear(heard(200, bucket(10, { 'x-ratelimit-fillrate': '0' })), answer);
    expect(notBefore).toBe(0);
    // From ten to fifty, twenty a minute.
    allowance.hear(heard(200, bucket(10)), answer);
    expect([notBefore, merely]).toEqual([begin + 2 * minute, 'reserve']);
  });

  it('does not count what is left to those without a key, which is what a refused key is told', () => {
    const allowance = anew(0.1);
    const meant: Meaning = { kind: 'stop', fault: fault('badKey', 'Bad credentials') };
    allowance.hear(heard(401, { ...left(3), 'x-ratelimit-limit': '60' }), meant);
    expect([notBefore, allowance.remaining()]).toEqual([0, null]);
  });
});
