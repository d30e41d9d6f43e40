import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eighteen, other, stepOnly, still, trendAndStep, withGaps } from '../fixtures/oracle-series.js';
import { effect, givenRho, neweyWest, reml } from '../fixtures/regressions.js';
import { autoregression, whiten, type Row } from './autoregression.js';
import { leastSquares } from './least-squares.js';
import { studentQuantile } from './student.js';

/** Oracles of methods.md F.5; the grid method is held to 1e-6. */

/** Annual flow of the Nile at Aswan 1871 to 1920, 10⁸ m³ (R `datasets`, Cobb 1978). */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821,
];
/** Drivers killed or seriously injured in the United Kingdom, January 1980 to December 1984 (R `UKDriverDeaths`). */
const drivers = [
  1665, 1361, 1506, 1360, 1453, 1522, 1460, 1552, 1548, 1827, 1737, 1941, 1474, 1458, 1542, 1404, 1522, 1385, 1641,
  1510, 1681, 1938, 1868, 1726, 1456, 1445, 1456, 1365, 1487, 1558, 1488, 1684, 1594, 1850, 1998, 2079, 1494, 1057,
  1218, 1168, 1236, 1076, 1174, 1139, 1427, 1487, 1483, 1513, 1357, 1165, 1282, 1110, 1297, 1185, 1222, 1284, 1444,
  1575, 1737, 1763,
];

const detectable = ({ degrees, scale }: { degrees: number; scale: number }) =>
  (studentQuantile(degrees) + studentQuantile(degrees, 0.8)) * scale;

describe('regression with errors that resemble their neighbours', () => {
  it('equals R and a second reckoning for 18 points (F.5, 1)', () => {
    const step = effect(stepOnly(eighteen, 12), 1);
    expect(step.mean).toBeCloseTo(7.8119247, 6);
    expect(step.low).toBeCloseTo(4.505026832, 6);
    expect(step.high).toBeCloseTo(10.442768277, 6);
    expect(step.median).toBeCloseTo(7.907085022, 6);
    expect(step.above(0)).toBeCloseTo(0.998832309, 6);
    expect(step.above(3)).toBeCloseTo(0.991228781, 6);
    expect(step.rho).toBeCloseTo(0.18208779, 6);
    expect(step.scale).toBeCloseTo(1.294341224, 6);
    expect(detectable(step)).toBeCloseTo(3.863, 3);
    const trend = effect(trendAndStep(eighteen, 12), 2);
    expect(trend.mean).toBeCloseTo(5.871916582, 6);
    expect(trend.low).toBeCloseTo(0.628910481, 6);
    expect(trend.high).toBeCloseTo(10.299575923, 6);
    expect(trend.above(0)).toBeCloseTo(0.983493949, 6);
    expect(trend.above(3)).toBeCloseTo(0.88996699, 6);
    expect(trend.rho).toBeCloseTo(0.241443877, 6);
    expect(trend.scale).toBeCloseTo(2.109475882, 6);
    expect(detectable(trend)).toBeCloseTo(6.324, 3);
  });

  it('is least squares where ρ is 0, and wider than Newey and West (F.5, 1)', () => {
    const rows = stepOnly(eighteen, 12);
    const plain = givenRho(rows, 0);
    expect(plain?.fit.coefficients[1]).toBeCloseTo(8.083333333, 9);
    expect(Math.sqrt(((plain?.fit.rss ?? 0) / 16) * (plain?.fit.inverse[3] ?? 0))).toBeCloseTo(0.955384957, 9);
    expect(neweyWest(rows, 1, 2)).toBeCloseTo(0.768624839, 6);
  });

  it('sees nothing where nothing changed (F.5, 2)', () => {
    const trend = effect(trendAndStep(still, 12), 2);
    expect(trend.mean).toBeCloseTo(-0.199040228, 6);
    expect(trend.low).toBeCloseTo(-3.948743224, 6);
    expect(trend.high).toBeCloseTo(3.842220014, 6);
    expect(trend.within(3)).toBeCloseTo(0.883431, 6);
    const step = effect(stepOnly(still, 12), 1);
    expect(step.mean).toBeCloseTo(0.355726499, 6);
    expect(step.low).toBeCloseTo(-1.867687424, 6);
    expect(step.high).toBeCloseTo(2.731546388, 6);
    expect(step.within(3)).toBeCloseTo(0.978205, 6);
  });

  it('finds the effect shared with a comparison product (F.5, 3)', () => {
    const difference = eighteen.map((value, index) => value - (other[index] ?? 0));
    expect(difference).toEqual([2, 4, 1, 2, 5, 0, -2, 0, 2, -3, -1, 0, 0, 1, -1, 1, 0, 1]);
    const found = effect(trendAndStep(difference, 12), 2);
    expect(found.mean).toBeCloseTo(1.805151855, 6);
    expect(found.low).toBeCloseTo(-2.850960358, 6);
    expect(found.high).toBeCloseTo(5.837448687, 6);
    expect(found.above(0)).toBeCloseTo(0.816851, 6);
  });

  it('minds weeks that were left out (F.5, 4)', () => {
    const best = reml(withGaps);
    expect(best.rho).toBeCloseTo(0.4422847, 6);
    expect(best.coefficients[2]).toBeCloseTo(3.2174618, 6);
    expect(best.se(2)).toBeCloseTo(1.0656464, 6);
    const found = effect(withGaps, 2);
    expect(found.mean).toBeCloseTo(3.2883246, 6);
    expect(found.low).toBeCloseTo(0.8915887, 6);
    expect(found.high).toBeCloseTo(5.9943408, 6);
    expect(found.above(0)).toBeCloseTo(0.9938742, 6);
  });

  it('sees the Nile fall (F.5, 5)', () => {
    const step = effect(stepOnly(nile, 28), 1);
    expect(step.mean).toBeCloseTo(-260.724925, 6);
    expect(step.low).toBeCloseTo(-371.07131, 6);
    expect(step.high).toBeCloseTo(-152.942337, 6);
    expect(1 - step.above(0)).toBeCloseTo(0.99990779, 6);
    const trend = effect(trendAndStep(nile, 28), 2);
    expect(trend.mean).toBeCloseTo(-295.100113, 6);
    expect(trend.low).toBeCloseTo(-502.963363, 6);
    expect(trend.high).toBeCloseTo(-89.386011, 6);
    // R’s nlme searches until its likelihood no longer moves: its last digits are where it stopped.
    const [best, withTrend] = [reml(stepOnly(nile, 28)), reml(trendAndStep(nile, 28))];
    expect(best.coefficients[1]).toBeCloseTo(-259.661943, 4);
    expect(best.se(1)).toBeCloseTo(49.271428, 3);
    expect(best.rho).toBeCloseTo(0.18558, 5);
    expect(withTrend.coefficients[2]).toBeCloseTo(-293.976327, 4);
    expect(withTrend.se(2)).toBeCloseTo(96.238938, 3);
    expect(withTrend.rho).toBeCloseTo(0.203419, 5);
  });

  it('sees what the seat-belt law came with, once the season is out of it (F.5, 6)', () => {
    const rows = (season: boolean, trend = true) =>
      drivers.map((deaths, index): Row => {
        const angle = (2 * Math.PI * (index + 1)) / 12;
        const harmonics = [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
        const x = [1, Number(index >= 37), ...(trend ? [index - 29.5] : []), ...(season ? harmonics : [])];
        return { at: index, y: Math.log(deaths), x };
      });
    const found = effect(rows(true), 1);
    expect(found.mean).toBeCloseTo(-0.247345528, 6);
    expect(found.low).toBeCloseTo(-0.321735959, 6);
    expect(found.high).toBeCloseTo(-0.17280381, 6);
    expect([found.mean, found.low, found.high].map((x) => Math.round(1000 * Math.expm1(x)) / 10)).toEqual([
      -21.9, -27.5, -15.9,
    ]);
    expect(found.rho).toBeCloseTo(0.084217, 6);
    expect(found.scale).toBeCloseTo(0.037027, 6);
    const plain = givenRho(rows(true), 0);
    expect(plain?.fit.coefficients[1]).toBeCloseTo(-0.247661833, 9);
    expect(Math.sqrt(((plain?.fit.rss ?? 0) / 53) * (plain?.fit.inverse[8] ?? 0))).toBeCloseTo(0.033187203, 9);
    expect(neweyWest(rows(true), 1, 3)).toBeCloseTo(0.024712014, 6);
    const biased = effect(rows(false), 1);
    expect(biased.mean).toBeCloseTo(-0.344829, 6);
    expect(biased.low).toBeCloseTo(-0.533373, 6);
    expect(biased.high).toBeCloseTo(-0.15737, 6);
    expect(biased.rho).toBeCloseTo(0.633, 3);
    const flat = effect(rows(true, false), 1);
    expect(flat.mean).toBeCloseTo(-0.190877, 6);
    expect(flat.low).toBeCloseTo(-0.231784, 6);
    expect(flat.high).toBeCloseTo(-0.149855, 6);
  });

  const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 18, maxLength: 30 });
  const varied = series.filter((values) => new Set(values).size > 3);

  it('follows a change of origin and of unit, and a step that is added', () => {
    fc.assert(
      fc.property(varied, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (y, shift, factor) => {
        const before = effect(trendAndStep(y, 12), 2);
        const moved = effect(
          trendAndStep(
            y.map((value) => value + shift),
            12,
          ),
          2,
        );
        const scaled = effect(
          trendAndStep(
            y.map((value) => value * factor),
            12,
          ),
          2,
        );
        const stepped = effect(
          trendAndStep(
            y.map((value, t) => value + (t >= 12 ? shift : 0)),
            12,
          ),
          2,
        );
        expect(moved.mean).toBeCloseTo(before.mean, 6);
        expect(moved.high - moved.low).toBeCloseTo(before.high - before.low, 6);
        expect(scaled.mean).toBeCloseTo(factor * before.mean, 5);
        expect(scaled.low).toBeCloseTo(factor * before.low, 5);
        expect(stepped.mean).toBeCloseTo(before.mean + shift, 6);
        expect(stepped.scale).toBeCloseTo(before.scale, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('is least squares on the whitened rows, for every ρ and every gap', () => {
    const gaps = fc.array(fc.constantFrom(1, 1, 1, 2, 3.5), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(varied, gaps, fc.constantFrom(0, 0.1, 0.5, 0.9, 0.98), (y, steps, rho) => {
        let at = 0;
        const rows = y.slice(0, 18).map((value, t): Row => {
          at += steps[t] ?? 1;
          return { at, y: value, x: [1, at - 15, Number(t >= 12)] };
        });
        const whole = whiten(rows, rho);
        const plain = leastSquares(
          whole.map(({ x }) => x),
          whole.map((row) => row.y),
        );
        const found = givenRho(rows, rho)?.fit;
        if (!plain || !found) throw new Error('no fit');
        found.coefficients.forEach((value, k) => expect(value).toBeCloseTo(plain.coefficients[k] ?? NaN, 6));
        expect(found.rss).toBeCloseTo(plain.rss, 5);
        expect(found.logDet).toBeCloseTo(plain.logDet, 9);
      }),
    );
  });

  it('has no answer where the columns cannot be told apart', () => {
    expect(autoregression(stepOnly(eighteen, 0))).toBeNull();
    expect(autoregression(stepOnly([1, 2], 1))).toBeNull();
  });
});
