import { daysFrom } from './flow-records.js';
import type { DeploymentInput } from './inputs.js';
import type { Measured } from './metric.js';

/** Deployments of which we would know had they failed. */
export const followedDeployments = (deployments: readonly DeploymentInput[]): Measured[] =>
  deployments.map(({ id, at, followed }) => ({
    id,
    startAt: null,
    endAt: at,
    value: null,
    leftOut: followed ? null : 'failures.notFollowed',
  }));

/** Failed deployments, from going out until it worked again; one that has not yet counts on the day it went out. */
export const recoveries = (deployments: readonly DeploymentInput[]): Measured[] =>
  deployments.flatMap(({ id, at, failed, recoveredAt }): Measured[] => {
    if (failed !== true) return [];
    if (recoveredAt === null) return [{ id, startAt: at, endAt: at, value: null, leftOut: 'failures.notRecovered' }];
    return [{ id, startAt: at, endAt: recoveredAt, value: daysFrom(at, recoveredAt), leftOut: null }];
  });
