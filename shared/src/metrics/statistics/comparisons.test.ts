import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cliffsDelta } from './cliff.js';
import { incompleteBeta } from './incomplete-beta.js';
import { benjaminiHochberg, holm } from './multiplicity.js';
import { rateInterval, rateRatio } from './poisson.js';
import { differenceOfPromoters, netPromoters } from './promoters.js';
import { together } from './random-effects.js';
import { cronbachAlpha } from './reliability.js';
import { answersForMargin, answersToDetect, answersToDetectMean } from './sample-size.js';
import { sampleOf, welch } from './two-means.js';
import { jeffreys, newcombe, probabilitySecondHigher } from './two-shares.js';

const share = (x: number, n: number) => ({ x, n });
const answers = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

describe('two shares (methods.md E.6, F.6)', () => {
  it.each([
    [share(56, 70), share(48, 80), 0.2, 0.052431, 0.333873],
    [share(9, 10), share(3, 10), 0.6, 0.170523, 0.809018],
    [share(5, 56), share(0, 29), 0.089286, -0.038137, 0.19256],
    [share(0, 10), share(0, 10), 0, -0.277533, 0.277533],
    [share(152, 190), share(118, 180), 0.144444, 0.053851, 0.232505],
  ])('differ with Newcombe’s interval: %o and %o', (first, second, difference, low, high) => {
    const found = newcombe(first, second);
    expect(found.difference).toBeCloseTo(difference, 6);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  it.each([
    [share(120, 200), share(141, 205), 0.967227919, 0.967593101],
    [share(8, 10), share(9, 10), 0.706766917, 0.729663942],
    [share(70, 100), share(80, 100), 0.947603103, 0.949037],
  ])('the second is higher than the first with this probability: %o and %o', (first, second, even, half) => {
    expect(probabilitySecondHigher(first, second)).toBeCloseTo(even, 9);
    // A second way: the first posterior's distribution function averaged over the second's, for either prior.
    expect(integrated(first, second, 1)).toBeCloseTo(even, 6);
    expect(integrated(first, second, 0.5)).toBeCloseTo(half, 5);
  });

  it('have Jeffreys’ interval each', () => {
    expect(jeffreys(share(8, 10)).low).toBeCloseTo(0.497226, 6);
    expect(jeffreys(share(8, 10)).high).toBeCloseTo(0.955941, 6);
    expect(jeffreys(share(0, 10)).low).toBe(0);
  });

  it('mirror when they change places', () => {
    const counts = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => share(Math.min(a, b), Math.max(a, b, 1)));
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        expect(probabilitySecondHigher(first, second)).toBeCloseTo(1 - probabilitySecondHigher(second, first), 9);
        expect(newcombe(first, second).low).toBeCloseTo(-newcombe(second, first).high, 9);
      }),
    );
  });
});

/** P(p₂ > p₁) with Beta(prior, prior) beforehand, by Simpson's rule over quantile steps of the second. */
function integrated(first: { x: number; n: number }, second: { x: number; n: number }, prior: number): number {
  const below = (p: number, { x, n }: { x: number; n: number }) => incompleteBeta(p, x + prior, n - x + prior);
  const steps = 20_000;
  let total = 0;
  for (let step = 0; step < steps; step += 1) {
    const [from, to] = [step / steps, (step + 1) / steps];
    total += (below(to, second) - below(from, second)) * below((from + to) / 2, first);
  }
  return total;
}

describe('two means (methods.md F.6)', () => {
  it('differ as Welch says: R’s sleep data', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = welch(sampleOf(first), sampleOf(second));
    expect(found.difference).toBeCloseTo(-1.58, 9);
    expect(found.t).toBeCloseTo(-1.860813, 6);
    expect(found.degrees).toBeCloseTo(17.776474, 6);
    expect(found.low).toBeCloseTo(-3.365483, 6);
    expect(found.high).toBeCloseTo(0.205483, 6);
    expect(2 * (1 - found.secondHigher)).toBeCloseTo(0.079394, 6);
    expect(found.secondHigher).toBeCloseTo(0.960303, 6);
  });
});

describe('two groups (methods.md G.1, G.2)', () => {
  const leaders = [5, 4, 4, 5, 3, 4, 5, 4];
  const employees = [3, 2, 4, 3, 3, 2, 4, 3, 2, 3];

  it('differ by Welch and by Cliff', () => {
    const gap = welch(sampleOf(leaders), sampleOf(employees));
    expect(gap.difference).toBeCloseTo(1.35, 9);
    expect(gap.t).toBeCloseTo(3.947698, 6);
    expect(gap.degrees).toBeCloseTo(15.411474, 6);
    expect(gap.low).toBeCloseTo(0.622797, 6);
    expect(gap.high).toBeCloseTo(2.077203, 6);
    const { delta, error, low, high } = cliffsDelta(leaders, employees);
    expect(delta).toBeCloseTo(0.7875, 9);
    expect((delta + 1) / 2).toBeCloseTo(0.89375, 9);
    expect(error).toBeCloseTo(0.134804, 6);
    expect(low).toBeCloseTo(0.393365, 6);
    expect(high).toBeCloseTo(0.937119, 6);
  });

  it('answer consistently or not: Cronbach’s α', () => {
    const rows = [
      [4, 5, 4],
      [3, 3, 4],
      [5, 5, 5],
      [2, 2, 3],
      [4, 4, 4],
      [3, 4, 3],
    ];
    expect(cronbachAlpha(rows)).toBeCloseTo(0.914163, 6);
    expect(cronbachAlpha([[4], [3]])).toBeNull();
    expect(
      cronbachAlpha([
        [4, 4],
        [4, 4],
      ]),
    ).toBeNull();
  });
});

describe('net promoters (methods.md E.6)', () => {
  it.each([
    [answers(50, 30, 20), 30, 14.051, 44.201],
    [answers(6, 3, 1), 50, -0.2, 77.13],
    [answers(250, 150, 100), 30, 22.996, 36.646],
    [answers(10, 0, 0), 100, 47.5, 100],
  ])('have the adjusted interval: %o', (counts, value, low, high) => {
    const found = netPromoters(counts);
    expect(found.value).toBeCloseTo(value, 9);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
  });

  it('differ', () => {
    const { difference, low, high } = differenceOfPromoters(answers(66, 30, 14), answers(50, 30, 20));
    expect(difference).toBeCloseTo(16.89, 2);
    expect(low).toBeCloseTo(-3.12, 2);
    expect(high).toBeCloseTo(36.9, 2);
  });

  it('lie between −100 and 100 and equal the mean of −1, 0 and 1', () => {
    const some = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 99 }), (promoters, passives, detractors) => {
        const { value, low, high, n } = netPromoters({ promoters, passives, detractors });
        const scores = [...Array<number>(promoters).fill(1), ...Array<number>(detractors).fill(-1)];
        expect(value).toBeCloseTo((100 * scores.reduce((sum, score) => sum + score, 0)) / n, 9);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('rates and sizes (methods.md E.6)', () => {
  it('of rare events are exact', () => {
    const three = rateInterval(3, 12);
    expect(three.low).toBeCloseTo(0.0516, 4);
    expect(three.high).toBeCloseTo(0.7306, 4);
    expect(rateInterval(0, 12).low).toBe(0);
    const two = rateRatio(20, 12);
    expect(two.ratio).toBeCloseTo(1.667, 3);
    expect(two.low).toBeCloseTo(0.776, 3);
    expect(two.high).toBeCloseTo(3.739, 3);
    expect(two.p).toBeCloseTo(0.215, 3);
  });

  it('are what surveys need', () => {
    expect([0.1, 0.05, 0.03].map((margin) => answersForMargin(margin, 0.25))).toEqual([97, 385, 1068]);
    expect([answersForMargin(0.1, 0.61), answersForMargin(0.1, 1)]).toEqual([235, 385]);
    expect([answersForMargin(0.05, 0.61), answersForMargin(0.05, 1)]).toEqual([938, 1537]);
    expect([answersForMargin(0.05, 0.25, 200), answersForMargin(0.05, 0.25, 1000)]).toEqual([132, 278]);
    expect([answersToDetect(0.7, 0.75), answersToDetect(0.7, 0.8), answersToDetect(0.8, 0.85)]).toEqual([
      1251, 294, 906,
    ]);
  });

  it('have the size of R’s power.t.test for means', () => {
    // R: power.t.test(sd = 1, power = .8, delta) gives 16.71477, 63.76576, 175.3847, 393.4057.
    expect([1, 0.5, 0.3, 0.2].map((change) => answersToDetectMean(1, change))).toEqual([17, 64, 176, 394]);
    expect(answersToDetectMean(20, 10)).toBe(answersToDetectMean(1, 0.5));
  });
});

describe('many results', () => {
  it('adjust for how many there are (methods.md F.4)', () => {
    const p = [0.001, 0.012, 0.03, 0.04, 0.2];
    const close = (found: number[], expected: number[]) =>
      found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 9));
    close(holm(p), [0.005, 0.048, 0.09, 0.09, 0.2]);
    close(benjaminiHochberg(p), [0.005, 0.03, 0.05, 0.05, 0.2]);
    close(holm([...p].reverse()), [0.2, 0.09, 0.09, 0.048, 0.005]);
  });

  it('take the winner’s curse off (methods.md G.4)', () => {
    const values = [4.2, 1.1, -0.8, 2.5, 6];
    const errors = [1.5, 0.9, 1.2, 2, 3];
    const found = together(values.map((value, index) => ({ value, error: errors[index] ?? 1 })));
    expect(found.fixedMean).toBeCloseTo(1.44842, 6);
    expect(found.q).toBeCloseTo(9.603867, 6);
    expect(found.tau2).toBeCloseTo(2.947477, 6);
    expect(found.mean).toBeCloseTo(1.947869, 6);
    expect(found.error).toBeCloseTo(1.045934, 6);
    const expected = [3.225047, 1.282775, 0.101869, 2.182111, 2.947542];
    // The last of the published values was made from rounded ones: five digits are common to both.
    found.shrunken.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 5));
  });
});
