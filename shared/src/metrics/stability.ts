import { addDays } from '../time/calendar-date.js';
import { stabilityWeeks } from '../time/window.js';
import { known, seriesCaveats, unknown } from './answer.js';
import { countSeries, medianSeries, throughputName } from './flow-series.js';
import { headlineRecords } from './flow-records.js';
import type { Metric, Window } from './metric.js';
import { shapeOf, type Charted } from './series/charted.js';
import { whyNoRange } from './variation.js';

/**
 * Stability: how many signals the last 26 closed weeks hold in the weekly median of the lead time and in the weekly
 * throughput (methods.md A.9 and C.2). 0 is stable. A signal counts while its last point lies in those weeks.
 * Figures `leadTime` and `throughput` tell them apart; `n` is the number of weekly medians judged.
 */
export const stability: Metric<'workItems' | 'changes'> = {
  id: 'stability',
  version: 1,
  kind: 'flow',
  reads: ['workItems', 'changes'],
  expires: 'day',
  measure(inputs, window, settings) {
    const records = headlineRecords(inputs, settings);
    const lead = medianSeries(settings.headline, records, window, settings);
    const count = countSeries(throughputName(settings), records, window, settings);
    const since = addDays(window.to, 1 - 7 * stabilityWeeks);
    const half: Window = { ...window, name: `weeks:${String(stabilityWeeks)}`, from: since };
    const judged = lead.points.filter((point) => point.closed && point.value !== null && point.to > since);
    const inLead = signalsSince(lead, since);
    const inCount = signalsSince(count, since);
    const answer = {
      metric: 'stability',
      version: 1,
      unit: 'number' as const,
      n: judged.length,
      figures: [
        { name: 'leadTime', value: inLead, atLeast: false },
        { name: 'throughput', value: inCount, atLeast: false },
      ],
      coverage: { used: judged.length, of: lead.points.filter((point) => point.closed && point.to > since).length },
      caveats: seriesCaveats(lead, window),
      shape: shapeOf(lead, half),
    };
    if (inLead === null) return unknown(answer, whyNoRange(lead, records.length), half);
    return known(answer, inLead + (inCount ?? 0), half);
  },
};

/** Null where the series has no limits: nothing could have been noticed. */
function signalsSince(charted: Charted, since: string): number | null {
  if (charted.baselines.length === 0) return null;
  const ends = new Map(charted.points.map((point) => [point.bucket, point.to]));
  return charted.signals.filter((signal) => (ends.get(signal.toBucket) ?? '') > since).length;
}
