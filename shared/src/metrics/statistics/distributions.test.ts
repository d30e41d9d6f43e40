import { describe, expect, it } from '@jest/globals';
import { nineDigits } from '../fixtures/nine-digits.js';
import { incompleteBeta, logBeta, logGamma } from './incomplete-beta.js';
import { answersForMargin, answersToDetect } from './sample-size.js';
import { studentCdf, studentQuantile } from './student.js';

/** What the closed forms rest on, at the same 1e-9; constants by Python’s mpmath at 40 digits (sums of answers go up to a million). */

describe('distribution functions', () => {
  it('have Student’s quantiles', () => {
    const degrees = [1, 2, 3, 4.5, 8, 15, 33, 56, 199, 2500, 999_999];
    nineDigits(
      degrees.map((one) => studentQuantile(one)),
      [
        12.706204736175, 4.3026527297495, 3.1824463052837, 2.6589123472044, 2.3060041352042, 2.1314495455598,
        2.0345152974493, 2.0032407188479, 1.9719565442518, 1.9609133447956, 1.9599663568165,
      ],
    );
    nineDigits(
      degrees.map((one) => studentQuantile(one, 0.8)),
      [
        1.3763819204712, 1.0606601717798, 0.9784723123633, 0.92896556857601, 0.88888951776702, 0.86624497319495,
        0.85264942364799, 0.8480869981887, 0.8434311999373, 0.84176503356695, 0.84162159301434,
      ],
    );
    expect(studentQuantile(8, 0.2)).toBe(-studentQuantile(8, 0.8));
    expect(studentQuantile(8, 0.5)).toBe(0);
  });

  it('know how likely Student’s t is, far out too', () => {
    nineDigits(
      [
        studentCdf(17.776474)(-1.860813),
        studentCdf(3)(2.5),
        studentCdf(5)(-12),
        studentCdf(40)(0.001),
        studentCdf(120)(-7),
      ],
      [0.039697104456603, 0.95614667649597, 0.000035447462585808, 0.50039645685697, 7.9178530147888e-11],
    );
  });

  it('have the Gamma and Beta functions, of many answers too', () => {
    nineDigits(
      [0.1, 0.5, 3.7, 10, 100.5, 10_000, 1_000_000.5].map(logGamma),
      [
        2.2527126517342, 0.5723649429247, 1.4280723266654, 12.801827480081, 361.43554046778, 82099.717496442,
        12815511.476903,
      ],
    );
    nineDigits(
      [logBeta(0.5, 0.5), logBeta(5, 0.5), logBeta(500_000, 0.5), logBeta(500_000.5, 499_999.5)],
      [1.1447298858494, -0.20739519434607, -5.9888164957775, -693152.47622876],
    );
    nineDigits(
      [logBeta(120.5, 79.5), logBeta(1, 1_000_000), logBeta(12, 4000)],
      [-135.41127792275, -13.815510557964, -82.042772045499],
    );
    nineDigits(
      [
        incompleteBeta(0.3, 2.5, 7),
        incompleteBeta(0.55, 120.5, 79.5),
        incompleteBeta(0.001, 0.5, 3),
        incompleteBeta(0.2, 300, 900),
        incompleteBeta(0.501, 500_000.5, 499_999.5),
      ],
      [0.64122246297172, 0.065890168988823, 0.059253189515946, 0.000013522318397518, 0.9771959041754],
    );
  });
});

describe('sizes of samples', () => {
  /** The least whole number is told: it must be the one above the constant, which is never near one. */
  it('are the whole numbers above the formula', () => {
    const margins = [
      answersForMargin(0.1, 0.25),
      answersForMargin(0.05, 0.25),
      answersForMargin(0.03, 0.25),
      answersForMargin(0.1, 0.61),
      answersForMargin(0.1, 1),
      answersForMargin(0.05, 0.61),
      answersForMargin(0.05, 1),
      answersForMargin(0.05, 0.25, 200),
      answersForMargin(0.05, 0.25, 1000),
    ];
    const exact = [
      96.036470517353, 384.14588206941, 1067.0718946373, 234.32898806234, 384.14588206941, 937.31595224937,
      1536.5835282776, 131.74949661179, 277.73345317319,
    ];
    expect(margins).toEqual(exact.map(Math.ceil));
    const detected = [answersToDetect(0.7, 0.75), answersToDetect(0.7, 0.8), answersToDetect(0.8, 0.85)];
    expect(detected).toEqual([1250.7167334356, 293.15128550649, 905.36577796422].map(Math.ceil));
  });
});
