import type { CalendarDate } from '../../time/calendar-date.js';
import type { CoursePoint } from './course.js';
import type { EffectChecks } from './checks.js';
import type { MeasurementChange } from './gates.js';
import type { OtherIntervention } from './intervention.js';
import type { ModelForm } from './design.js';
import type { OutcomeKind } from './outcome.js';
import type { EffectScale } from './scale.js';
import type { EffectEstimate } from './step-fit.js';
import type { Verdict, Word } from './verdict.js';

/** Which reckoning made a result. A changed number, gate or word is a new version; old results keep theirs. */
export const effectMethod = { id: 'interrupted-series', version: 1 } as const;

/** A: written down beforehand, with a comparison product. B: beforehand. D: after the fact (methods.md F.4). */
export type Evidence = 'A' | 'B' | 'D';

/** What changes are told in: `percent` where they are ratios, `points` of a score, `number` in the outcome's own unit. */
export type EffectUnit = 'percentagePoints' | 'points' | 'percent' | 'number';

export function unitOfEffect(kind: OutcomeKind, scale: EffectScale['kind'] | null): EffectUnit {
  if (kind === 'time' || scale === 'log') return 'percent';
  if (kind === 'share') return 'percentagePoints';
  return kind === 'score' ? 'points' : 'number';
}

/** What a reader must know beside the words. */
export type Caveat =
  | 'early'
  | 'trendNotRemoved'
  | 'seasonNotRemoved'
  | 'mergedPeriods'
  | 'startedAtExtreme'
  | 'hangsOnOnePeriod'
  | 'trendDecides'
  | 'comparisonDrifted'
  | 'placeboAsLarge';

/** The result for one intervention, ready to be stored: plain values, rounded to twelve digits, the same for the same input. */
export interface EffectAnalysis {
  readonly method: { readonly id: string; readonly version: number };
  /** The method draws nothing at random. */
  readonly seed: null;
  readonly evidence: Evidence;
  /** First day that counted, the start, the first day after the ramp, the last day that counted. */
  readonly window: {
    readonly from: CalendarDate | null;
    readonly startsOn: CalendarDate;
    readonly afterBegins: CalendarDate;
    readonly to: CalendarDate;
  };
  readonly periods: {
    readonly days: number;
    readonly before: number;
    readonly after: number;
    /** Share of the days that no value covers. */
    readonly missing: number;
  };
  /** Answers, items or events behind the values. */
  readonly n: { readonly before: number; readonly after: number };
  readonly verdict: Verdict;
  /** The word of the estimate alone, before the gates and the checks; null where there is none. */
  readonly word: Word | null;
  /** Where it is too early or there is too little: when something can be said; null = not with this start. */
  readonly readyOn: CalendarDate | null;
  readonly measurementChanges: readonly MeasurementChange[];
  /** Interventions that cannot be told apart from this one. */
  readonly together: readonly OtherIntervention[];
  readonly controlled: boolean;
  readonly unit: EffectUnit;
  readonly scale: EffectScale['kind'] | null;
  readonly form: ModelForm | null;
  readonly estimate: EffectEstimate | null;
  readonly checks: EffectChecks | null;
  readonly course: readonly CoursePoint[];
  readonly caveats: readonly Caveat[];
}
