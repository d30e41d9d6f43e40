import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../language/message.js';
import { render } from '../../language/render.js';
import { sampleOf } from '../statistics/two-means.js';
import { momentWords } from '../sentences/effect-verdict.js';
import { compareMoments, timesAt, type Moment } from './two-moments.js';

const share = (x: number, n: number, answersPerUser?: number): Moment =>
  answersPerUser === undefined ? { kind: 'share', x, n } : { kind: 'share', x, n, answersPerUser };
const score = (values: number[]): Moment => ({ kind: 'score', ...sampleOf(values) });

describe('two moments (methods.md F.6)', () => {
  it('of shares: Newcombe’s interval and the probability of two Beta posteriors', () => {
    const found = compareMoments(share(120, 200), share(141, 205), 'higher');
    expect(found).toMatchObject({ evidence: 'C', unit: 'percentagePoints', n: { before: 200, after: 205 } });
    expect(found?.change).toBeCloseTo(141 / 205 - 0.6, 9);
    expect(found?.probabilityBetter).toBeCloseTo(0.967227919, 9);
    expect(compareMoments(share(120, 200), share(141, 205), 'lower')?.probabilityBetter).toBeCloseTo(0.032772081, 9);
    const [low, high] = [compareMoments(share(48, 80), share(56, 70), 'higher')?.low, 0.333873];
    expect(low).toBeCloseTo(0.052431, 6);
    expect(compareMoments(share(48, 80), share(56, 70), 'higher')?.high).toBeCloseTo(high, 6);
  });

  it('of scores: Welch, on R’s sleep data', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = compareMoments(score(first), score(second), 'higher');
    expect(found?.change).toBeCloseTo(1.58, 9);
    expect(found?.low).toBeCloseTo(-0.205483, 6);
    expect(found?.high).toBeCloseTo(3.365483, 6);
    expect(found?.probabilityBetter).toBeCloseTo(0.960303, 6);
  });

  it('of times: by ratio', () => {
    const days = [2, 3, 4, 6, 8, 12, 5, 7];
    const found = compareMoments(timesAt(days), timesAt(days.map((value) => value / 2)), 'lower');
    expect(found?.unit).toBe('percent');
    expect(found?.change).toBeCloseTo(-0.5, 9);
    expect(found?.probabilityBetter).toBeGreaterThan(0.9);
  });

  it('know that answers of one user are not many', () => {
    const once = compareMoments(share(120, 200), share(141, 205), 'higher');
    const thrice = compareMoments(share(120, 200, 3), share(141, 205, 3), 'higher');
    expect(thrice?.change).toBeCloseTo(once?.change ?? NaN, 9);
    expect(thrice?.n).toEqual({ before: 200, after: 205 });
    expect((thrice?.high ?? 0) - (thrice?.low ?? 0)).toBeGreaterThan((once?.high ?? 0) - (once?.low ?? 0));
  });

  it('are not compared under five answers, nor where they are unlike', () => {
    expect(compareMoments(share(2, 4), share(80, 100), 'higher')).toBeNull();
    expect(compareMoments(share(50, 100), score([1, 2, 3, 4, 5, 6]), 'higher')).toBeNull();
    expect(compareMoments(score([3, 3, 3, 3, 3]), score([3, 3, 3, 3, 3]), 'higher')).toBeNull();
  });

  it('mirror when they change places', () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => share(Math.min(a, b), Math.max(a, b, 5)));
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const [there, back] = [compareMoments(first, second, 'higher'), compareMoments(second, first, 'higher')];
        expect(there?.change).toBeCloseTo(-(back?.change ?? NaN), 9);
        expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 9);
        expect(there?.probabilityBetter).toBeCloseTo(1 - (back?.probabilityBetter ?? NaN), 6);
      }),
      { numRuns: 50 },
    );
  });

  it('say in three languages that what lies behind is unknown, and give no verdict', () => {
    const found = compareMoments(share(120, 200), share(141, 205), 'higher');
    const place = { zone: 'Europe/Oslo', today: '2026-11-21' };
    const said = languages.map((language) => {
      return (found ? momentWords(found, 'Satisfied') : []).map((one) => render(one, language, place));
    });
    expect(said.map((sentences) => sentences[0])).toEqual([
      '“Satisfied” was 8.8 percentage points higher at the second moment than at the first (95\u00a0% sure: between 0.5 lower and 18 higher), with 200 and 205 answers.',
      '«Satisfied» lå 8,8 prosentpoeng høyere på det andre tidspunktet enn på det første (95\u00a0% sikkert: mellom 0,5 lavere og 18 høyere), med 200 og 205 svar.',
      '”Satisfied” låg 8,8 procentenheter högre vid den andra tidpunkten än vid den första (95\u00a0% säkert: mellan 0,5 lägre och 18 högre), med 200 och 205 svar.',
    ]);
    expect(said.map((sentences) => sentences[2])).toEqual([
      'Evidence: the difference between two moments; what lies behind it is unknown.',
      'Grunnlag: forskjellen mellom to tidspunkter; hva som ligger bak, er ukjent.',
      'Underlag: skillnaden mellan två tidpunkter; vad som ligger bakom är okänt.',
    ]);
  });
});
