import { countMetric } from './count-metric.js';
import { productionDeployments } from './flow-records.js';
import { productionTold } from './production-told.js';

/**
 * Deployments per week: successful deployments to production by the rung chosen for each repository. Rollbacks count;
 * putting out the same version again does not (decisions.md 12).
 */
export const deployments = countMetric({
  id: 'deployments',
  version: 1,
  unit: () => 'deploymentsPerWeek',
  reads: ['deployments'],
  nothingRead: 'reasons.noDeployments',
  records: (inputs) => productionDeployments(inputs.deployments),
  alsoSaid: (inputs, used) => productionTold(inputs.deployments, used),
  baselineName: () => 'deployments',
  anythingRead: (inputs) => inputs.deployments.length > 0,
});
