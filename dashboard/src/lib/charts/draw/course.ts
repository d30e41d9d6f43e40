import type { HypothesisPage } from 'shared/contracts';
import { onAxis } from '../../weeks.js';
import type { Theme } from '../theme.js';
import { months, type LaneConfiguration } from './lane.js';
import type { Marks } from './marks.js';

type CoursePoint = NonNullable<HypothesisPage['drawn']>['course'][number];

export interface CourseDrawing {
  /** One period each, oldest first; at least one. */
  readonly course: readonly CoursePoint[];
  /** First day it was in effect, and the first day after the ramp. */
  readonly startsOn: string;
  readonly afterBegins: string;
  readonly theme: Theme;
  readonly valueText: (value: number) => string;
  readonly monthText: (at: number) => string;
}

/**
 * What was observed, what the earlier course would suggest, and where that line lies. In ink and grey alone: which way it
 * went is for the words to say, and neither way is a colour.
 */
export function course(drawing: CourseDrawing): LaneConfiguration {
  const { course: all, theme } = drawing;
  const from = onAxis(all[0]?.from ?? '1970-01-01');
  const to = onAxis(all.at(-1)?.to ?? '1970-01-01');
  const values = all.flatMap(({ value, expectedLow, expectedHigh }) => [value, expectedLow, expectedHigh]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  const line = (of: (point: CoursePoint) => number) => all.map((point) => ({ x: middle(point), y: of(point) }));
  const font = { family: theme.font, size: 13 };
  const quiet = { borderWidth: 1, borderColor: theme.edge, pointRadius: 0, pointHitRadius: 0 };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: broken(all),
          spanGaps: false,
          borderWidth: 1.8,
          borderColor: theme.ink,
          pointRadius: all.length > 80 ? 0 : 2.5,
          pointBackgroundColor: theme.ink,
          pointBorderWidth: 0,
          pointHitRadius: 0,
        },
        {
          data: line(({ expected }) => expected),
          ...quiet,
          borderWidth: 1.8,
          borderColor: theme.ink3,
          borderDash: [5, 4],
        },
        { data: line(({ expectedLow }) => expectedLow), ...quiet },
        { data: line(({ expectedHigh }) => expectedHigh), ...quiet, fill: '-1', backgroundColor: theme.band },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      normalized: true,
      layout: { padding: { top: 8, bottom: 0, left: 0, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = months(from, to).map((value) => ({ value }));
          },
          ticks: {
            ...{ color: theme.ink3, font, maxRotation: 0, autoSkipPadding: 18 },
            callback: (value) => drawing.monthText(Number(value)),
          },
        },
        y: {
          min: low - room,
          max: high + room,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = (low === high ? [low] : [low, high]).map((value) => ({ value }));
          },
          ticks: { color: theme.ink3, font, autoSkip: false, callback: (value) => drawing.valueText(Number(value)) },
        },
      },
      plugins: { annotation: { clip: false, annotations: marks(drawing) } },
    },
  };
}

const middle = ({ from, to }: CoursePoint): number => (onAxis(from) + onAxis(to)) / 2;

/** What was observed, with a break where periods were left out or are missing: nothing is drawn across them. */
const broken = (all: readonly CoursePoint[]): { x: number; y: number | null }[] =>
  all.flatMap((point, index) => {
    const before = all[index - 1];
    const seen = { x: middle(point), y: point.value };
    return before && before.to < point.from ? [{ x: onAxis(before.to), y: null }, seen] : [seen];
  });

/** The start as a line; the weeks while it was taken into use hatched, for they do not count. */
function marks({ startsOn, afterBegins, theme }: CourseDrawing): Marks {
  const [start, after] = [onAxis(startsOn), onAxis(afterBegins)];
  const found: Marks = {
    start: { type: 'line', xMin: start, xMax: start, borderColor: theme.ink, borderWidth: 1.2, borderDash: [2, 3] },
  };
  if (after > start) {
    found['ramp'] = {
      ...{ type: 'box', xMin: start, xMax: after, borderWidth: 0, drawTime: 'beforeDraw' },
      backgroundColor: theme.hatch as string,
    };
  }
  return found;
}
