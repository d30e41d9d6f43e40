import { describe, expect, it } from '@jest/globals';
import { partHypotheses } from '../../../fixtures/learning.js';
import { shownOfTried } from './tried.js';

describe('what is tried in the products of a service', () => {
  const [concluded, ...open] = partHypotheses.hypotheses;
  if (!concluded?.verdict) throw new Error('none is concluded');
  const { verdict } = concluded;
  const on = (decidedOn: string) => ({ ...concluded, key: decidedOn, verdict: { ...verdict, decidedOn } });

  it('is what has no verdict yet, then the eight concluded last, and how many there were before them', () => {
    const days = Array.from({ length: 10 }, (_, index) => `2026-0${index < 9 ? index + 1 : 9}-0${index < 9 ? 1 : 2}`);
    const { shown, earlier } = shownOfTried([...days.map(on), ...open]);
    expect(shown.map(({ key }) => key)).toEqual([...open.map(({ key }) => key), ...days.toReversed().slice(0, 8)]);
    expect(earlier).toBe(2);
    expect(shownOfTried(open)).toEqual({ shown: open, earlier: 0 });
  });
});
