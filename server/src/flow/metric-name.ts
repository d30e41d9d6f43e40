import { isMetricId, type MetricId } from 'shared/metrics';
import { noSuchMetric } from './refusals.js';

/** @throws Fault 422 where no metric goes by this name */
export function metricNamed(name: string): MetricId {
  if (isMetricId(name)) return name;
  throw noSuchMetric(name);
}
