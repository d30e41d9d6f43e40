import type { Unit } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { sentence, type MessageKey } from '../language/index.js';
import { known, seriesCaveats, unknown } from './answer.js';
import { countSeries } from './flow-series.js';
import { counted, inWindow, weeksIn } from './in-window.js';
import type { Inputs } from './inputs.js';
import type { Measured, Metric, MetricSettings, Window } from './metric.js';
import { historyStart, shapeOf } from './series/charted.js';

export interface CountPlan<K extends keyof Inputs> {
  readonly id: string;
  readonly version: number;
  readonly unit: (settings: MetricSettings) => Unit;
  readonly reads: readonly K[];
  /** Said when the product has no record of this kind at all: not counted is not none. */
  readonly nothingRead: MessageKey;
  readonly records: (inputs: Pick<Inputs, K>, settings: MetricSettings) => Measured[];
  /** The name the series' first baseline is stored under. */
  readonly baselineName: (settings: MetricSettings) => string;
  /** What else must be said of the records that are counted. */
  readonly alsoSaid?: (inputs: Pick<Inputs, K>, used: readonly Measured[]) => readonly Sentence[];
  /** Has anything been read that could have been counted? */
  readonly anythingRead: (inputs: Pick<Inputs, K>, settings: MetricSettings) => boolean;
}

/** How many ended per week: the mean over the window's complete weeks, with weeks of none counted as 0. */
export function countMetric<K extends keyof Inputs>(plan: CountPlan<K>): Metric<K> {
  return {
    id: plan.id,
    version: plan.version,
    kind: 'activity',
    reads: plan.reads,
    expires: 'day',
    records: plan.records,
    measure(inputs, window, settings) {
      const records = plan.records(inputs, settings);
      const charted = countSeries(plan.baselineName(settings), records, window, settings);
      const inside = inWindow(records, window);
      const used = counted(inside);
      const weeks = weeksRead(records, settings, window);
      const answer = {
        metric: plan.id,
        version: plan.version,
        unit: plan.unit(settings),
        n: used.length,
        figures: [
          { name: 'usualLow', value: charted.baselines.at(-1)?.low ?? null, atLeast: false },
          { name: 'usualHigh', value: charted.baselines.at(-1)?.high ?? null, atLeast: false },
        ],
        coverage: { used: used.length, of: inside.length },
        caveats: [...seriesCaveats(charted, window), ...(plan.alsoSaid?.(inputs, used) ?? [])],
        shape: shapeOf(charted, window),
      };
      if (!plan.anythingRead(inputs, settings)) return unknown(answer, sentence(plan.nothingRead), window);
      if (weeks === 0) return unknown(answer, sentence('reasons.noCompleteWeek'), window);
      return known(answer, used.length / weeks, window);
    },
  };
}

/** Weeks of the window that lie in the product's history: weeks before it began hold no zeros. */
function weeksRead(records: readonly Measured[], settings: MetricSettings, window: Window): number {
  const start = historyStart(counted(records), settings.historyFrom, window.zone);
  if (start === null || start <= window.from) return weeksIn(window);
  return start > window.to ? 0 : weeksIn({ ...window, from: start });
}
