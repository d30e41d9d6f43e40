import { describe, expect, it } from '@jest/globals';
import { countsOf } from './few-answers.js';

const asked = (n: number, positive: number | null = 7) => ({
  unit: 'share' as const,
  n,
  figures: [{ name: 'positive', value: positive, atLeast: false }],
});

describe('a few answers', () => {
  it('are told as counts, since a percentage of eleven pretends to more than it knows', () => {
    expect(countsOf(asked(11))).toEqual({ positive: 7, n: 11 });
    expect(countsOf(asked(19))).toEqual({ positive: 7, n: 19 });
  });

  it('become a percentage from twenty on, and where nobody counted', () => {
    expect(countsOf(asked(20))).toBeNull();
    expect(countsOf(asked(11, null))).toBeNull();
    expect(countsOf({ ...asked(11), unit: 'score' })).toBeNull();
  });
});
