import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../weeks.js';
import type { Theme } from '../theme.js';
import { course, type CourseDrawing } from './course.js';

const theme: Theme = {
  ...{ ink: 'ink', ink3: 'quiet', page: 'page', line: 'line', band: 'band', edge: 'edge' },
  ...{ blue: 'blue', rust: 'rust', font: 'font', hatch: 'hatch' },
};

/** Weeks from a Monday on; the one of the ramp is left out. */
const weeks = [0, 1, 2, 4, 5].map((week) => ({
  ...{ from: addDays('2026-03-02', 7 * week), to: addDays('2026-03-02', 7 * week + 7), after: week > 3, n: 300 },
  ...{ value: week > 3 ? 0.8 : 0.7, fitted: 0.75, expected: 0.7, expectedLow: 0.66, expectedHigh: 0.74 },
}));

const drawing: CourseDrawing = {
  ...{ course: weeks, startsOn: '2026-03-23', afterBegins: '2026-03-30', theme },
  ...{ valueText: String, monthText: String },
};
const drawn = course(drawing);
const marks = drawn.options?.plugins?.annotation?.annotations as Record<string, { xMin: number; xMax: number }>;

describe('the course of an indicator beside what its earlier course would suggest', () => {
  it('draws what was observed, what was suggested, and both ends of where that line lies', () => {
    const [observed, expected, low, high] = drawn.data.datasets.map(({ data }) => data.map(({ y }) => y));
    expect(observed?.filter((value) => value !== null)).toEqual(weeks.map(({ value }) => value));
    expect([expected, low, high].map((line) => new Set(line))).toEqual([
      new Set([0.7]),
      new Set([0.66]),
      new Set([0.74]),
    ]);
  });

  it('draws nothing across weeks that were left out', () => {
    expect(drawn.data.datasets[0]?.data.map(({ y }) => y)).toEqual([0.7, 0.7, 0.7, null, 0.8, 0.8]);
  });

  it('marks the start, and hatches the weeks while it was taken into use', () => {
    expect(marks['start']?.xMin).toBe(Date.parse('2026-03-23'));
    expect([marks['ramp']?.xMin, marks['ramp']?.xMax]).toEqual([Date.parse('2026-03-23'), Date.parse('2026-03-30')]);
    const { annotation } = course({ ...drawing, afterBegins: '2026-03-23' }).options?.plugins ?? {};
    expect(Object.keys(annotation?.annotations ?? {})).toEqual(['start']);
  });

  it('has no colour for better or worse', () => {
    const colours = drawn.data.datasets.flatMap(({ borderColor, backgroundColor }) => [borderColor, backgroundColor]);
    expect(colours).not.toContain(theme.blue);
    expect(colours).not.toContain(theme.rust);
  });

  it('holds every value within its axis', () => {
    const axis = drawn.options?.scales?.['y'] as { min: number; max: number } | undefined;
    expect(axis?.min).toBeLessThan(0.66);
    expect(axis?.max).toBeGreaterThan(0.8);
  });
});
