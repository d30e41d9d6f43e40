import { describe, expect, it } from '@jest/globals';
import { isImprovement, nullWorld, randomFrom, trueWorld } from '../fixtures/effect-worlds.js';

/** The same thousand worlds every time; `npm run bench -- worlds` draws fresh ones. */
const worlds = 1_000;
const seed = 20_260_302;

const countImprovements = (make: typeof nullWorld): number => {
  const random = randomFrom(seed);
  return Array.from({ length: worlds }, () => make(random)).filter(isImprovement).length;
};

describe('verdicts on a thousand made-up products', () => {
  it('see an improvement in at most five of a hundred where nothing happened', () => {
    const found = countImprovements(nullWorld);
    console.info(`Null worlds, seed ${seed}: an improvement was seen in ${found} of ${worlds}.`);
    expect(found).toBeLessThanOrEqual(0.05 * worlds);
  }, 120_000);

  it('see it in at least eighty of a hundred where it is 1.5 times what could be shown', () => {
    const found = countImprovements(trueWorld);
    console.info(`True worlds, seed ${seed}: an improvement was seen in ${found} of ${worlds}.`);
    expect(found).toBeGreaterThanOrEqual(0.8 * worlds);
  }, 120_000);
});
