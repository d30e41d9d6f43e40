import type { ChartConfiguration } from 'chart.js';
import type { Point, ProductPage, Reading } from 'shared/contracts';
import { currentRun } from '../../verdict.js';
import { monthStarts, onAxis } from '../../weeks.js';
import type { Theme } from '../theme.js';
import { flags, stretches, usualRange, type Marks } from './marks.js';

export interface LaneDrawing {
  readonly reading: Reading;
  /** The points in view, oldest first. */
  readonly points: readonly Point[];
  readonly from: number;
  readonly to: number;
  readonly theme: Theme;
  readonly calendar: Pick<ProductPage, 'holidays' | 'annotations'>;
  /** The bucket the reader has stepped to. */
  readonly at: string | null;
  /** A value to look along, in view with the points and without a colour; null = none. */
  readonly reference?: number | null;
  /** Flags carry their numbers in the first lane, months stand under the last. */
  readonly first: boolean;
  readonly last: boolean;
  /** The label of a value beside the highest one, whose unit it takes. */
  readonly valueText: (value: number, highest: number) => string;
  readonly monthText: (at: number) => string;
}

export type LaneConfiguration = ChartConfiguration<'line', { x: number; y: number | null }[]>;

/** Width of the value labels: the same in every lane, or their time axes would not stand under each other. */
const labels = 58;

/** One lane of the common time axis. Quiet grey while nothing has happened; in colour from the week of a signal on. */
export function lane(drawing: LaneDrawing): LaneConfiguration {
  const { points, theme, last } = drawing;
  const turn = turnIndex(drawing);
  const colour = changeColour(drawing);
  const colourAt = (index: number): string => (turn !== null && index >= turn ? colour : theme.ink3);
  const { min, max, ticks } = valueAxis(drawing);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map((point) => ({ x: middle(point), y: point.value })),
          borderWidth: 1.6,
          borderColor: theme.ink3,
          spanGaps: false,
          pointRadius: points.map((point) => (point.bucket === drawing.at ? 5 : points.length > 80 ? 0 : 2)),
          pointBackgroundColor: points.map((point, index) => (point.partial ? theme.page : colourAt(index))),
          pointBorderColor: points.map((_, index) => colourAt(index)),
          pointBorderWidth: points.map((point) => (point.partial ? 1.5 : 0)),
          pointHitRadius: 0,
          segment: {
            borderColor: (segment) => colourAt(segment.p1DataIndex),
            borderDash: (segment) => (points[segment.p1DataIndex]?.partial ? [3, 3] : undefined),
          },
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      normalized: true,
      layout: { padding: { top: drawing.first ? 14 : 4, bottom: last ? 0 : 4, left: 0, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: drawing.from,
          max: drawing.to,
          display: last,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = months(drawing.from, drawing.to).map((value) => ({ value }));
          },
          ticks: {
            color: theme.ink3,
            font: { family: theme.font, size: 13 },
            maxRotation: 0,
            autoSkipPadding: 18,
            callback: (value) => drawing.monthText(Number(value)),
          },
        },
        y: {
          min,
          max,
          border: { display: false },
          grid: { display: false },
          afterFit: (axis) => {
            axis.width = labels;
          },
          afterBuildTicks: (axis) => {
            axis.ticks = ticks.map((value) => ({ value }));
          },
          ticks: {
            color: theme.ink3,
            font: { family: theme.font, size: 13 },
            autoSkip: false,
            callback: (value) => drawing.valueText(Number(value), Math.max(...ticks)),
          },
        },
      },
      plugins: { annotation: { clip: false, annotations: marks(drawing) } },
    },
  };
}

const middle = (point: Point): number => (onAxis(point.from) + onAxis(point.to)) / 2;

function marks(drawing: LaneDrawing): Marks {
  const { reading, theme, calendar, to, first } = drawing;
  const inView = calendar.annotations.filter((note) => onAxis(note.on) >= drawing.from && onAxis(note.on) <= to);
  const found: Marks = {
    ...usualRange(clipped(reading, drawing.from), theme, to),
    ...stretches(calendar, theme),
    ...flags(inView, theme, first),
  };
  const { reference = null } = drawing;
  if (reference !== null) {
    const dashes = { borderColor: theme.ink3, borderWidth: 1, borderDash: [8, 5] };
    found['reference'] = { type: 'line', yMin: reference, yMax: reference, ...dashes };
  }
  const turn = drawing.points[turnIndex(drawing) ?? -1];
  if (turn && onAxis(turn.from) > drawing.from) {
    const at = onAxis(turn.from);
    found['signal'] = { type: 'line', xMin: at, xMax: at, borderColor: theme.ink3, borderWidth: 1, borderDash: [2, 3] };
  }
  const chosen = drawing.points.find((point) => point.bucket === drawing.at);
  if (chosen) {
    const at = middle(chosen);
    found['at'] = { type: 'line', xMin: at, xMax: at, borderColor: theme.edge, borderWidth: 1, borderDash: [2, 3] };
  }
  return found;
}

/** Phases that ended before the view begins are not drawn; one that spans its start begins at the edge. */
function clipped(reading: Reading, from: number): Reading {
  if (reading.shape.kind !== 'series') return reading;
  const points = reading.shape.points;
  const inView = points.filter((point) => onAxis(point.from) >= from);
  const edge = inView[0]?.bucket;
  const phases = reading.shape.phases.flatMap((phase) => {
    const ends = points.find((point) => point.bucket === phase.toBucket);
    if (ends && onAxis(ends.to) <= from) return [];
    const begins = points.find((point) => point.bucket === phase.fromBucket);
    return begins && onAxis(begins.from) >= from ? [phase] : edge ? [{ ...phase, fromBucket: edge }] : [];
  });
  return { ...reading, shape: { ...reading.shape, phases } };
}

function turnIndex({ reading, points }: LaneDrawing): number | null {
  const run = currentRun(reading);
  if (!run) return null;
  const index = points.findIndex((point) => point.bucket >= run.sinceBucket);
  return index < 0 ? null : index;
}

function changeColour({ reading, theme }: LaneDrawing): string {
  const run = currentRun(reading);
  if (!run || run.better === null) return theme.ink;
  return run.better ? theme.blue : theme.rust;
}

/** Two labelled values: the edges of the usual range now, or the reach of the points where there is none yet. */
function valueAxis({ reading, points, from, reference = null }: LaneDrawing): {
  min: number;
  max: number;
  ticks: number[];
} {
  const shape = clipped(reading, from).shape;
  const phases = shape.kind === 'series' ? shape.phases : [];
  const values = [
    ...points.flatMap((point) => (point.value === null ? [] : [point.value])),
    ...phases.flatMap((phase) => [phase.low, phase.high]),
  ];
  if (values.length > 0 && reference !== null) values.push(reference);
  if (values.length === 0) return { min: 0, max: 1, ticks: [] };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.14;
  const now = phases.at(-1);
  const ticks = now && now.high > now.low ? [now.low, now.high] : low === high ? [low] : [low, high];
  return { min: low - room, max: high + room, ticks };
}

/** The starts of months, thinned to at most eight. */
export function months(from: number, to: number): number[] {
  const all = monthStarts(from, to);
  const step = Math.ceil(all.length / 7);
  return all.filter((_, index) => index % step === 0);
}
