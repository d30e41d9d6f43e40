import { describe, expect, it } from '@jest/globals';
import { render } from '../../language/index.js';
import { addDays } from '../../time/calendar-date.js';
import { compared } from './compared.js';
import type { OutcomePoint } from './outcome.js';
import { windowFigure, type FigureSource } from './window-figure.js';

const first = '2025-01-06';
const week = (index: number, value: number, n = 10, weeks = 1): OutcomePoint => ({
  ...{ from: addDays(first, 7 * index), to: addDays(first, 7 * (index + weeks)), value, n },
});
const lastOf = (index: number) => addDays(first, 7 * index + 6);
const days = (from: number, to: number) => ({ from: addDays(first, 7 * from), to: lastOf(to) });

const satisfied = { measurement: 'sampled', summary: 'topTwo', unit: 'share', better: 'higher' } as const;
const source = (points: OutcomePoint[], change: Partial<FigureSource> = {}): FigureSource => ({
  ...{ indicator: satisfied, points, dependent: false },
  ...change,
});
const figure = (given: FigureSource, from: number, to: number) => {
  const over = days(from, to);
  return windowFigure(given, 'period', over.from, over.to);
};

describe('answers through other channels than before (methods.md E.5)', () => {
  const mixed = (at: number, web: number, phone: number) => ({
    ...{ from: addDays(first, 7 * at), to: addDays(first, 7 * at + 7), n: web + phone, channels: { web, phone } },
  });
  const points = [week(0, 0.5, 100), week(1, 0.7, 100)];
  const notes = (channels: FigureSource['channels']) =>
    compared(
      source(points, { ...(channels && { channels }) }),
      days(0, 1),
      { kind: 'day', day: addDays(first, 7) },
      'it',
    ).notes.map(({ key }) => key);

  it('are not set beside them where the mix moved by more than ten points', () => {
    expect(notes([mixed(0, 70, 30), mixed(1, 59, 41)])).toEqual(['compare-page.channelMix']);
    expect(notes([mixed(0, 70, 30), mixed(1, 61, 39)])).toEqual([]);
  });

  it('are judged only where a channel is told in all of both, and only within their days', () => {
    expect(notes(undefined)).toEqual([]);
    expect(notes([mixed(0, 70, 30), { ...mixed(1, 10, 90), channels: {} }])).toEqual([]);
    expect(notes([mixed(0, 70, 30), mixed(1, 69, 31), mixed(2, 1, 99)])).toEqual([]);
  });

  it('make no difference be told of a year apart', () => {
    const year = [week(0, 0.5, 100), week(52, 0.9, 100)];
    const told = (after: number) =>
      compared(
        source(year, { channels: [mixed(0, 70, 30), mixed(52, after, 100 - after)] }),
        days(52, 52),
        { kind: 'year' },
        'it',
      );
    expect(told(70).notes.map(({ key }) => key)).not.toContain('compare-page.channelMix');
    expect(told(70).notes.length).toBeGreaterThan(0);
    expect(told(50).notes.map(({ key }) => key)).toEqual(['compare-page.channelMix']);
    expect(told(50).figures.map(({ value }) => value)).toEqual([0.5, 0.9]);
  });
});

describe('answers of another share of those asked than before (methods.md E.5)', () => {
  const asked = (at: number, n: number) => ({ ...week(at, 0.5, 50), asked: n });
  const told = (at: number, shown: number, answered: number) => ({
    ...{ on: addDays(first, 7 * at), places: [{ shown, answered }] },
  });
  const parted = (given: FigureSource) =>
    compared(given, days(0, 1), { kind: 'day', day: addDays(first, 7) }, 'it').notes.map(({ key }) => key);
  const year = (given: FigureSource) => compared(given, days(52, 52), { kind: 'year' }, 'it');

  it('are not set beside them where files say that it moved by more than ten points', () => {
    expect(parted(source([asked(0, 100), asked(1, 128)]))).toEqual(['compare-page.responseRate']);
    expect(parted(source([asked(0, 100), asked(1, 124)]))).toEqual([]);
    expect(parted(source([asked(0, 100), week(1, 0.5, 50)]))).toEqual([]);
  });

  it('nor where our own survey tells that it surely did, of the days of both and no others', () => {
    const points = [week(0, 0.5, 50), week(1, 0.7, 50)];
    const moved = (...responses: ReturnType<typeof told>[]) => parted(source(points, { responses }));
    // Half answered, then 380 of a thousand; what the fives leave open is less than the two points between.
    expect(moved(told(0, 1000, 500), told(1, 2000, 1000), told(2, 3000, 1380))).toEqual(['compare-page.responseRate']);
    expect(moved(told(0, 1000, 500), told(1, 2000, 1000), told(2, 3000, 1405))).toEqual([]);
    // Told a week after the last day in view: nothing is known of the days that count.
    expect(moved(told(0, 1000, 500), told(1, 2000, 1000), told(3, 3000, 1380))).toEqual([]);
  });

  it('make no difference be told of a year apart, whatever was told of the weeks between', () => {
    const responses = (after: number) => [
      ...[told(0, 1000, 500), told(1, 2000, 1000)],
      ...[told(52, 9000, 1500), told(53, 10_000, 1500 + after)],
    ];
    const points = [week(0, 0.5, 100), week(52, 0.9, 100)];
    const { figures, notes } = year(source(points, { responses: responses(300) }));
    expect(notes.map(({ key }) => key)).toEqual(['compare-page.responseRate']);
    expect(figures.map(({ value }) => value)).toEqual([0.5, 0.9]);
    const same = year(source(points, { responses: responses(500) })).notes;
    expect(same.length).toBeGreaterThan(0);
    expect(same.map(({ key }) => key)).not.toContain('compare-page.responseRate');
  });

  it('are said beside a mix of channels that moved as well', () => {
    const mixed = (at: number, web: number) => ({
      ...{ from: addDays(first, 7 * at), to: addDays(first, 7 * at + 7), n: 50, channels: { web, phone: 50 - web } },
    });
    const channels = [mixed(0, 40), mixed(1, 20)];
    expect(parted(source([asked(0, 100), asked(1, 200)], { channels }))).toEqual([
      ...['compare-page.responseRate', 'compare-page.channelMix'],
    ]);
  });
});

describe('a figure over weeks', () => {
  it('pools its points by their size, with the interval of a sample', () => {
    // 16 of 20 and 40 of 60: 56 of 80.
    expect(figure(source([week(0, 0.8, 20), week(1, 2 / 3, 60)]), 0, 1)).toMatchObject({
      ...{ n: 80, value: expect.closeTo(0.7, 12), positive: 56, missing: null },
      // Wilson, 56 of 80, by hand: centre (0.7 + z²/160) / (1 + z²/80), z = 1.959964.
      ...{ low: expect.closeTo(0.59232, 4), high: expect.closeTo(0.78935, 4) },
    });
  });

  it('takes whole points alone: one that reaches out of the weeks stays out', () => {
    expect(figure(source([week(0, 0.8), week(1, 0.5, 10, 2)]), 0, 1)).toMatchObject({ n: 10, value: 0.8 });
    expect(figure(source([week(0, 0.8), week(1, 0.5, 10, 2)]), 1, 2)).toMatchObject({ n: 10, value: 0.5 });
  });

  it('is missing where nothing may be shown, never nought', () => {
    expect(figure(source([]), 0, 3)).toMatchObject({
      n: 0,
      value: null,
      missing: { key: 'compare-page.nothingShown' },
    });
  });

  it('puts nothing together that was measured in two ways, depends on each other, or is no share', () => {
    const points = [week(0, 0.8), week(1, 0.9), week(2, 0.9)];
    const broken = source(points, { indicator: { ...satisfied, breaks: [addDays(first, 7)] } });
    expect(figure(broken, 0, 1).missing?.key).toBe('compare-page.brokenWithin');
    expect(figure(broken, 1, 2)).toMatchObject({ n: 20, missing: null });
    expect(figure(source(points, { dependent: true }), 0, 2).missing?.key).toBe('compare-page.notPooled');
    const median = { ...satisfied, measurement: 'counted', summary: 'value', unit: 'days' } as const;
    expect(figure(source(points, { indicator: median }), 0, 2).missing?.key).toBe('compare-page.notPooled');
    const takeUp = { ...median, unit: 'share' } as const;
    expect(figure(source(points, { indicator: takeUp }), 0, 2)).toMatchObject({ n: 30, low: null, positive: null });
  });

  it('tells no net promoters of fewer than fifty', () => {
    const promoters = { ...satisfied, summary: 'promoters', unit: 'points' as never } as const;
    expect(figure(source([week(0, 30, 49)], { indicator: promoters }), 0, 0).missing?.key).toBe('reasons.fewPromoters');
    expect(figure(source([week(0, 30, 50)], { indicator: promoters }), 0, 0)).toMatchObject({
      value: 30,
      missing: null,
    });
  });
});

describe('weeks set beside others', () => {
  const two = (n: number) => source([week(0, 0.6, n), week(52, 0.8, n)]);

  it('have the same weeks 52 weeks earlier, and their difference as between two moments', () => {
    const { figures, notes } = compared(two(100), days(52, 52), { kind: 'year' }, 'Nøgd');
    expect(figures.map(({ part, from, value }) => [part, from, value])).toEqual([
      ['yearBefore', first, expect.closeTo(0.6, 12)],
      ['period', addDays(first, 364), expect.closeTo(0.8, 12)],
    ]);
    expect(notes.map(({ key }) => key)).toEqual([
      ...['verdict.moments.percentagePoints', 'verdict.probability', 'verdict.evidence.C'],
    ]);
    expect(notes[0] && render(notes[0], 'en', { zone: 'UTC' })).toContain('20 percentage points higher');
  });

  it('begin, both of them, where values began within the earlier weeks: only the same weeks are set beside each other', () => {
    const points = [...[2, 3], ...[52, 53, 54, 55]].map((index) =>
      week(index, index < 50 ? 0.6 : index < 54 ? 0.1 : 0.8, 100),
    );
    const { figures, notes } = compared(source(points), days(52, 55), { kind: 'year' }, 'x');
    expect(figures.map(({ from, n, value }) => [from, n, value])).toEqual([
      [addDays(first, 14), 200, expect.closeTo(0.6, 12)],
      [addDays(first, 14 + 364), 200, expect.closeTo(0.8, 12)],
    ]);
    expect(notes[0]?.key).toBe('compare-page.beganLater');
  });

  it('have no difference told of a handful of answers, nor across a change of measuring', () => {
    expect(compared(two(19), days(52, 52), { kind: 'year' }, 'x').notes).toEqual([]);
    expect(compared(two(20), days(52, 52), { kind: 'year' }, 'x').notes).not.toEqual([]);
    const broken = { ...two(100), indicator: { ...satisfied, breaks: ['2025-06-02'] } };
    expect(compared(broken, days(52, 52), { kind: 'year' }, 'x').notes).toMatchObject([
      { key: 'compare-page.acrossBreak', values: { day: { kind: 'date', value: '2025-06-02' } } },
    ]);
  });

  it('are not compared across different wholes, and that is the reason that is told (methods.md E.4)', () => {
    const [halfway, later] = [addDays(first, 7), '2025-06-02'];
    const reach = { ...satisfied, measurement: 'counted', summary: 'share' } as const;
    const of = (...days: string[]) => ({ ...reach, breaks: days, otherWholes: days });
    const year = { ...two(100), indicator: of(later) };
    expect(compared(year, days(52, 52), { kind: 'year' }, 'x').notes).toMatchObject([
      { key: 'compare-page.acrossWhole', values: { day: { kind: 'date', value: later } } },
    ]);
    const points = [week(0, 0.8), week(1, 0.9)];
    const within = figure(source(points, { indicator: of(halfway) }), 0, 1);
    expect(within).toMatchObject({ value: null, missing: { key: 'compare-page.wholeWithin' } });
  });

  it('are parted by a day into before and after, with no difference told', () => {
    const points = Array.from({ length: 10 }, (_, index) => week(index, index < 6 ? 0.5 : 0.9));
    const { figures, notes } = compared(source(points), days(0, 9), { kind: 'day', day: addDays(first, 42) }, 'x');
    expect(figures.map(({ part, n, value }) => [part, n, value])).toEqual([
      ['before', 60, 0.5],
      ['after', 40, expect.closeTo(0.9, 12)],
    ]);
    expect(notes).toEqual([]);
  });

  it('have no figures where values cannot be put together, and that is said once', () => {
    const points = [week(0, 14), week(1, 15)];
    const median = { ...satisfied, measurement: 'counted', summary: 'value', unit: 'days' } as const;
    const day = addDays(first, 7);
    expect(compared(source(points, { indicator: median }), days(0, 1), { kind: 'day', day }, 'x')).toEqual({
      ...{ figures: [], notes: [{ key: 'compare-page.notPooled', values: {} }] },
    });
  });

  it('have nothing before and after a day that is not in view', () => {
    for (const day of [first, addDays(lastOf(9), 1)]) {
      expect(compared(source([week(0, 0.5)]), days(0, 9), { kind: 'day', day }, 'x')).toMatchObject({
        ...{ figures: [], notes: [{ key: 'compare-page.dayNotInView' }] },
      });
    }
  });
});
