import { baselineKey, experienceSeries } from './experience.js';
import { headlineRecords, productionDeployments } from './flow-records.js';
import { countSeries, medianSeries, throughputName } from './flow-series.js';
import type { Inputs } from './inputs.js';
import { jointItems } from './joint-items.js';
import type { MetricSettings, StoredBaseline, Window } from './metric.js';
import type { Charted } from './series/charted.js';

/**
 * First baselines that have become firm and are not stored yet, by the name they are to be stored under. From then on
 * they come back in the settings, and nothing moves them (decisions.md 9).
 */
export function firstBaselines(
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
    const baseline = name in settings.baselines ? null : make().baseline;
    if (!baseline?.firm) continue;
    const { firm: _, widened: __, ...stored } = baseline;
    found.set(name, stored);
  }
  return found;
}
