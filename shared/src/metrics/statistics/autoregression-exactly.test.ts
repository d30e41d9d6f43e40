import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nineDigits } from '../fixtures/nine-digits.js';
import { eighteen, stepOnly, trendAndStep, withGaps } from '../fixtures/oracle-series.js';
import { effect, givenRho } from '../fixtures/regressions.js';
import type { Row } from './autoregression.js';
import { leastSquares } from './least-squares.js';

/**
 * The regression of methods.md F.2 on the data of F.5, held to 1e-9 where the method asks for 1e-6: constants by a second
 * reckoning of the printed formulas in Python with mpmath at 40 digits, the quantiles by the secant method.
 */

const told = (rows: readonly Row[], column: number): number[] => {
  const { mean, rho, scale, low, high, above } = effect(rows, column);
  return [mean, rho, scale, low, high, above(0)];
};

describe('the regression to nine digits', () => {
  it('is the same for one ρ', () => {
    const all = (rows: readonly Row[]): number[] => {
      const [half, none] = [givenRho(rows, 0.5), givenRho(rows, 0)];
      if (!half || !none) throw new Error('no fit');
      return [...half.fit.coefficients, half.fit.rss, half.logLikelihood - none.logLikelihood];
    };
    nineDigits(
      all(trendAndStep(eighteen, 12)),
      [64.607835718217, 0.327577508714, 4.834755090809, 108.88690912982, -1.7585127266396],
    );
    nineDigits(all(withGaps), [48.998620044629, -0.042541410915286, 3.2762008371976, 35.25426221165, 3.0278635631195]);
  });

  it('is the same over all ρ: mean, expected ρ, scale, interval and probability', () => {
    nineDigits(
      told(trendAndStep(eighteen, 12), 2),
      [5.8719165820451, 0.24144387689586, 2.1094758817008, 0.62891048074721, 10.299575922697, 0.98349394945635],
    );
    nineDigits(
      told(stepOnly(eighteen, 12), 1),
      [7.8119247002878, 0.18208779000941, 1.2943412244249, 4.5050268316228, 10.442768277112, 0.99883230853169],
    );
    nineDigits(
      told(withGaps, 2),
      [3.2883245967537, 0.46096210761337, 1.2097952872963, 0.89158868154511, 5.9943407567161, 0.99387424097665],
    );
  });
});

describe('the regression where no week is missing', () => {
  const series = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 18, maxLength: 30 })
    .filter((values) => new Set(values).size > 3);

  /** As textbooks have it: the first row times √(1 − ρ²), each other one less ρ times the one before. */
  const plain = (rows: readonly Row[], rho: number) => {
    const whitened = rows.map(({ x, y }, at) => {
      const before = rows[at - 1];
      if (!before) return [y, ...x].map((value) => Math.sqrt(1 - rho ** 2) * value);
      return [y - rho * before.y, ...x.map((value, k) => value - rho * (before.x[k] ?? NaN))];
    });
    const fit = leastSquares(
      whitened.map((row) => row.slice(1)),
      whitened.map(([y = NaN]) => y),
    );
    if (!fit) throw new Error('no fit');
    const free = rows.length - fit.coefficients.length;
    return { ...fit, logLikelihood: -0.5 * (free * Math.log(fit.rss) - Math.log(1 - rho ** 2) + fit.logDet) };
  };

  it('is Prais and Winsten’s plain one, whenever its weeks begin to count', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0, 0.02, 0.5, 0.94), fc.integer({ min: -500, max: 500 }), (y, rho, start) => {
        const rows = trendAndStep(y, 12);
        const found = givenRho(
          rows.map((row) => ({ ...row, at: row.at + start })),
          rho,
        );
        if (!found) throw new Error('no fit');
        const expected = plain(rows, rho);
        expected.coefficients.forEach((value, k) => expect(found.fit.coefficients[k]).toBeCloseTo(value, 8));
        expect(found.fit.rss * (1 - rho ** 2)).toBeCloseTo(expected.rss, 6);
        expect(found.logLikelihood).toBeCloseTo(expected.logLikelihood, 8);
      }),
      { numRuns: 60 },
    );
  });

  it('turns over with the series, and takes a step that is added whole', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -50, max: 50 }), (y, step) => {
        const of = (change: (value: number, t: number) => number) => effect(trendAndStep(y.map(change), 12), 2);
        const before = of((value) => value);
        const turned = of((value) => -2 * value);
        const added = of((value, t) => value + (t >= 12 ? step : 0));
        expect(turned.mean).toBeCloseTo(-2 * before.mean, 7);
        expect([turned.low + 2 * before.high, turned.high + 2 * before.low]).toEqual([
          expect.closeTo(0, 7),
          expect.closeTo(0, 7),
        ]);
        expect(added.mean - before.mean).toBeCloseTo(step, 8);
        expect([added.low - before.low, added.high - before.high]).toEqual([
          expect.closeTo(step, 7),
          expect.closeTo(step, 7),
        ]);
        expect(added.rho).toBeCloseTo(before.rho, 9);
      }),
      { numRuns: 30 },
    );
  });
});
