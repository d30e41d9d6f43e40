import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { effect, neweyWest, reml } from '../fixtures/regressions.js';
import type { Row } from './autoregression.js';
import { leastSquares } from './least-squares.js';

/**
 * The Sicilian smoking ban (methods.md F.5, 7; Bernal, Cummins and Gasparrini 2017): `sicily.csv` of the authors' public
 * repository gasparrini/2017_lopezbernal_IJE_codedata, which is cited and not brought along.
 */
const folder = process.env['FLOW_TEST_DATA'] ?? new URL('../../../../../shared/data', import.meta.url).pathname;
const file = `${folder}/sicily/sicily.csv`;
const present = existsSync(file);
if (!present) console.warn(`Skipped: the Sicilian smoking ban, no ${file}`);

interface Month {
  readonly month: number;
  readonly events: number;
  readonly people: number;
}
const months = (present ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : []).map((line): Month => {
  const cells = line.split(',').map(Number);
  return { month: cells[1] ?? NaN, events: cells[2] ?? NaN, people: cells[6] ?? NaN };
});
const ban = 36;

/** Constant, step and trend, with as many yearly waves. */
const columns = ({ month }: Month, index: number, waves: number): number[] => [
  ...[1, Number(index >= ban), index - 29],
  ...Array.from({ length: waves }, (_, wave) => (2 * Math.PI * (wave + 1) * month) / 12).flatMap((angle) => [
    Math.sin(angle),
    Math.cos(angle),
  ]),
];
const rowsOf = (waves: number): Row[] =>
  months.map((one, at) => ({ at, y: Math.log(one.events / one.people), x: columns(one, at, waves) }));

/** Poisson regression with the people as offset, by iteratively reweighted least squares. */
function poisson(waves: number) {
  let fitted = months.map(({ events }) => events);
  let found = null;
  for (let round = 0; round < 30; round += 1) {
    const roots = fitted.map(Math.sqrt);
    const x = months.map((one, at) => columns(one, at, waves).map((value) => value * (roots[at] ?? 0)));
    const y = months.map(({ events, people }, at) => {
      const mean = fitted[at] ?? 1;
      return (Math.log(mean / people) + (events - mean) / mean) * (roots[at] ?? 0);
    });
    found = leastSquares(x, y);
    const coefficients = found?.coefficients ?? [];
    fitted = months.map(
      (one, at) =>
        one.people *
        Math.exp(columns(one, at, waves).reduce((sum, value, k) => sum + value * (coefficients[k] ?? 0), 0)),
    );
  }
  if (!found) throw new Error('no fit');
  const p = found.coefficients.length;
  const pearson = months.reduce(
    (sum, { events }, at) => sum + (events - (fitted[at] ?? 1)) ** 2 / (fitted[at] ?? 1),
    0,
  );
  const dispersion = pearson / (months.length - p);
  const [step = NaN, error] = [found.coefficients[1], Math.sqrt(found.inverse[p + 1] ?? NaN)];
  const ratio = (spread: number) =>
    [step, step - 1.959964 * error * spread, step + 1.959964 * error * spread].map(Math.exp);
  return { dispersion, plain: ratio(1), quasi: ratio(Math.sqrt(dispersion)) };
}

(present ? describe : describe.skip)('the Sicilian smoking ban', () => {
  const close = (found: readonly number[], expected: readonly number[], digits: number) =>
    found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, digits));

  it('has the published rate ratio by the authors’ own model', () => {
    const [plain, seasonal] = [poisson(0), poisson(2)];
    // Printed as .864; our .8647 lies within one of its last digit.
    expect(plain.plain.map((ratio, at) => Math.abs(ratio - ([0.894, 0.864, 0.925][at] ?? NaN)) < 0.001)).toEqual([
      true,
      true,
      true,
    ]);
    close(plain.quasi, [0.894, 0.839, 0.953], 3);
    expect(plain.dispersion).toBeCloseTo(3.559, 3);
    close(seasonal.quasi, [0.885, 0.839, 0.933], 3);
    expect(seasonal.dispersion).toBeCloseTo(2.262, 3);
  });

  it('has the same effect by the method of the product, and a wider interval', () => {
    const plain = effect(rowsOf(0), 1);
    close([plain.mean, plain.low, plain.high], [-0.110176236, -0.194715397, -0.023196874], 6);
    const seasonal = effect(rowsOf(1), 1);
    close([seasonal.mean, seasonal.low, seasonal.high], [-0.132131417, -0.195073099, -0.068585895], 6);
  });

  it('has the errors of other methods', () => {
    const errors = [0, 1, 3, 4].map((lag) => neweyWest(rowsOf(0), 1, lag));
    close(errors, [0.026965536, 0.028688118, 0.032769308, 0.032974149], 8);
    const best = reml(rowsOf(0));
    expect(best.coefficients[1]).toBeCloseTo(-0.111057777, 5);
    expect(best.se(1)).toBeCloseTo(0.040553101, 5);
    expect(best.rho).toBeCloseTo(0.26983, 4);
  });
});
