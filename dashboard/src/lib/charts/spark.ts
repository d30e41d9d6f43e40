import type { Reading } from 'shared/contracts';
import { currentRun } from '../verdict.js';
import { onAxis } from '../weeks.js';

/** A small line with its usual range: what it says depends on one scale being shared by all lines of a unit. */
export interface Spark {
  readonly quiet: string;
  /** From the week of the signal on. */
  readonly changed: string;
  readonly bands: readonly {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  }[];
  readonly signalX: number | null;
  readonly last: { readonly x: number; readonly y: number } | null;
}

export const sparkSize = { width: 220, height: 52 } as const;
const inset = 5;

/** First and last place on the time axis, shared by every line of a table. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How much of the unit the full height stands for: the widest that any of the readings needs.
 * Each line is then centred on itself, so equal heights are equal changes, and noise looks like noise beside news.
 */
export function sharedSpan(readings: readonly Reading[], stretch: Stretch): number {
  const needs = readings.map((reading) => {
    const { values, limits } = reach(reading, stretch);
    if (values.length === 0) return 0;
    return Math.max(...values, ...limits) - Math.min(...values, ...limits);
  });
  return Math.max(0, ...needs) || 1;
}

export function stretchOf(readings: readonly Reading[], weeks: number): Stretch {
  const ends = readings.flatMap((reading) => (reading.shape.kind === 'series' ? reading.shape.points : []));
  const to = Math.max(0, ...ends.map((point) => onAxis(point.to)));
  return { from: to - weeks * 7 * 86_400_000, to };
}

export function spark(reading: Reading, span: number, stretch: Stretch): Spark {
  if (reading.shape.kind !== 'series') return { quiet: '', changed: '', bands: [], signalX: null, last: null };
  const { points, phases } = reading.shape;
  const { values, limits } = reach(reading, stretch);
  const middle = (Math.max(...values, ...limits) + Math.min(...values, ...limits)) / 2;
  const x = (at: number): number =>
    ((at - stretch.from) / (stretch.to - stretch.from)) * (sparkSize.width - 2 * inset) + inset;
  const y = (value: number): number =>
    round(sparkSize.height / 2 - ((value - middle) / span) * (sparkSize.height - 2 * inset));

  const run = currentRun(reading);
  const since = run ? points.find((point) => point.bucket === run.sinceBucket) : undefined;
  const sinceAt = since ? onAxis(since.from) : null;
  const drawn = points.filter((point) => onAxis(point.from) >= stretch.from);
  const places = drawn.map((point) => {
    const at = (onAxis(point.from) + onAxis(point.to)) / 2;
    return { at, x: round(x(at)), y: point.value === null ? null : y(point.value), partial: point.partial };
  });
  const closed = places.filter((place) => !place.partial);
  const turn = sinceAt === null ? closed.length : closed.findIndex((place) => place.at > sinceAt);
  const lastPlace = closed.findLast((place) => place.y !== null);

  return {
    quiet: path(turn < 0 ? closed : closed.slice(0, turn + 1)),
    changed: turn < 0 ? '' : path(closed.slice(turn)),
    bands: phases.flatMap((phase) => {
      const first = points.find((point) => point.bucket === phase.fromBucket);
      const past = phase.toBucket === null ? undefined : points.find((point) => point.bucket === phase.toBucket);
      const from = Math.max(stretch.from, first ? onAxis(first.from) : stretch.from);
      const to = past ? onAxis(past.to) : stretch.to;
      if (to <= from) return [];
      return [
        {
          x: round(x(from)),
          width: round(x(to) - x(from)),
          y: y(phase.high),
          height: round(y(phase.low) - y(phase.high)),
        },
      ];
    }),
    signalX: sinceAt !== null && sinceAt >= stretch.from ? round(x(sinceAt)) : null,
    last: lastPlace && lastPlace.y !== null ? { x: lastPlace.x, y: lastPlace.y } : null,
  };
}

/** What must fit: the closed values of the stretch and the limits they are judged by. */
function reach(reading: Reading, stretch: Stretch): { values: number[]; limits: number[] } {
  if (reading.shape.kind !== 'series') return { values: [], limits: [] };
  const values = reading.shape.points
    .filter((point) => !point.partial && onAxis(point.from) >= stretch.from)
    .flatMap((point) => (point.value === null ? [] : [point.value]));
  const limits = reading.shape.phases.flatMap((phase) => [phase.low, phase.high]);
  return { values, limits };
}

/** Absence breaks the line: nothing is drawn over a gap. */
function path(places: readonly { x: number; y: number | null }[]): string {
  let pen = 'M';
  let drawn = '';
  for (const place of places) {
    if (place.y === null) pen = 'M';
    else {
      drawn += `${pen}${String(place.x)} ${String(place.y)}`;
      pen = 'L';
    }
  }
  return drawn;
}

const round = (value: number): number => Math.round(value * 10) / 10;
