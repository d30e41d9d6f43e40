import { deployedChanges } from './flow-records.js';
import { durationMetric } from './duration-metric.js';
import { productionTold } from './production-told.js';

/**
 * Change lead time (first commit to production): calendar days from the first authored commit of a change to the first
 * production deployment that contains it. Changes made by bots are left out (methods.md B.3).
 */
export const changeLeadTime = durationMetric({
  id: 'change-lead-time',
  version: 1,
  reads: ['changes'],
  nothingRead: 'reasons.noChanges',
  records: (inputs) => deployedChanges(inputs.changes),
  alsoSaid: ({ changes }, used) => productionTold(changes, used),
});
