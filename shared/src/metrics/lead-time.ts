import { durationMetric } from './duration-metric.js';
import { startedItems } from './flow-records.js';
import { withOpen } from './with-open.js';

/**
 * Lead time (started to finished): calendar days from the first entry to an active stage to the first entry of the last
 * uninterrupted stay in a done stage (decisions.md 6 and 10; methods.md A.1, "cycle time").
 */
export const leadTime = durationMetric({
  id: 'lead-time',
  version: 1,
  reads: ['workItems'],
  nothingRead: 'reasons.noWorkItems',
  records: (inputs, settings) => startedItems(inputs.workItems, settings),
  withOpen: ({ workItems }, window, settings, told) => withOpen(workItems, window, settings, told),
});
