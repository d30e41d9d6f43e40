import type { Reading } from '../contracts/reading.js';
import type { MessageKey } from '../language/catalogue.js';
import type { AnswerGroup } from './answers/publish.js';
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
  /** Limits of charted series that have become firm, by series, and by series and bucket for a confirmed phase. Frozen. */
  readonly baselines: Readonly<Record<string, StoredBaseline>>;
  /** First buckets of the phases that people have confirmed, by series; oldest first (methods.md C.4). */
  readonly phases: Readonly<Record<string, readonly string[]>>;
  /** The product's headline indicator, or null. */
  readonly indicatorKey: string | null;
  /** First day of the product's history: the backfill start that ops chose; null = its first record. */
  readonly historyFrom: string | null;
  /** Levels of work items that count: by default the one with direct commitment alone (methods.md A.1). */
  readonly levels: readonly number[];
  /** Groups of answers that have been shown, by indicator key (decisions.md 17). */
  readonly published: Readonly<Record<string, readonly AnswerGroup[]>>;
}

/** One record behind a number, or one that was left out of it. */
export interface Measured {
  readonly id: string;
  /** Start and end of what was measured; the end decides which bucket it belongs to. */
  readonly startAt: number | null;
  readonly endAt: number;
  /** In the metric's unit; null where the record is only counted. */
  readonly value: number | null;
  /** Why the metric leaves it out, or null. */
  readonly leftOut: MessageKey | null;
}

/** The baseline of one phase of a series: computed once, stored, and moved by no window (decisions.md 8 and 9). */
export interface StoredBaseline {
  readonly gridWeeks: 1 | 2 | 4;
  readonly fromBucket: string;
  readonly points: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** Shares of a varying n only: how far they spread (methods.md C.5, Laney). */
  readonly sigmaZ?: number | undefined;
  /** Neighbouring points resembled each other, and the limits were widened for that (methods.md C.3). */
  readonly widened?: boolean | undefined;
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
  /** Every record that could count, of all time. Absent where no single record may be shown: answers never are. */
  records?(inputs: Pick<Inputs, K>, settings: MetricSettings): Measured[];
}
