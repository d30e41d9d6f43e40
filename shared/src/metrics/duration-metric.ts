import type { Figure } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { sentence, type MessageKey } from '../language/index.js';
import { known, seriesCaveats, unknown } from './answer.js';
import { medianSeries } from './flow-series.js';
import { counted, inWindow, valuesOf } from './in-window.js';
import type { Inputs } from './inputs.js';
import type { Measured, Metric, MetricSettings, Window } from './metric.js';
import { shapeOf } from './series/charted.js';
import { ascending, nearestRank, percentile, smallestSampleFor } from './statistics/percentile.js';
import type { WithOpen } from './with-open.js';

export interface DurationPlan<K extends keyof Inputs> {
  readonly id: string;
  readonly version: number;
  readonly reads: readonly K[];
  /** Said when the product has no record of this kind at all. */
  readonly nothingRead: MessageKey;
  readonly records: (inputs: Pick<Inputs, K>, settings: MetricSettings) => Measured[];
  /** What else must be said of the records that are counted. */
  readonly alsoSaid?: (inputs: Pick<Inputs, K>, used: readonly Measured[]) => readonly Sentence[];
  /** What those that are not over say besides, where it is known of them (methods.md A.2). */
  readonly withOpen?: (
    inputs: Pick<Inputs, K>,
    window: Window,
    settings: MetricSettings,
    told: readonly Figure[],
  ) => WithOpen;
}

/** Percentiles that are shown, by figure name. */
const shown = { p50: 0.5, p85: 0.85, p95: 0.95 } as const;

/**
 * A length of time over the records that ended in the window, in days: median, 85th and 95th percentile by nearest
 * rank, each with its distribution-free interval; beside them the weekly median of all history.
 */
export function durationMetric<K extends keyof Inputs>(plan: DurationPlan<K>): Metric<K> {
  return {
    id: plan.id,
    version: plan.version,
    kind: 'flow',
    reads: plan.reads,
    expires: 'day',
    records: plan.records,
    measure(inputs, window, settings) {
      const records = plan.records(inputs, settings);
      const inside = counted(inWindow(records, window));
      const values = ascending(valuesOf(inside));
      const told = figuresOf(values);
      const open = plan.withOpen?.(inputs, window, settings, told) ?? { figures: [], caveats: [] };
      const charted = medianSeries(plan.id, records, window, settings);
      const answer = {
        metric: plan.id,
        version: plan.version,
        unit: 'days' as const,
        n: values.length,
        figures: [...told, ...open.figures],
        coverage: { used: values.length, of: inside.length },
        caveats: [
          ...seriesCaveats(charted, window),
          ...withoutDuration(inside.length - values.length),
          ...open.caveats,
          ...(plan.alsoSaid?.(
            inputs,
            inside.filter(({ value }) => value !== null),
          ) ?? []),
        ],
        shape: shapeOf(charted, window),
      };
      const p50 = values.length >= smallestSampleFor(shown.p50) ? nearestRank(values, shown.p50) : null;
      if (p50 !== null) return known(answer, p50, window);
      return unknown(answer, whyMissing(records, inside, values.length, plan.nothingRead), window);
    },
  };
}

function figuresOf(sorted: readonly number[]): Figure[] {
  return Object.entries(shown).map(([name, p]) => {
    const found = percentile(sorted, p);
    return found ? { name, ...found } : { name, value: null, atLeast: false };
  });
}

function whyMissing(
  records: readonly Measured[],
  inside: readonly Measured[],
  n: number,
  nothingRead: MessageKey,
): Sentence {
  if (records.length === 0) return sentence(nothingRead);
  if (inside.length === 0) return sentence('reasons.nothingFinished');
  if (n === 0) return sentence('reasons.noDurations', { n: inside.length });
  return sentence('reasons.fewFinished', { n, needed: smallestSampleFor(shown.p50) });
}

const withoutDuration = (n: number): Sentence[] => (n > 0 ? [sentence('reasons.withoutDuration', { n })] : []);
