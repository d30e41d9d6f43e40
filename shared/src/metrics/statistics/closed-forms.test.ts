import { describe, it } from '@jest/globals';
import { postStratified, worstCase } from '../answers/non-response.js';
import { umuxLite, umuxLiteAsUsability, uxLite, weightedSatisfaction } from '../answers/questionnaires.js';
import { gapOf } from '../answers/gap.js';
import { nineDigits } from '../fixtures/nine-digits.js';
import { cliffsDelta } from './cliff.js';
import { benjaminiHochberg, holm } from './multiplicity.js';
import { rateInterval, rateRatio } from './poisson.js';
import { differenceOfPromoters, netPromoters } from './promoters.js';
import { together } from './random-effects.js';
import { cronbachAlpha } from './reliability.js';
import { limitsAt, shareLimits, wilson, z95, type Interval } from './shares.js';
import { meanInterval } from './student.js';
import { survival, type Watched } from './survival.js';
import { sampleOf, welch } from './two-means.js';
import { jeffreys, newcombe, probabilitySecondHigher } from './two-shares.js';

/**
 * The closed forms of methods.md C.5, E, F.6 and G at 1e-9 relative (section I), on the data of its oracles. The constants were
 * reckoned apart from this code in Python with mpmath at 40 digits, and as fractions where the result is one.
 */

const share = (x: number, n: number) => ({ x, n });
const ends = ({ low, high }: Interval): number[] => [low, high];

describe('shares', () => {
  it('have Wilson’s interval', () => {
    nineDigits([z95], [1.9599639845401]);
    nineDigits(ends(wilson(81, 263)), [0.25528851987827, 0.3662095769828]);
    nineDigits(ends(wilson(15, 148)), [0.062386399530736, 0.16048724172331]);
    nineDigits(ends(wilson(0, 20)), [0, 0.16112515805282]);
    nineDigits(ends(wilson(1, 29)), [0.0061132142927627, 0.1717552187932]);
    nineDigits(ends(wilson(8, 10)), [0.49016247153664, 0.94331784854562]);
    nineDigits(ends(wilson(160, 200)), [0.73914481343462, 0.84954799073902]);
    nineDigits(ends(wilson(140, 200)), [0.63320931627281, 0.75925255317629]);
    nineDigits(ends(wilson(5, 5)), [0.56551753521683, 1]);
    nineDigits(ends(wilson(0, 5)), [0, 0.43448246478317]);
    nineDigits(ends(wilson(1, 1_000_000)), [1.7652457674537e-7, 0.0000056649118043114]);
  });

  it('differ with Newcombe’s', () => {
    const found = (...[a, n, b, m]: [number, number, number, number]): number[] => {
      const { difference, low, high } = newcombe(share(a, n), share(b, m));
      return [difference, low, high];
    };
    nineDigits(found(56, 70, 48, 80), [0.2, 0.052431472402365, 0.33387265403691]);
    nineDigits(found(9, 10, 3, 10), [0.6, 0.1705227239345, 0.80901797353549]);
    nineDigits(found(5, 56, 0, 29), [0.089285714285714, -0.038137147903537, 0.19256001385511]);
    nineDigits(found(0, 10, 0, 10), [0, -0.27753279986289, 0.27753279986289]);
    nineDigits(found(152, 190, 118, 180), [0.14444444444444, 0.053851290966682, 0.2325049072576]);
    const gap = gapOf({ assistive: share(48, 80), others: share(56, 70) });
    nineDigits([gap.points, ...ends(gap)], [20, 5.2431472402365, 33.387265403691]);
  });

  it('are believed in by Jeffreys, and one higher than the other by two Beta posteriors', () => {
    nineDigits(ends(jeffreys(share(8, 10))), [0.49722550356001, 0.95594058644737]);
    nineDigits(ends(jeffreys(share(1, 10))), [0.011011673763161, 0.38131477106662]);
    nineDigits(ends(jeffreys(share(160, 200))), [0.74049231119663, 0.85089913005486]);
    nineDigits(ends(jeffreys(share(1, 1000))), [0.00010791880468098, 0.0046644588087914]);
    nineDigits(ends(jeffreys(share(0, 10))), [0, 0.21719626750921]);
    const chances = [
      probabilitySecondHigher(share(120, 200), share(141, 205)),
      probabilitySecondHigher(share(8, 10), share(9, 10)),
      probabilitySecondHigher(share(70, 100), share(80, 100)),
      probabilitySecondHigher(share(60, 70), share(10, 70)),
      probabilitySecondHigher(share(400_000, 1_000_000), share(400_700, 1_000_000)),
    ];
    nineDigits(chances, [0.96722791940673, 0.70676691729323, 0.94760310335237, 5.8733029399698e-19, 0.84380394162148]);
  });

  it('have Laney’s limits', () => {
    const x = [12, 15, 9, 20, 14, 11, 18, 13, 10, 16];
    const n = [200, 250, 180, 300, 220, 190, 280, 210, 170, 240];
    const limits = shareLimits(x.map((count, at) => share(count, n[at] ?? 0)));
    if (!limits) throw new Error('no limits');
    nineDigits([limits.centre, limits.sigmaZ], [0.061607142857143, 0.33058665397686]);
    nineDigits(ends(limitsAt(limits, 200)), [0.044745516770922, 0.078468768943364]);
  });
});

describe('net promoters', () => {
  it.each([
    [50, 30, 20, 30, 14.051130178762, 44.201297005704],
    [6, 3, 1, 50, -0.20329286450989, 77.126369787587],
    [250, 150, 100, 30, 22.996344583896, 36.645802533401],
    [10, 0, 0, 100, 47.50355154479, 100],
    [66, 30, 14, 47.272727272727, 32.857248300559, 59.178149929529],
  ])('of %i, %i and %i', (promoters, passives, detractors, ...expected) => {
    const found = netPromoters({ promoters, passives, detractors });
    nineDigits([found.value, found.low, found.high], expected);
  });

  it('of two groups differ', () => {
    const [first, second] = [
      { promoters: 66, passives: 30, detractors: 14 },
      { promoters: 50, passives: 30, detractors: 20 },
    ];
    const { difference, low, high } = differenceOfPromoters(first, second);
    nineDigits([difference, low, high], [16.891485522811, -3.119901374743, 36.902872420365]);
  });
});

describe('questionnaires and those who left them', () => {
  it('score', () => {
    nineDigits([umuxLite(6, 5), umuxLite(3, 7), uxLite(4, 3)], [75, 200 / 3, 62.5]);
    nineDigits(
      [
        umuxLiteAsUsability(7, 7),
        umuxLiteAsUsability(6, 5),
        umuxLiteAsUsability(4, 4),
        umuxLiteAsUsability(1, 1),
        weightedSatisfaction(3.8),
      ],
      [87.9, 71.65, 55.4, 22.9, 0.7],
    );
  });

  it('leave bounds, and are weighted for', () => {
    nineDigits(ends(worstCase(0.12, 0.8)), [0.096, 0.976]);
    const {
      share: whole,
      error,
      effectiveN,
    } = postStratified([
      { x: 80, n: 100, part: 0.6 },
      { x: 15, n: 25, part: 0.4 },
    ]);
    nineDigits([whole, error, effectiveN], [0.72, 0.045956501172304, 100]);
  });
});

describe('means', () => {
  it('of scores lie within Student’s interval', () => {
    const counts = [10, 20, 30, 80, 60];
    const sum = (of: (score: number) => number) => counts.reduce((all, n, at) => all + n * of(at / 4), 0);
    const interval = meanInterval(
      200,
      sum(Number),
      sum((score) => score ** 2),
    );
    nineDigits(ends(interval), [0.66077200753155, 0.73922799246845]);
  });

  it('differ by Welch: R’s sleep data, leaders and employees', () => {
    const all = (first: readonly number[], second: readonly number[]): number[] => {
      const { difference, t, degrees, low, high, secondHigher } = welch(sampleOf(first), sampleOf(second));
      return [difference, t, degrees, low, high, secondHigher];
    };
    const sleep = all(
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    );
    nineDigits(sleep, [-1.58, -1.8608134674869, 17.776473516178, -3.3654832307117, 0.20548323071171, 0.96030292990632]);
    nineDigits([2 * (1 - (sleep[5] ?? NaN))], [0.079394140187358]);
    nineDigits(
      all([5, 4, 4, 5, 3, 4, 5, 4], [3, 2, 4, 3, 3, 2, 4, 3, 2, 3]),
      [1.35, 3.9476984485115, 15.411473810171, 0.62279652788278, 2.0772034721172, 0.00061482835449689],
    );
  });

  it('of the logarithms of times differ by ratio', () => {
    const logs = (days: readonly number[]) => sampleOf(days.map(Math.log));
    const { difference, low, high, secondHigher } = welch(
      logs([1, 2, 2, 4, 3, 9, 3, 4]),
      logs([2, 3, 4, 6, 8, 12, 5, 7]),
    );
    nineDigits(
      [...[difference, low, high].map(Math.expm1), secondHigher],
      [-0.43278800957633, -0.70482892475448, 0.089976183515852, 0.95816370411091],
    );
  });

  it('differ by ranks: Cliff and Feng', () => {
    const { delta, error, low, high } = cliffsDelta([5, 4, 4, 5, 3, 4, 5, 4], [3, 2, 4, 3, 3, 2, 4, 3, 2, 3]);
    nineDigits([delta, error, low, high], [0.7875, 0.13480401706134, 0.3933654332347, 0.93711892875851]);
  });

  it('hang together: Cronbach’s α', () => {
    const rows = [
      [4, 5, 4],
      [3, 3, 4],
      [5, 5, 5],
      [2, 2, 3],
      [4, 4, 4],
      [3, 4, 3],
    ];
    nineDigits([cronbachAlpha(rows) ?? NaN], [213 / 233]);
  });
});

describe('counts of events', () => {
  it('have exact rates', () => {
    nineDigits(ends(rateInterval(0, 1)), [0, 3.6888794541139]);
    nineDigits(ends(rateInterval(1, 1)), [0.02531780798429, 5.5716433909389]);
    nineDigits(ends(rateInterval(3, 12)), [0.6186721228956 / 12, 8.7672730697423 / 12]);
    nineDigits(ends(rateInterval(20, 1)), [12.216519585404, 30.888377902675]);
    nineDigits(ends(rateInterval(500, 1)), [457.12857689963, 545.80926856517]);
  });

  it('stand to each other exactly', () => {
    const all = (first: number, second: number): number[] => {
      const { ratio, low, high, p } = rateRatio(first, second);
      return [ratio, low, high, p];
    };
    nineDigits(all(20, 12), [5 / 3, 0.77595432290261, 3.7393293856041, 0.21532714972273]);
    nineDigits(all(1, 30), [1 / 30, 0.00081703707646343, 0.20051062456031, 2.9802322387695e-8]);
    const uneven = rateRatio(3000, 1);
    nineDigits(ends(uneven), [538.0306511211, 118532.66850653]);
    nineDigits(all(150, 120), [1.25, 0.97667384829572, 1.6026658753742, 0.077389398980218]);
  });
});

describe('many at once', () => {
  it('are adjusted for how many they are', () => {
    const p = [0.001, 0.012, 0.03, 0.04, 0.2];
    nineDigits(holm(p), [0.005, 0.048, 0.09, 0.09, 0.2]);
    nineDigits(benjaminiHochberg(p), [0.005, 0.03, 0.05, 0.05, 0.2]);
  });

  it('are drawn together: DerSimonian and Laird', () => {
    const errors = [1.5, 0.9, 1.2, 2, 3];
    const found = together([4.2, 1.1, -0.8, 2.5, 6].map((value, at) => ({ value, error: errors[at] ?? NaN })));
    nineDigits(
      [found.fixedMean, found.q, found.tau2, found.mean, found.error],
      [1.4484198645598, 9.6038666290444, 2.9474774908479, 1.9478689149355, 1.0459339974257],
    );
    nineDigits(found.shrunken, [3.2250472560357, 1.282775232259, 0.10186929636931, 2.182111335637, 2.9475414543768]);
  });

  it('last as Kaplan and Meier say', () => {
    const ended = [2, 3, 3, 5, 6, 8, 9, 12, 14, 20].map((until): Watched => ({ from: 0, until, ended: true }));
    const going = [4, 10, 15, 22].map((until): Watched => ({ from: 0, until, ended: false }));
    nineDigits(
      survival([...ended, ...going]).map(({ left }) => left),
      [13 / 14, 11 / 14, 99 / 140, 22 / 35, 11 / 20, 33 / 70, 66 / 175, 99 / 350, 99 / 700],
    );
  });
});
