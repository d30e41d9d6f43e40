import { durationMetric } from './duration-metric.js';
import { jointItems } from './joint-items.js';

/**
 * A service from end to end: calendar days from the first start to the last release of a parent item that has items in
 * two or more of the service's products (decisions.md 15). Without such parents it is not measured; times of the
 * products are never added up or averaged in its place.
 */
export const serviceEndToEnd = durationMetric({
  id: 'service-end-to-end',
  version: 1,
  reads: ['jointParts'],
  nothingRead: 'reasons.noJointItems',
  records: ({ jointParts }, settings) => jointItems(jointParts, settings),
});
