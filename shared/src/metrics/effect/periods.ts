import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../time/calendar-date.js';
import { median } from '../statistics/percentile.js';
import type { EffectPlan } from './intervention.js';
import type { Outcome, OutcomePoint } from './outcome.js';

/** One equal period of the analysis with what was seen in it. */
export interface Period {
  /** Middle of the period in periods from the start: below 0 before it. */
  readonly at: number;
  readonly after: boolean;
  /** Middle of its days, in days since the first of January 2000: for the season. */
  readonly day: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly value: number;
  readonly n: number;
}

/** Where equal periods lie: they end at the last border before the start and begin at the first after the ramp. */
export interface PeriodGrid {
  readonly days: number;
  readonly beforeEnds: CalendarDate;
  readonly afterBegins: CalendarDate;
}

/** "Before" reaches back three years at most: no straight line is believed for longer. */
const longestBefore = 156 * 7;

/** Points that count: from the declared history on, none across the start or in the ramp, none past the last day. */
export function pointsInWindow(outcome: Outcome, plan: EffectPlan, asOf: CalendarDate): OutcomePoint[] {
  const first = plan.historyFrom ?? addDays(plan.startsOn, -longestBefore);
  const last = lastDay(plan, asOf);
  const rampEnds = addDays(plan.startsOn, 7 * plan.rampWeeks);
  return outcome.points
    .filter(({ from, to }) => from >= first && to <= last && (to <= plan.startsOn || from >= rampEnds))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The day after the last that counts. */
export function lastDay(plan: EffectPlan, asOf: CalendarDate): CalendarDate {
  const planned = addDays(plan.evaluateOn, 1);
  return planned < asOf ? planned : asOf;
}

/** Days a point usually spans; calendar months count alike. */
export function usualLength(points: readonly OutcomePoint[]): number {
  const lengths = points.map(({ from, to }) => daysBetween(from, to));
  const usual = median(lengths) ?? 7;
  const months = usual >= 28 && usual <= 31 && lengths.some((length) => length > 28);
  return months ? 365.25 / 12 : usual;
}

/** Shares and means can be pooled over their answers; medians and counts stay on the grid they came on. */
export const canMerge = ({ kind }: Pick<Outcome, 'kind'>): boolean => kind === 'share' || kind === 'score';

/** `times` a week, or a series' own length where that is longer or its values cannot be merged. */
export function gridFor(
  outcome: Outcome,
  points: readonly OutcomePoint[],
  plan: EffectPlan,
  times: number,
): PeriodGrid {
  const own = usualLength(points);
  const rampEnds = addDays(plan.startsOn, 7 * plan.rampWeeks);
  if (own === 7 || (own < 7 && canMerge(outcome))) {
    const monday = mondayOf(rampEnds);
    const afterBegins = monday < rampEnds ? addDays(monday, 7) : monday;
    return { days: 7 * times, beforeEnds: mondayOf(plan.startsOn), afterBegins };
  }
  const ends = points.flatMap(({ to }) => (to <= plan.startsOn ? [to] : []));
  const begins = points.flatMap(({ from }) => (from >= rampEnds ? [from] : []));
  return { days: own * times, beforeEnds: ends.at(-1) ?? plan.startsOn, afterBegins: begins[0] ?? rampEnds };
}

/** Points as equal periods, in order; a point belongs to the period its middle lies in. */
export function periodsOn(grid: PeriodGrid, points: readonly OutcomePoint[], startsOn: CalendarDate): Period[] {
  const gap = daysBetween(grid.beforeEnds, grid.afterBegins) / grid.days;
  const before = points.filter(({ to }) => to <= startsOn);
  const after = points.filter(({ to }) => to > startsOn);
  return [
    ...byPlace(before, grid.beforeEnds, grid.days).map(([place, inside]) => pooled(place, false, inside)),
    ...byPlace(after, grid.afterBegins, grid.days).map(([place, inside]) => pooled(place + gap, true, inside)),
  ];
}

/** Points by the middle of their period, counted in periods from a border. */
function byPlace(points: readonly OutcomePoint[], border: CalendarDate, length: number): [number, OutcomePoint[]][] {
  const cells = new Map<number, OutcomePoint[]>();
  for (const point of points) {
    const middle = daysBetween(border, point.from) + daysBetween(point.from, point.to) / 2;
    const place = Math.floor(middle / length) + 0.5;
    cells.set(place, [...(cells.get(place) ?? []), point]);
  }
  return [...cells].sort(([a], [b]) => a - b);
}

/** Shares and means of several stretches: pooled over the answers, never an average of averages (decisions.md 16). */
function pooled(at: number, after: boolean, inside: readonly OutcomePoint[]): Period {
  const n = inside.reduce((sum, point) => sum + point.n, 0);
  const total = inside.reduce((sum, point) => sum + point.n * point.value, 0);
  const from = inside[0]?.from ?? '';
  const to = inside.at(-1)?.to ?? '';
  const day = daysBetween('2000-01-01', from) + daysBetween(from, to) / 2;
  return { at, after, day, from, to, value: inside.length === 1 ? (inside[0]?.value ?? 0) : total / n, n };
}

/** Merged periods that lie wholly between the first point and the last day: half a period is not equal to a whole one. */
export function wholePeriods<P extends Period>(
  periods: readonly P[],
  first: CalendarDate,
  { days, beforeEnds, afterBegins }: PeriodGrid,
  end: CalendarDate,
): P[] {
  const gap = daysBetween(beforeEnds, afterBegins) / days;
  const earliest = -daysBetween(first, beforeEnds) / days;
  const latest = gap + daysBetween(afterBegins, end) / days;
  return periods.filter(({ at, after }) => (after ? at + 0.5 <= latest + 1e-9 : at - 0.5 >= earliest - 1e-9));
}

/** Share of the days between the first and the last that counts, ramp aside, that no value covers. */
export function missingShare(points: readonly OutcomePoint[], grid: PeriodGrid, end: CalendarDate): number {
  const first = points[0];
  if (!first) return 1;
  const before = Math.max(0, daysBetween(first.from, grid.beforeEnds));
  // A last period that is not over is not missing.
  const after = Math.max(0, Math.floor(daysBetween(grid.afterBegins, end) / grid.days + 1e-9) * grid.days);
  const covered = points.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
  return before + after === 0 ? 1 : Math.max(0, 1 - covered / (before + after));
}
