import { describe, expect, it } from '@jest/globals';
import { cells, coverageOf, isImprovement, nullWorld, randomFrom, trueWorld } from '../fixtures/effect-worlds.js';

/** The same worlds every time; `npm run bench -- worlds` draws a thousand fresh ones of each. */
const seed = 20_260_302;
const patience = 300_000;

const countImprovements = (make: typeof nullWorld, worlds: number): number => {
  const random = randomFrom(seed);
  return Array.from({ length: worlds }, () => make(random)).filter(isImprovement).length;
};

describe('verdicts on made-up products', () => {
  it(
    'see an improvement in at most five of a hundred where nothing happened',
    () => {
      const worlds = 1_000;
      const found = countImprovements(nullWorld, worlds);
      console.info(`Null worlds, seed ${seed}: an improvement was seen in ${found} of ${worlds}.`);
      expect(found).toBeLessThanOrEqual(0.05 * worlds);
    },
    patience,
  );

  it(
    'see it in at least eighty of a hundred where it is 1.5 times what could be shown',
    () => {
      const worlds = 1_000;
      const found = countImprovements(trueWorld, worlds);
      console.info(`True worlds, seed ${seed}: an improvement was seen in ${found} of ${worlds}.`);
      expect(found).toBeGreaterThanOrEqual(0.8 * worlds);
    },
    patience,
  );

  it('have intervals that hold the truth as often as table F.3 says', () => {
    const series = 400;
    for (const cell of cells) {
      const coverage = coverageOf(cell, series, randomFrom(seed));
      const { before, after, rho, published } = cell;
      console.info(
        `Coverage of ${before}+${after}, ρ ${rho}: ${coverage.toFixed(3)} of ${series}, table ${published}.`,
      );
      // Four standard errors of a share of 400.
      expect(Math.abs(coverage - published)).toBeLessThan(4 * Math.sqrt((published * (1 - published)) / series));
    }
  });
});
