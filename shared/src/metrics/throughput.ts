import { countMetric } from './count-metric.js';
import { headlineRecords } from './flow-records.js';
import { throughputName } from './flow-series.js';

/**
 * Throughput: items finished per week, or changes put into production where only a code host is connected. Items without
 * a known duration count too; cancelled ones never do (methods.md A.1).
 */
export const throughput = countMetric({
  id: 'throughput',
  version: 1,
  unit: ({ headline }) => (headline === 'lead-time' ? 'itemsPerWeek' : 'changesPerWeek'),
  reads: ['workItems', 'changes'],
  nothingRead: 'reasons.nothingToCompare',
  records: headlineRecords,
  baselineName: throughputName,
  anythingRead: (inputs, settings) =>
    settings.headline === 'lead-time' ? inputs.workItems.length > 0 : inputs.changes.length > 0,
});
