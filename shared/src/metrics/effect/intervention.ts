import type { CalendarDate } from '../../time/calendar-date.js';
import type { ToldOfAsking } from './moved-shares.js';
import type { Outcome } from './outcome.js';

/** What was written down before the start, and cannot be changed after it (methods.md F.1, decisions.md 21). */
export interface EffectPlan {
  /** T: the first day the intervention is in effect. */
  readonly startsOn: CalendarDate;
  /** Weeks after the start that are left out, while it is being taken into use. */
  readonly rampWeeks: number;
  /** The last day that counts; the verdict is made after it. */
  readonly evaluateOn: CalendarDate;
  /** When this version was written. After the start it is an exploration: data existed already. */
  readonly registeredOn: CalendarDate;
  /** δ, above 0: in the outcome's unit (a share: .05 is five points); for times and counts relative (.1 is 10 %). */
  readonly smallestChange: number;
  /** A slope after the start besides the step: only where it was asked for beforehand. */
  readonly form: 'step' | 'stepAndSlope';
  /** First day that counts as "before", where it was declared; otherwise the last three years. */
  readonly historyFrom: CalendarDate | null;
}

/** Something that makes answers from before and after it incomparable. */
export interface MeasurementBreak {
  readonly on: CalendarDate;
  readonly what: 'scale' | 'question' | 'channel' | 'definition' | 'whole';
}

/** Something else that was done to the same product, from the register. */
export interface OtherIntervention {
  readonly id: string;
  readonly name: string;
  readonly startsOn: CalendarDate;
}

/** All that the analysis of one intervention needs. It is stored with the result, so that it can be done again. */
export interface EffectInput extends ToldOfAsking {
  readonly plan: EffectPlan;
  readonly outcome: Outcome;
  /** The same indicator of products that were not touched; declared beforehand. Empty = none. */
  readonly comparison: readonly Outcome[];
  readonly breaks: readonly MeasurementBreak[];
  readonly others: readonly OtherIntervention[];
  /** First days of weeks that stood outside the usual range (methods.md C.2, rule 1). */
  readonly unusualWeeks: readonly CalendarDate[];
  /** Data is complete for the days before this one. */
  readonly asOf: CalendarDate;
  /** A reason was logged for asking before the evaluation date. */
  readonly earlyReasonLogged: boolean;
}
