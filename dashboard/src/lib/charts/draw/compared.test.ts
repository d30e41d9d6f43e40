import { describe, expect, it } from '@jest/globals';
import type { Point, Reading } from 'shared/contracts';
import type { Theme } from '../theme.js';
import { comparedLane } from './compared.js';

const theme: Theme = {
  ...{ ink: '#ink', ink3: '#ink3', page: '#page', line: '#line', band: '#band', edge: '#edge' },
  ...{ blue: '#blue', rust: '#rust', font: 'sans', hatch: '#hatch' },
};
const point = (from: string, to: string, value: number | null): Point => {
  return { bucket: from, from, to, value, n: 9, partial: false };
};
const points = [point('2026-01-05', '2026-01-12', 0.7), point('2026-01-12', '2026-01-19', 0.8)];
const drawing = {
  reading: {
    unit: 'share',
    shape: { kind: 'series', gridWeeks: 1, points, phases: [], signals: [] },
  } as unknown as Reading,
  ...{ points, theme, calendar: { holidays: [], annotations: [] }, at: null, first: false, last: true },
  ...{ from: Date.parse('2026-01-05'), to: Date.parse('2026-01-19'), valueText: String, monthText: String },
};

describe('a line of a year earlier', () => {
  it('lies behind on the same axes, which have room for it, dashed, quiet and with its gaps', () => {
    const config = comparedLane(drawing, [
      point('2026-01-05', '2026-01-12', 0.2),
      point('2026-01-12', '2026-01-19', null),
    ]);
    const [own, earlier] = config.data.datasets;
    expect(own?.data.map(({ y }) => y)).toEqual([0.7, 0.8]);
    expect(earlier).toMatchObject({ borderColor: '#ink3', borderDash: [5, 4], spanGaps: false });
    expect(earlier?.data).toEqual([
      { x: Date.parse('2026-01-08T12:00:00Z'), y: 0.2 },
      { x: Date.parse('2026-01-15T12:00:00Z'), y: null },
    ]);
    expect(config.options?.scales?.['y']).toMatchObject({ min: 0.2 });
  });

  it('is absent where there is none', () => {
    expect(comparedLane(drawing, []).data.datasets).toHaveLength(1);
  });
});
