import { addDays, daysBetween, type CalendarDate } from '../../time/calendar-date.js';
import type { EffectInput, MeasurementBreak, OtherIntervention } from './intervention.js';
import { countOf, fullReach, reachOf, weakReach, type Observed } from './observed.js';
import { lastDay, pointsInWindow } from './periods.js';
import { spansTwoYears, type ModelForm } from './design.js';
import { movedShares, type MovedShare } from './moved-shares.js';

/** What changed in how the outcome was measured within the window; nothing may be compared across it. */
export type MeasurementChange = MeasurementBreak['what'] | MovedShare;

export function measurementChanges(input: EffectInput): MeasurementChange[] {
  const { plan, outcome, breaks, asOf } = input;
  const points = pointsInWindow(outcome, plan, asOf);
  const first = points[0]?.from;
  if (first === undefined) return [];
  const end = lastDay(plan, asOf);
  const inside = breaks.filter(({ on }) => on > first && on < end).map(({ what }) => what);
  return [...new Set<MeasurementChange>([...inside, ...movedShares(points, plan.startsOn, input)])];
}

/** Interventions that began so near that their effects cannot be told apart: within the ramp and four periods. */
export function inseparable({ plan, others }: EffectInput, { grid }: Observed): OtherIntervention[] {
  const reach = 7 * plan.rampWeeks + 4 * grid.days;
  return others.filter(({ startsOn }) => Math.abs(daysBetween(plan.startsOn, startsOn)) <= reach);
}

/** The form that the number of periods allows; null where there are too few (methods.md F.4). */
export function formFor({ plan }: EffectInput, { periods, grid }: Observed): ModelForm | null {
  const reach = reachOf(periods);
  if (reach === 'none') return null;
  const trend = reach === 'full';
  const slope = trend && plan.form === 'stepAndSlope' && countOf(periods).after >= slopeNeeds;
  // Twelve points a year or more: fewer cannot carry two harmonics.
  return { trend, slope, season: trend && grid.days < 32 && spansTwoYears(periods) };
}

/** Periods after the start that a slope needs. */
const slopeNeeds = 12;

/** The day on which something can be said at the earliest; null where the time before the start is too short for ever. */
export function readyOn({ plan, asOf }: EffectInput, { periods, grid }: Observed): CalendarDate | null {
  const { before, after } = countOf(periods);
  if (before < weakReach.before) return null;
  const needed = before >= fullReach.before ? fullReach.after : weakReach.after;
  const planned = addDays(grid.afterBegins, Math.ceil(needed * grid.days));
  const missed = addDays(asOf, Math.ceil((needed - after) * grid.days));
  const earliest = planned > asOf ? planned : missed;
  return earliest > plan.evaluateOn ? earliest : addDays(plan.evaluateOn, 1);
}

/** More than this share of the days without a value: nothing could have shown. */
export const tooMuchMissing = 0.3;
/** A detectable effect of more than this many smallest worthwhile changes: nothing worth having could have shown. */
export const tooCoarse = 3;
