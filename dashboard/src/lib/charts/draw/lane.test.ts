import { describe, expect, it } from '@jest/globals';
import type { Annotation, Reading } from 'shared/contracts';
import { series } from '../../../../fixtures/series.js';
import { onAxis } from '../../weeks.js';
import type { Theme } from '../theme.js';
import { lane, type LaneDrawing } from './lane.js';

const theme: Theme = {
  ink: 'ink',
  ink3: 'quiet',
  page: 'page',
  line: 'line',
  band: 'band',
  edge: 'edge',
  blue: 'blue',
  rust: 'rust',
  font: 'font',
  hatch: 'hatch',
};
const changed = series({
  metric: 'lead-time',
  unit: 'days',
  centre: 9,
  spread: 2,
  n: 60,
  seed: 6,
  turn: { at: 30, centre: 4, better: true },
});

function drawing(reading: Reading, more: Partial<LaneDrawing> = {}): LaneDrawing {
  const points = reading.shape.kind === 'series' ? reading.shape.points : [];
  return {
    reading,
    points,
    from: onAxis(points[0]?.from ?? ''),
    to: onAxis(points.at(-1)?.to ?? ''),
    theme,
    calendar: { holidays: [], annotations: [] },
    at: null,
    first: true,
    last: true,
    valueText: String,
    monthText: String,
    ...more,
  };
}
const note = (on: string, kind: Annotation['kind']): Annotation => ({
  ...{ on, kind, text: { key: 'x', values: {} } },
  ...{ to: null, role: null, reason: null },
});
const marksOf = (made: ReturnType<typeof lane>): Record<string, { type: string }> =>
  made.options?.plugins?.annotation?.annotations as Record<string, { type: string }>;

describe('a lane of the time axis', () => {
  it('has a value to look along within view, without a colour, a label or a word on what is good', () => {
    const config = lane(drawing(changed, { reference: 40 }));
    const found = (config.options?.plugins?.annotation?.annotations ?? {}) as Record<string, object>;
    expect(found['reference']).toMatchObject({ type: 'line', yMin: 40, yMax: 40, borderColor: theme.ink3 });
    expect(Number(config.options?.scales?.['y']?.max)).toBeGreaterThan(40);
    expect(lane(drawing(changed)).options?.plugins?.annotation?.annotations).not.toHaveProperty('reference');
  });

  it('is grey until its signal and blue from there when the change is for the better', () => {
    const colours = lane(drawing(changed)).data.datasets[0]?.pointBorderColor as string[];
    expect(new Set(colours.slice(0, 30))).toEqual(new Set(['quiet']));
    expect(new Set(colours.slice(30))).toEqual(new Set(['blue']));
  });

  it('keeps absence as a gap, never as zero', () => {
    if (changed.shape.kind !== 'series') throw new Error('not a series');
    const points = changed.shape.points.map((point, index) => (index === 5 ? { ...point, value: null, n: 0 } : point));
    const made = lane(drawing({ ...changed, shape: { ...changed.shape, points } }));
    expect(made.data.datasets[0]?.data[5]?.y).toBeNull();
    expect(made.data.datasets[0]?.spanGaps).toBe(false);
  });

  it('has as many points as the reading has buckets in view', () => {
    const made = lane(drawing(changed));
    expect(made.data.datasets[0]?.data).toHaveLength(
      changed.shape.kind === 'series' ? changed.shape.points.length : -1,
    );
  });

  it('draws each phase with its own range, and none that ended before the view', () => {
    expect(Object.keys(marksOf(lane(drawing(changed)))).filter((name) => name.startsWith('range'))).toHaveLength(2);
    const { points } = drawing(changed);
    const late = lane(drawing(changed, { points: points.slice(40), from: onAxis(points[40]?.from ?? '') }));
    expect(Object.keys(marksOf(late)).filter((name) => name.startsWith('range'))).toHaveLength(1);
  });

  it('numbers flags in the first lane only, and draws them in every lane', () => {
    const calendar = {
      holidays: [{ from: '2026-07-06', to: '2026-08-02', name: { key: 'x', values: {} } }],
      annotations: [note('2026-08-24', 'release')],
    };
    const first = marksOf(lane(drawing(changed, { calendar })))['flag2026-08-24'];
    const second = marksOf(lane(drawing(changed, { calendar, first: false })))['flag2026-08-24'];
    expect(first).toHaveProperty('label.content', '1');
    expect(second).toBeDefined();
    expect(second).not.toHaveProperty('label');
    expect(marksOf(lane(drawing(changed, { calendar })))['stretch0']).toBeDefined();
  });

  it('shares one flag among the notes of a day, and draws less where only the counting changed', () => {
    const calendar = (...annotations: Annotation[]) => ({ calendar: { holidays: [], annotations } });
    const both = [note('2026-05-04', 'start'), note('2026-08-24', 'counting'), note('2026-08-24', 'release')];
    const marks = marksOf(lane(drawing(changed, calendar(...both))));
    expect(marks['flag2026-05-04']).toMatchObject({ borderColor: 'edge', label: { content: '1' } });
    expect(marks['flag2026-08-24']).toMatchObject({ borderColor: 'ink', label: { content: '2–3' } });
  });

  it('shows a week that is not over as open', () => {
    const colours = lane(drawing(changed)).data.datasets[0]?.pointBackgroundColor as string[];
    expect(colours.at(-1)).toBe('page');
    expect(colours.at(-2)).toBe('blue');
  });
});
