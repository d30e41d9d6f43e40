import type { Reading } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { failureCauses } from '../domain/failure.js';
import { sentence } from '../language/index.js';
import { behind, known, unknown } from './answer.js';
import { failuresPerWeek } from './failures-per-week.js';
import { followedDeployments } from './failure-records.js';
import { counted, inWindow } from './in-window.js';
import type { DeploymentInput } from './inputs.js';
import type { Metric } from './metric.js';
import { productionTold } from './production-told.js';
import { wilson } from './statistics/shares.js';

/**
 * Share of deployments that failed: those that a rollback, a revert, a repair, an incident or somebody's word shows to have
 * failed, of all that were followed (methods.md B.3). Where nobody has said how failures show, it is not measured: that
 * is neither none nor nought. Figure `value` carries the interval, `positive` how many failed; the parts tell what showed it.
 */
export const failedShare: Metric<'deployments'> = {
  id: 'failed-share',
  version: 1,
  kind: 'flow',
  reads: ['deployments'],
  expires: 'day',
  records: ({ deployments }) => followedDeployments(deployments),
  measure({ deployments }, window) {
    const inside = inWindow(followedDeployments(deployments), window);
    const used = new Set(counted(inside).map(({ id }) => id));
    const here = new Set(inside.map(({ id }) => id));
    const failed = deployments.filter((one) => here.has(one.id) && one.failed === true);
    const followed = failed.filter(({ id }) => used.has(id));
    const [x, n] = [followed.length, used.size];
    const answer = {
      metric: 'failed-share',
      version: 1,
      unit: 'share' as const,
      n,
      figures: [
        { name: 'value', value: n > 0 ? x / n : null, atLeast: false, ...(n > 0 ? wilson(x, n) : {}) },
        { name: 'positive', value: n > 0 ? x : null, atLeast: false },
      ],
      coverage: { used: n, of: inside.length },
      caveats: [
        ...behind(window),
        ...unfollowed(inside.length - n, failed.length - x),
        ...(n > 0 && inside.length === n ? failuresPerWeek(x, deployments, window) : []),
        ...productionTold(deployments, counted(inside)),
      ],
      shape: causesOf(followed, n),
    };
    if (n > 0) return known(answer, x / n, window);
    return unknown(answer, whyMissing(deployments, inside.length, failed.length), window);
  },
};

function whyMissing(all: readonly DeploymentInput[], inside: number, failed: number): Sentence {
  if (all.length === 0) return sentence('reasons.noDeployments');
  if (inside === 0) return sentence('failures.nothingDeployed');
  return failed > 0 ? sentence('failures.someKnown', { n: failed }) : sentence('failures.notMeasured');
}

/** Deployments of a time for which nobody has said how failures show. */
const unfollowed = (n: number, failed: number): Sentence[] =>
  n > 0 ? [sentence('failures.partFollowed', { n, failed })] : [];

const causesOf = (failed: readonly DeploymentInput[], n: number): Reading['shape'] => ({
  kind: 'parts',
  parts: failureCauses.flatMap((name) => {
    const of = failed.filter(({ cause }) => cause === name).length;
    return of > 0 ? [{ name, value: of / n, n: of }] : [];
  }),
});
