import { describe, expect, it } from '@jest/globals';
import type { Phase, Point, Reading } from 'shared/contracts';
import { comparisonCsv, type CsvPanel } from './csv.js';
import { wrapped } from './picture.js';
import { besideOf, drawnOf } from './points.js';
import { partHypotheses } from '../../../fixtures/learning.js';
import { askedOf, begunInParts, compareViewOf, isOwn, withoutText } from './view.js';

const point = (from: string, to: string, change: Partial<Point> = {}): Point => ({
  ...{ bucket: from, from, to, value: 0.8, n: 20, partial: false },
  ...change,
});

describe('the address of a comparison', () => {
  it('says everything that is seen, and what it does not name is as usual', () => {
    const search = new URLSearchParams('period=weeks:26&against=HYP-2&segment=phone&without=a,b&table=1');
    expect(compareViewOf(search)).toEqual({
      ...{ period: 'weeks:26', against: 'HYP-2', segment: 'phone', without: new Set(['a', 'b']), table: true },
    });
    expect(compareViewOf(new URLSearchParams('period=weeks:12'))).toEqual({
      ...{ period: 'weeks:52', against: null, segment: null, without: new Set(), table: false },
    });
  });

  it('leaves an indicator out and takes it in again, whatever came first', () => {
    expect(withoutText(new Set(), 'b', false)).toBe('b');
    expect(withoutText(new Set(['b']), 'a', false)).toBe('a,b');
    expect(withoutText(new Set(['a', 'b']), 'a', true)).toBe('b');
    expect(withoutText(new Set(['b']), 'b', true)).toBeNull();
  });

  it('asks for a hypothesis by its first day, and for nothing where this product does not have it', () => {
    const known = [{ key: 'HYP-2', startsOn: '2026-05-04' }];
    const asked = [null, 'year', 'product:bolig', 'HYP-2', 'HYP-3'].map((against) => askedOf(against, known));
    expect(asked).toEqual([null, 'year', 'product:bolig', 'day:2026-05-04', null]);
  });
});

describe('a service beside what is tried in its products', () => {
  it('names each with its product, leads to it there, and leaves out what has not begun', () => {
    expect(begunInParts(partHypotheses.hypotheses).map(({ name, address }) => [name, address])).toEqual([
      ['Foreldrepenger · HYP-9', '/products/foreldrepenger/learning/HYP-9'],
      ['Adopsjon · HYP-12', '/products/adopsjon/learning/HYP-12'],
      ['Foreldrepenger · HYP-14', '/products/foreldrepenger/learning/HYP-14'],
    ]);
  });

  it('is not taken for the product that is called as it is', () => {
    const subject = { kind: 'service', slug: 'bolig', name: 'Bolig' } as const;
    const [own, other] = [{ subject }, { subject: { ...subject, kind: 'product' as const } }];
    const comparison = { subject } as Parameters<typeof isOwn>[0];
    expect([isOwn(comparison, own), isOwn(comparison, other)]).toEqual([true, false]);
  });
});

describe('what is drawn', () => {
  const window = { from: '2026-01-05', to: '2026-01-18', name: 'weeks:2' };
  const panel = (points: Point[]) => ({
    reading: { shape: { kind: 'series', gridWeeks: 1, points, phases: [], signals: [] } } as unknown as Reading,
  });
  const points = [
    point('2025-01-06', '2025-01-13', { value: 0.5 }),
    point('2025-12-29', '2026-01-05'),
    point('2026-01-05', '2026-01-12'),
    point('2026-01-12', '2026-01-19'),
    point('2026-01-19', '2026-01-26', { partial: true }),
  ];

  it('are the closed points in view, and a year earlier only where that is asked for', () => {
    const drawn = drawnOf(panel(points), window, true);
    expect(drawn.points.map(({ from }) => from)).toEqual(['2026-01-05', '2026-01-12']);
    expect(drawn.earlier).toEqual([{ ...points[0], from: '2026-01-05', to: '2026-01-12' }]);
    expect(drawnOf(panel(points), window, false).earlier).toEqual([]);
  });

  it('stand beside the point of a year earlier whose days are theirs, or none', () => {
    const { points: now, earlier } = drawnOf(panel(points), window, true);
    expect(now.map((one) => besideOf(one, earlier)?.value ?? null)).toEqual([0.5, null]);
  });
});

describe('the file', () => {
  const range: Phase = {
    ...{ fromBucket: '2025-W10', toBucket: null, centre: 0.75, low: 0.7, high: 0.8, baselinePoints: 20, firm: true },
  };
  const panel: CsvPanel = {
    ...{ product: 'Bolig; nord', indicator: '=cmd()', askedAt: null, answers: 'Phone', unit: 'share' },
    points: [
      point('2026-01-05', '2026-01-12', { low: 0.6, high: 0.9 }),
      point('2026-01-12', '2026-01-19', { value: null, n: 0, suppressed: true }),
    ],
    earlier: [point('2025-01-06', '2025-01-13', { value: 0.5 })],
    ranges: [range],
    figures: [
      {
        ...{ part: 'period', from: '2026-01-05', to: '2026-01-18', n: 20, value: 0.8 },
        ...{ low: 0.58, high: 0.92, positive: 16, missing: null },
      },
    ],
  };
  const lines = comparisonCsv([panel], ['Title\nin two lines', 'https://flow.example/x']).split('\r\n');

  it('begins with what must be known to read it, then has a row for all that is drawn', () => {
    expect(lines).toEqual([
      '# Title in two lines',
      '# https://flow.example/x',
      'product;indicator;asked at;answers;unit;row;bucket;from;to (exclusive);value;n;low;high',
      `"Bolig; nord";'=cmd();;Phone;share;in view;2026-01-05;2026-01-05;2026-01-12;0.8;20;0.6;0.9`,
      `"Bolig; nord";'=cmd();;Phone;share;in view;2026-01-12;2026-01-12;2026-01-19;;;;`,
      `"Bolig; nord";'=cmd();;Phone;share;52 weeks earlier;2025-01-06;2025-01-06;2025-01-13;0.5;20;;`,
      `"Bolig; nord";'=cmd();;Phone;share;usual range;2025-W10;2025-W10;;0.75;20;0.7;0.8`,
      `"Bolig; nord";'=cmd();;Phone;share;figure:period;;2026-01-05;2026-01-19;0.8;20;0.58;0.92`,
      '',
    ]);
  });
});

describe('the words of a picture', () => {
  it('are broken where they would run over, and a long word stands alone', () => {
    const fits = (line: string): boolean => line.length <= 10;
    expect(wrapped('one two three four', fits)).toEqual(['one two', 'three four']);
    expect(wrapped('a unbreakable-address b', fits)).toEqual(['a', 'unbreakable-address', 'b']);
  });
});
