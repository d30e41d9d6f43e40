import { sentence } from '../language/sentence.js';
import type { Sentence } from '../contracts/sentence.js';
import { known, seriesCaveats, unknown } from './answer.js';
import { medianSeries } from './flow-series.js';
import { headlineRecords } from './flow-records.js';
import { inWindow, valuesOf } from './in-window.js';
import type { Metric } from './metric.js';
import { firstPhase } from './series/baseline.js';
import { shapeOf, type Charted } from './series/charted.js';
import { ascending, nearestRank, smallestSampleFor } from './statistics/percentile.js';

/**
 * Variation: between which values the weekly median of the product's lead time usually lies, in days. Natural process
 * limits on the logarithmic scale from the first 20 points, frozen (decisions.md 8 and 9; methods.md C.5).
 * `value` is the middle of the usual range; figures `usualLow` and `usualHigh` are its ends, `spread` is P85 / P50 of
 * the single items in the window.
 */
export const variation: Metric<'workItems' | 'changes'> = {
  id: 'variation',
  version: 1,
  kind: 'flow',
  reads: ['workItems', 'changes'],
  expires: 'day',
  records: headlineRecords,
  measure(inputs, window, settings) {
    const records = headlineRecords(inputs, settings);
    const charted = medianSeries(settings.headline, records, window, settings);
    const inside = ascending(valuesOf(inWindow(records, window)));
    const spread =
      inside.length >= smallestSampleFor(0.85) ? nearestRank(inside, 0.85) / nearestRank(inside, 0.5) : null;
    const baseline = charted.baselines.at(-1);
    const answer = {
      metric: 'variation',
      version: 1,
      unit: 'days' as const,
      n: inside.length,
      figures: [
        { name: 'usualLow', value: baseline?.low ?? null, atLeast: false },
        { name: 'usualHigh', value: baseline?.high ?? null, atLeast: false },
        { name: 'spread', value: spread !== null && Number.isFinite(spread) ? spread : null, atLeast: false },
      ],
      coverage: { used: inside.length, of: inWindow(records, window).length },
      caveats: seriesCaveats(charted, window),
      shape: shapeOf(charted, window),
    };
    return baseline
      ? known(answer, baseline.centre, window)
      : unknown(answer, whyNoRange(charted, records.length), window);
  },
};

/** Why a series has no usual range yet. */
export function whyNoRange(charted: Charted, records: number): Sentence {
  const points = charted.points.filter((point) => point.closed && point.value !== null).length;
  if (records === 0) return sentence('reasons.nothingToCompare');
  if (charted.tooThin && points >= firstPhase.provisional) return sentence('reasons.tooThin');
  return sentence('reasons.fewPoints', { n: points, needed: firstPhase.provisional, weeks: charted.gridWeeks });
}
