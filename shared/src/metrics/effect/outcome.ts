import type { BetterDirection, Measurement } from '../../domain/indicator.js';
import type { CalendarDate } from '../../time/calendar-date.js';

/**
 * What kind of quantity a series holds; it decides the scale an effect is reckoned on (methods.md F.2).
 * `share`: 0 to 1. `score`: a mean of scores, NPS or SUS. `time`: days or hours. `count`: events a period.
 * `amount`: anything else, such as a cost.
 */
export type OutcomeKind = 'share' | 'score' | 'time' | 'count' | 'amount';

/** One stretch of days with its value: a published group of answers, a sent reading, a point of a flow series. */
export interface OutcomePoint {
  /** First calendar day, and the first day after the last. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly value: number;
  /** Answers, items or events behind the value; at least 1. */
  readonly n: number;
  /** How many were asked at least, where that is known: the response rate is n / asked. */
  readonly asked?: number | undefined;
}

/** A series of what users notice, or of flow: stretches without a value are not in it. */
export interface Outcome {
  readonly kind: OutcomeKind;
  /** Sampled series carry chance in who answered: few answers a period are merged, or refused. */
  readonly measurement: Measurement;
  readonly better: BetterDirection;
  readonly points: readonly OutcomePoint[];
}
