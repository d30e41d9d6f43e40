import { describe, expect, it } from '@jest/globals';
import { organisationLearning } from '../../../fixtures/learning.js';
import { byTertial, stopped } from './by-tertial.js';

const [one] = organisationLearning.learnings;
const on = (decidedOn: string, more: object = {}) => ({
  ...(one as NonNullable<typeof one>),
  verdict: { ...(one as NonNullable<typeof one>).verdict, decidedOn, ...more },
});

describe('what was stopped', () => {
  it('is what was given up and what did not hold, with or without the other', () => {
    const all = [
      on('2026-05-01', { conclusion: 'refuted', nextStep: 'adjust' }),
      on('2026-05-02', { conclusion: 'supported', nextStep: 'stop' }),
      on('2026-05-03', { conclusion: 'supported', nextStep: 'continue' }),
      on('2026-05-04', { conclusion: 'cannotTell', nextStep: 'stop' }),
    ];
    expect(stopped(all).map(({ verdict }) => verdict.decidedOn)).toEqual(['2026-05-01', '2026-05-02', '2026-05-04']);
  });

  it('stands by tertial: April, August and December end one', () => {
    const days = ['2026-09-01', '2026-08-31', '2026-05-01', '2026-04-30', '2025-12-31'];
    expect(byTertial(days.map((day) => on(day))).map(({ name, learnings }) => [name, learnings.length])).toEqual([
      ['2026-3', 1],
      ['2026-2', 2],
      ['2026-1', 1],
      ['2025-3', 1],
    ]);
  });
});
