import { baselineKey, experienceSeries } from './experience.js';
import { headlineRecords, productionDeployments } from './flow-records.js';
import { countSeries, medianSeries, throughputName } from './flow-series.js';
import type { Inputs } from './inputs.js';
import { jointItems } from './joint-items.js';
import type { MetricSettings, StoredBaseline, Window } from './metric.js';
import type { Charted } from './series/charted.js';
import { phaseName } from './series/phases.js';

/**
 * Baselines that have become firm and are not stored yet, by the name they are to be stored under. From then on
 * they come back in the settings, and nothing moves them (decisions.md 9).
 */
export function newBaselines(
  inputs: Inputs,
  flow: Window,
  effect: Window,
  settings: MetricSettings,
): Map<string, StoredBaseline> {
  const records = headlineRecords(inputs, settings);
  const series = new Map<string, () => Charted>([
    [settings.headline, () => medianSeries(settings.headline, records, flow, settings)],
    [throughputName(settings), () => countSeries(throughputName(settings), records, flow, settings)],
    ['deployments', () => countSeries('deployments', productionDeployments(inputs.deployments), flow, settings)],
  ]);
  if (inputs.jointParts.length > 0) {
    const name = 'service-end-to-end';
    series.set(name, () => medianSeries(name, jointItems(inputs.jointParts, settings), flow, settings));
  }
  for (const indicator of inputs.indicators) {
    series.set(baselineKey(indicator.key), () => experienceSeries(indicator, effect, settings));
  }
  const found = new Map<string, StoredBaseline>();
  for (const [name, make] of series) {
    const later = settings.phases[name] ?? [];
    const names = [name, ...later.map((bucket) => phaseName(name, bucket))];
    if (names.every((one) => one in settings.baselines)) continue;
    for (const [index, { firm, needed: _, widened: __, ...stored }] of make().baselines.entries()) {
      const own = index === 0 ? name : phaseName(name, stored.fromBucket);
      if (firm && !(own in settings.baselines)) found.set(own, stored);
    }
  }
  return found;
}
