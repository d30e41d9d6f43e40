import { counted } from './in-window.js';
import type { Measured, MetricSettings, Window } from './metric.js';
import { Remembered } from './remembered.js';
import { chart, historyStart, type Charted, type ChartPlan } from './series/charted.js';
import { phaseName, settledOf } from './series/phases.js';
import { mean } from './statistics/process-limits.js';
import { median } from './statistics/percentile.js';

/** Fewest finished items that a typical point must stand on for a median (decisions.md 8). */
const fewestForMedian = 5;
const fewestForCount = 2;

/** Durations: the median of what ended, judged on a logarithmic scale; shorter is better. */
const medians: ChartPlan = {
  scale: 'log',
  better: 'lower',
  value: (values) => median(values),
  tooThin: (sizes) => (median(sizes) ?? 0) < fewestForMedian,
};

/** Counts per week. No count is good in itself: more may be worse work. */
const counts: ChartPlan = {
  scale: 'count',
  better: null,
  value: (values, weeks) => values.length / weeks,
  tooThin: (sizes) => sizes.length === 0 || mean(sizes) < fewestForCount,
};

/** Weekly median of a duration. `name` is the key its baseline is stored under. */
export function medianSeries(
  name: string,
  records: readonly Measured[],
  window: Window,
  settings: MetricSettings,
): Charted {
  return charts.of(records, ['median', ...dependsOn(name, window, settings)], () => {
    const usable = counted(records).flatMap(({ endAt, value }) => (value === null ? [] : [{ endAt, value }]));
    return chart(usable, medians, window, startFor(records, window, settings), settledOf(name, settings));
  });
}

/** How many ended per week; a week without any is 0, for its sources were read. */
export function countSeries(
  name: string,
  records: readonly Measured[],
  window: Window,
  settings: MetricSettings,
): Charted {
  return charts.of(records, ['count', ...dependsOn(name, window, settings)], () => {
    const events = counted(records).map(({ endAt }) => ({ endAt, value: 1 }));
    return chart(events, counts, window, startFor(records, window, settings), settledOf(name, settings));
  });
}

const charts = new Remembered<readonly Measured[], Charted>();

/** A series is the whole history: from which day to which a window shows it does not matter. */
const dependsOn = (name: string, { zone, now, readUntil }: Window, settings: MetricSettings): unknown[] => [
  zone,
  now,
  readUntil,
  settings.historyFrom,
  ...settledKey(name, settings),
];

const settledKey = (name: string, { baselines, phases }: MetricSettings): unknown[] => {
  const later = phases[name] ?? [];
  return [baselines[name] ?? null, later.join(), ...later.map((bucket) => baselines[phaseName(name, bucket)] ?? null)];
};

/** Items and changes are counted apart: each has a baseline of its own. */
export const throughputName = (settings: Pick<MetricSettings, 'headline'>): string => `throughput:${settings.headline}`;

const startFor = (records: readonly Measured[], window: Window, settings: MetricSettings) =>
  historyStart(counted(records), settings.historyFrom, window.zone);
