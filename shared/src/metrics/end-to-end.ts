import { durationMetric } from './duration-metric.js';
import { finishedItems } from './flow-records.js';

/**
 * End to end (created to finished): calendar days from the item's creation to the first entry of its last uninterrupted
 * stay in a done stage, waiting before the start included. An item created straight into done has no duration.
 */
export const endToEnd = durationMetric({
  id: 'end-to-end',
  version: 1,
  reads: ['workItems'],
  nothingRead: 'reasons.noWorkItems',
  records: (inputs, settings) => finishedItems(inputs.workItems, settings, (item) => item.createdAt),
});
