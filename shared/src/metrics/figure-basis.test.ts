import { describe, expect, it } from '@jest/globals';
import { basisOf } from './figure-basis.js';
import { settings, survey, window } from './fixtures/small-world.js';
import type { IndicatorInput } from './inputs.js';
import { gapsOf, missingSince } from './series/gaps.js';

const quarter = window('2026-01-05', '2026-03-29');
const scores = (on: string, ...counts: number[]) =>
  counts.map((n, index) => ({ on, score: index + 1, n })).filter(({ n }) => n > 0);
const basis = (indicator: IndicatorInput) => basisOf(indicator, quarter, settings());

describe('what a figure is made from', () => {
  it('is the whole scale, with the weighted score of methods.md E.2 as the second number', () => {
    const found = basis(survey(scores('2026-02-10', 10, 20, 30, 80, 60)));
    expect(found?.covers).toEqual({ from: '2026-02-09', to: '2026-02-16' });
    const { n, scores: parts, weighted } = found?.distribution ?? {};
    expect([n, parts?.map((part) => part.n)]).toEqual([200, [10, 20, 30, 80, 60]]);
    expect(weighted?.value).toBeCloseTo(0.7, 12);
    expect(weighted?.low).toBeCloseTo(0.660772, 6);
    expect(weighted?.high).toBeCloseTo(0.739228, 6);
  });

  it('has the mean beside the share of how easy it was', () => {
    const ease = { kind: 'ease', summary: 'topThree', scale: { min: 1, max: 7 } } as const;
    const { weighted, mean } = basis(survey(scores('2026-02-10', 10, 20, 30, 80, 60), ease))?.distribution ?? {};
    // The oracle of methods.md E.2 before it is put on 0 to 1: 1 + 4 × .70, and so are the ends.
    expect([weighted, mean?.value]).toEqual([null, 3.8]);
    expect(mean?.low).toBeCloseTo(1 + 4 * 0.660772, 5);
    expect(mean?.high).toBeCloseTo(1 + 4 * 0.739228, 5);
    expect(basis(survey(scores('2026-02-10', 10, 20, 30, 80, 60)))?.distribution?.mean).toBeNull();
  });

  it('tells of whom was asked what may be told beside the answers, and of sent readings what was sent', () => {
    const asked = (...days: readonly (readonly [on: string, n: number])[]) => days.map(([on, n]) => ({ on, n }));
    const answers = scores('2026-02-10', 0, 0, 0, 10, 30);
    const rate = (on: IndicatorInput['asked'] & object) => basis(survey(answers, { asked: on }))?.response?.now ?? null;
    expect(rate(asked(['2026-02-09', 300], ['2026-02-15', 33], ['2026-02-16', 80]))).toEqual({
      ...{ answered: 40, shown: 330, low: 40 / 334, high: 40 / 330 },
    });
    // Nearly everybody answered: who else was asked may be somebody whose answer is not shown yet.
    expect([rate(asked(['2026-02-10', 44])), rate(asked(['2026-02-10', 45]))?.shown]).toEqual([null, 45]);
    expect(rate(asked(['2026-02-17', 400]))).toBeNull();
    const sent = (more: object) => ({ from: '2026-02-02', to: '2026-02-09', value: 0.8, n: 12, ...more });
    const response = (more: object) => basis(survey([], { observations: [sent(more)] }))?.response?.now;
    expect(response({ asked: 100 })).toEqual({ answered: 12, shown: 100, low: 0.12, high: 0.12 });
    expect(basis(survey(answers, { observations: [sent({ asked: 100 })] }))?.response).toBeNull();
  });

  it('has points that nobody chose, and those who gave no score', () => {
    const answers = [...scores('2026-02-10', 0, 20, 0, 5), { on: '2026-02-11', score: null, n: 3 }];
    expect(basis(survey(answers))?.distribution?.scores).toEqual([
      { score: 1, n: 0 },
      { score: 2, n: 20 },
      { score: 3, n: 0 },
      { score: 4, n: 5 },
      { score: 5, n: 0 },
      { score: null, n: 3 },
    ]);
  });

  it('tells no parts of fewer than twenty, of another system’s sums, of a scale of a hundred points, or of more than is shown', () => {
    expect(basis(survey(scores('2026-02-10', 10, 9)))).toMatchObject({ distribution: null });
    const observed = [{ from: '2026-02-09', to: '2026-02-16', value: 0.8, n: 100 }];
    expect(basis(survey([], { observations: observed }))).toMatchObject({ distribution: null });
    const mixed = survey(scores('2026-02-20', 0, 0, 0, 10, 30), { observations: observed });
    expect(basis(mixed)).toMatchObject({ covers: { from: '2026-02-09' }, distribution: null });
    const wide = Array.from({ length: 40 }, (_, index) => ({ on: '2026-02-10', score: index * 2.5, n: 2 }));
    const usability = survey(wide, { summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } });
    expect(basis(usability)).toMatchObject({ distribution: null });
    // Shown last were forty of these: what has come since may not be told by the difference.
    const shown = { from: '2026-02-09', to: '2026-02-16', n: 40, total: 30, squares: 30, hidden: false, answers: null };
    const later = survey(scores('2026-02-10', 0, 0, 0, 13, 30));
    const before = settings({ published: { satisfied: [shown] } });
    expect(basisOf(later, quarter, before)).toMatchObject({ distribution: null });
  });

  it('is put together from what files say of each score, and only where all of them say it', () => {
    const month = (from: string, to: string, distribution: number[] | null) => ({
      ...{ from, to, value: 0.7, n: distribution?.reduce((sum, n) => sum + n, 0) ?? 100, distribution },
    });
    const january = month('2026-01-05', '2026-02-02', [10, 20, 30, 80, 60]);
    const february = month('2026-02-02', '2026-03-02', [0, 0, 5, 10, 15]);
    const parts = (...observations: IndicatorInput['observations']) =>
      basis(survey([], { observations }))?.distribution;
    expect(parts(january)?.weighted?.low).toBeCloseTo(0.660772, 6);
    expect(parts(january, february)?.scores.map(({ n }) => n)).toEqual([10, 20, 35, 90, 75]);
    expect(parts(january, { ...february, distribution: null })).toBeNull();
    expect(parts({ ...january, told: true }, { ...february, told: false })?.n).toBe(200);
  });

  it('is nothing where there is no figure', () => {
    expect(basis(survey(scores('2026-02-10', 4)))).toBeNull();
    expect(basis(survey([]))).toBeNull();
  });
});

describe('stretches without readings', () => {
  const point = (from: string, to: string, value: number | null = 1) => ({ from, to, value });
  const points = [
    point('2026-01-05', '2026-01-12'),
    point('2026-01-12', '2026-01-19', null),
    point('2026-02-02', '2026-02-09'),
    point('2026-02-09', '2026-02-16'),
  ];

  it('are gaps where they are longer than expected; a week that is hidden has no reading', () => {
    expect(gapsOf(points, 14)).toEqual([{ from: '2026-01-12', to: '2026-02-02' }]);
    expect(gapsOf(points, 21)).toEqual([]);
    expect(gapsOf(points, null)).toEqual([]);
    expect(gapsOf([point('2025-01-01', '2026-01-01'), point('2025-04-01', '2026-04-01')], 30)).toEqual([]);
  });

  it('are late from the first day past what is expected, and never where nothing is', () => {
    expect(missingSince(points, 14, '2026-03-02')).toBeNull();
    expect(missingSince(points, 14, '2026-03-03')).toBe('2026-02-16');
    expect(missingSince(points, null, '2027-01-01')).toBeNull();
    expect(missingSince([], 14, '2027-01-01')).toBeNull();
  });
});
