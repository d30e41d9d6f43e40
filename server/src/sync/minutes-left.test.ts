import { describe, expect, it } from '@jest/globals';
import { minutesLeft } from './minutes-left.js';

const now = Date.parse('2026-11-21T08:00:00Z');
const run = (done: number | null, minutes: number, state: 'running' | 'done' = 'running') => ({
  state,
  done,
  startedAt: new Date(now - minutes * 60_000),
});

describe('the time a run will take still', () => {
  it.each([
    [run(0.5, 4), 4],
    [run(0.5, 17), 20],
    [run(0.1, 20), 180],
    [run(0.999, 2), 1],
    [run(1, 9), 1],
  ])('of %j is told: %d minutes', (one, minutes) => expect(minutesLeft(one, now)).toBe(minutes));

  it.each([run(0.04, 30), run(0.9, 0.3), run(null, 9), run(0.5, 9, 'done')])('of %j cannot be told', (one) =>
    expect(minutesLeft(one, now)).toBeNull(),
  );
});
