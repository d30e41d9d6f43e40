import type { ImportMapping } from 'shared/contracts';
import type { IndicatorKind, OpenFailures, Scale } from 'shared/domain';
import type { SentPercentiles, TwoGroups } from 'shared/metrics';
import type { Period } from './periods.js';

/** What a file is read against. */
export interface Reader {
  readonly fileName: string;
  /** Null: the indicator is counted, and single answers are none of it. */
  readonly scale: Scale | null;
  /** The numbers are how long single cases took: neither end is best, and none is turned round. */
  readonly lasting?: boolean;
  /** They are days, and so may be told by a start and an end; a row without an end is then a case that is still open. */
  readonly spans?: boolean;
  /** What the indicator's answers are about. */
  readonly kind?: IndicatorKind;
  readonly indicators: ReadonlyMap<string, KnownIndicator>;
  /** Products by slug and by name, in lower case; the file is for `product`. */
  readonly products: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
  readonly product: string;
  /** Today in the installation's zone: answers from the future are refused. */
  readonly today: string;
  readonly zone: string;
  /** How a file of the same form was read the last time; null = it is new. */
  remembered(form: string): Promise<Remembered | null>;
  /** The question that the indicator's answers last came with; null = none is known. */
  readonly question: string | null;
}

export interface KnownIndicator {
  readonly key: string;
  readonly unit: string;
  /** Its readings are the gap between two groups, and come as the counts of both. */
  readonly isGap?: boolean;
  /** Its readings are medians of durations, and may carry further percentiles. */
  readonly lasting?: boolean;
  /** Its readings are how many failures of accessibility are open, and may tell their severities. */
  readonly ofFailures?: boolean;
  /** Of single answers; null = nobody is asked. */
  readonly scale?: Scale | null;
  /** Days that everybody in a period needs after it before it can be told of them. */
  readonly ripensAfter?: number | undefined;
}

export interface Remembered {
  readonly mapping: ImportMapping;
  readonly fileName: string;
}

/** One answer, ready to be stored: no time of day, nothing of who gave it. */
export interface AnswerRow {
  readonly line: number;
  readonly on: string;
  /** On the indicator's scale with the best answer highest; null = answered without a score. */
  readonly score: number | null;
  readonly segment: string | null;
  /** Same answer, same identity, however often the file is imported. */
  readonly identity: string;
}

/** One reading of another tool. */
export interface AggregatedRow extends Period {
  readonly line: number;
  readonly indicator: string;
  readonly value: number;
  readonly n: number;
  readonly compared?: TwoGroups | null;
  readonly percentiles?: SentPercentiles | null;
  /** How many gave each score, from the lowest of the scale to the highest. */
  readonly distribution?: readonly number[] | null;
  /** How many were asked, of whom n answered. */
  readonly asked?: number | null;
  /** Open failures behind the value. */
  readonly failures?: readonly OpenFailures[] | null;
}
