import type { Reading } from '../contracts/reading.js';
import type { Inputs } from './inputs.js';

/** `activity` counts what was produced; it can never be a headline (requirements.md N05). */
export type MetricKind = 'flow' | 'effect' | 'activity';

/** The stretch a reading answers for. Calendar days in `zone`, both ends included. */
export interface Window {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** The injected clock's instant: ages and open weeks depend on it. */
  readonly now: string;
  /** Buckets ending after this instant are not closed: not every source has been read past it. */
  readonly readUntil: string;
}

/** Settings a metric may depend on; every one of them is stored and versioned by the server. */
export interface MetricSettings {
  /** The product's lead time by decisions.md 6. */
  readonly headline: 'lead-time' | 'change-lead-time';
  /** Firm phases of charted series, by metric (and indicator key, where there is one). Frozen; see decisions.md 9. */
  readonly baselines: Readonly<Record<string, StoredBaseline>>;
  /** The product's headline indicator, or null. */
  readonly indicatorKey: string | null;
}

/** The first baseline of a series: computed once, stored, and moved by no window (decisions.md 8 and 9). */
export interface StoredBaseline {
  readonly gridWeeks: 1 | 2 | 4;
  readonly fromBucket: string;
  readonly points: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

export interface Metric<K extends keyof Inputs = keyof Inputs> {
  readonly id: string;
  readonly version: number;
  readonly kind: MetricKind;
  /** The server loads each kind of input once for all metrics that read it. */
  readonly reads: readonly K[];
  /** Ages and open weeks change with the day alone (decisions.md 4). */
  readonly expires: 'never' | 'day';
  measure(inputs: Pick<Inputs, K>, window: Window, settings: MetricSettings): Reading;
}
