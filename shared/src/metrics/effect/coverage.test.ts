import { describe, expect, it } from '@jest/globals';
import { autoregressive, normal, randomFrom } from '../fixtures/effect-worlds.js';
import { autoregression, regressionOn, type Row } from '../statistics/autoregression.js';
import { mixtureOf, scaleOf } from '../statistics/student-mixture.js';
import { studentQuantile } from '../statistics/student.js';

/**
 * The simulated rates of methods.md F.2 and F.3, made again with a fixed seed and held to four standard errors of as many series
 * as are drawn here. Three more cells of the table stand in `worlds.test.ts`.
 */

const seed = 20_260_303;
const series = 240;
const fourErrors = (share: number, of = series): number => 4 * Math.sqrt((share * (1 - share)) / of);

type Form = 'trend' | 'step' | 'slope';
/** Constant, perhaps a trend, the step at `before`, perhaps a slope after it. */
function rowsOf(y: readonly number[], before: number, form: Form): Row[] {
  const middle = (y.length - 1) / 2;
  return y.map((value, at) => ({
    at,
    y: value,
    x: [
      1,
      Number(at >= before),
      ...(form === 'step' ? [] : [at - middle]),
      ...(form === 'slope' ? [Math.max(0, at - before)] : []),
    ],
  }));
}

function stepOf(rows: readonly Row[]) {
  const posterior = autoregression(rows);
  if (!posterior) throw new Error('no fit');
  const mixture = mixtureOf(
    posterior,
    (rows[0]?.x ?? []).map((_, k) => Number(k === 1)),
  );
  return { cdf: mixture.cdf, detectable: detectable(posterior.degrees, scaleOf(mixture)) };
}
const detectable = (degrees: number, scale: number): number =>
  (studentQuantile(degrees) + studentQuantile(degrees, 0.8)) * scale;

const holdsNothing = (below: number): boolean => below > 0.025 && below < 0.975;
const shareOf = (cases: number, holds: () => boolean): number =>
  Array.from({ length: cases }, holds).filter((held) => held).length / cases;

describe('table F.3, where nothing happened', () => {
  it.each([
    ['trend', 12, 6, 0, 0.98],
    ['trend', 26, 13, 0, 0.98],
    ['trend', 26, 13, 0.3, 0.96],
    ['trend', 26, 13, 0.8, 0.93],
    ['step', 8, 4, 0.3, 0.97],
    ['step', 40, 12, 0.6, 0.95],
    ['slope', 12, 6, 0.3, 0.96],
  ] as const)('with %s, %i+%i periods and ρ %d: the interval holds 0 in %d', (form, before, after, rho, published) => {
    const random = randomFrom(seed);
    const found = shareOf(series, () =>
      holdsNothing(stepOf(rowsOf(autoregressive(random, before + after, rho), before, form)).cdf(0)),
    );
    console.info(
      `Coverage of ${form} ${before}+${after}, ρ ${rho}: ${found.toFixed(3)} of ${series}, table ${published}.`,
    );
    expect(Math.abs(found - published)).toBeLessThan(fourErrors(published));
  });

  it.each([
    [12, 6, 0.3, 0.88],
    [26, 13, 0.6, 0.71],
    [26, 13, 0.8, 0.57],
  ])('least squares at %i+%i and ρ %d hold it in %d only: why they are not used', (before, after, rho, published) => {
    const random = randomFrom(seed);
    const found = shareOf(1000, () => {
      const rows = rowsOf(autoregressive(random, before + after, rho), before, 'trend');
      const fit = regressionOn(rows)?.(0)?.fit;
      if (!fit) throw new Error('no fit');
      const degrees = rows.length - 3;
      const half = studentQuantile(degrees) * Math.sqrt((fit.rss / degrees) * (fit.inverse[4] ?? NaN));
      return Math.abs(fit.coefficients[1] ?? NaN) < half;
    });
    expect(Math.abs(found - published)).toBeLessThan(fourErrors(published, 1000));
  });

  /** Student's t with three degrees of freedom. */
  const heavy = (random: () => number): number =>
    normal(random) / Math.sqrt((normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2) / 3);
  const listOf = (length: number, make: (t: number, before: readonly number[]) => number): number[] => {
    const made: number[] = [];
    for (let t = 0; t < length; t += 1) made.push(make(t, made));
    return made;
  };
  const last = (before: readonly number[], back = 1): number => before.at(-back) ?? 0;

  it.each([
    ['heavy tails', 12, 6, 0.95, (random: () => number, n: number) => listOf(n, () => heavy(random))],
    [
      'a random walk',
      12,
      6,
      0.93,
      (random: () => number, n: number) => listOf(n, (_, before) => last(before) + normal(random)),
    ],
    [
      'a memory of two periods',
      12,
      6,
      0.94,
      (random: () => number, n: number) =>
        listOf(n + 30, (_, before) => 0.4 * last(before) + 0.2 * last(before, 2) + normal(random)).slice(30),
    ],
    [
      'a season that is not in the model',
      26,
      13,
      0.85,
      (random: () => number, n: number) => {
        const phase = 2 * Math.PI * random();
        return listOf(n, (t) => Math.sin((2 * Math.PI * t) / 52 + phase) + normal(random));
      },
    ],
  ] as const)('with %s at %i+%i: in %d', (_, before, after, published, make) => {
    const random = randomFrom(seed);
    const found = shareOf(series, () =>
      holdsNothing(stepOf(rowsOf(make(random, before + after), before, 'trend')).cdf(0)),
    );
    expect(Math.abs(found - published)).toBeLessThan(fourErrors(published));
  });
});

describe('the trend in the model (methods.md F.3)', () => {
  const drift: (random: () => number) => (t: number) => number = () => (t) => 0.03 * t;

  it.each([
    ['a drift of .03 a period', 26, 13, 0.83, drift],
    ['a drift of .03 a period', 40, 12, 0.72, drift],
    [
      'a season',
      26,
      13,
      0.53,
      (random: () => number) => {
        const phase = 2 * Math.PI * random();
        return (t: number) => Math.sin((2 * Math.PI * t) / 52 + phase);
      },
    ],
  ] as const)('is why %s at %i+%i is not taken for an effect: without it the interval holds 0 in %d', (...row) => {
    const [, before, after, published, courseFrom] = row;
    const random = randomFrom(seed);
    const found = shareOf(series, () => {
      const course = courseFrom(random);
      const y = Array.from({ length: before + after }, (_, t) => course(t) + normal(random));
      return holdsNothing(stepOf(rowsOf(y, before, 'step')).cdf(0));
    });
    expect(Math.abs(found - published)).toBeLessThan(fourErrors(published));
  });
});

describe('what could have been seen (methods.md F.2)', () => {
  it.each([
    [12, 6],
    [26, 13],
  ])('is seen about three times in four where it is there: %i+%i', (before, after) => {
    const random = randomFrom(seed);
    // A step that is added moves the whole posterior by as much: the series without it tells.
    const found = shareOf(series, () => {
      const { cdf, detectable: size } = stepOf(rowsOf(autoregressive(random, before + after, 0.3), before, 'trend'));
      return cdf(-size) <= 0.025;
    });
    expect(Math.abs(found - 0.755)).toBeLessThan(fourErrors(0.755));
  });
});

describe('a date that was chosen after looking', () => {
  it('shows an effect in about half of all series in which nothing happened: why it gets no verdict', () => {
    const random = randomFrom(seed);
    const tried = 60;
    const found = shareOf(tried, () => {
      const y = autoregressive(random, 52, 0.3);
      for (let start = 16; start <= 36; start += 1)
        if (!holdsNothing(stepOf(rowsOf(y, start, 'trend')).cdf(0))) return true;
      return false;
    });
    expect(Math.abs(found - 0.56)).toBeLessThan(fourErrors(0.56, tried));
  });
});
