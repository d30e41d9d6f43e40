import { baselineKey, experienceEras, experienceNames } from './experience.js';
import { headlineRecords, productionDeployments } from './flow-records.js';
import { countSeries, medianSeries, throughputName } from './flow-series.js';
import type { Inputs } from './inputs.js';
import { jointItems } from './joint-items.js';
import type { MetricSettings, StoredBaseline, Window } from './metric.js';
import type { Baseline } from './series/baseline.js';
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
  const found = new Map<string, StoredBaseline>();
  const keep = (first: string, name: string, baselines: readonly Baseline[]): void => {
    for (const [index, { firm, needed: _, widened, ...stored }] of baselines.entries()) {
      const own = index === 0 ? first : phaseName(name, stored.fromBucket);
      if (firm && !(own in settings.baselines)) found.set(own, widened ? { ...stored, widened } : stored);
    }
  };
  const settled = (firsts: readonly string[], name: string): boolean =>
    [...firsts, ...(settings.phases[name] ?? []).map((bucket) => phaseName(name, bucket))].every(
      (one) => one in settings.baselines,
    );
  for (const [name, make] of series) if (!settled([name], name)) keep(name, name, make().baselines);
  for (const indicator of inputs.indicators) {
    const name = baselineKey(indicator.key);
    if (settled(experienceNames(indicator), name)) continue;
    for (const era of experienceEras(indicator, effect, settings)) keep(era.name, name, era.baselines);
  }
  return found;
}
