import type { Sentence } from '../contracts/sentence.js';
import { sentence } from '../language/index.js';
import { behind, known, unknown } from './answer.js';
import { recoveries } from './failure-records.js';
import { counted, inWindow } from './in-window.js';
import type { DeploymentInput } from './inputs.js';
import type { Measured, Metric, Window } from './metric.js';
import { productionTold } from './production-told.js';
import { ascending, nearestRank, percentile, smallestSampleFor } from './statistics/percentile.js';

/**
 * Time to recover from a failed deployment: from when it went out until what mends it did, or until its last incident was
 * closed (methods.md B.3). Median by nearest rank from six on. There are seldom as many, so the dots list every one.
 */
export const recoveryTime: Metric<'deployments'> = {
  id: 'recovery-time',
  version: 1,
  kind: 'flow',
  reads: ['deployments'],
  expires: 'day',
  records: ({ deployments }) => recoveries(deployments),
  measure({ deployments }, window) {
    const inside = inWindow(recoveries(deployments), window);
    const used = counted(inside);
    const values = ascending(used.map(daysOf));
    const answer = {
      metric: 'recovery-time',
      version: 1,
      unit: 'days' as const,
      n: values.length,
      figures: [figure('p50', values, 0.5), figure('p85', values, 0.85)],
      coverage: { used: used.length, of: inside.length },
      caveats: [...behind(window), ...notYet(inside.length - used.length), ...productionTold(deployments, used)],
      shape: { kind: 'dots' as const, dots: dotsOf(used, deployments) },
    };
    if (values.length >= smallestSampleFor(0.5)) return known(answer, nearestRank(values, 0.5), window);
    return unknown(answer, whyMissing(deployments, values.length, inside.length, window), window);
  },
};

const daysOf = ({ value }: Measured): number => value ?? 0;

function figure(name: string, sorted: readonly number[], p: number) {
  const found = percentile(sorted, p);
  return found ? { name, ...found } : { name, value: null, atLeast: false };
}

const dotsOf = (used: readonly Measured[], deployments: readonly DeploymentInput[]) => {
  const shas = new Map(deployments.map(({ id, sha }) => [id, sha]));
  return used
    .toSorted((a, b) => a.endAt - b.endAt)
    .map((one) => ({
      id: one.id,
      label: (shas.get(one.id) ?? '').slice(0, 7),
      at: new Date(one.endAt).toISOString(),
      value: daysOf(one),
    }));
};

const notYet = (n: number): Sentence[] => (n > 0 ? [sentence('failures.stillFailing', { n })] : []);

function whyMissing(all: readonly DeploymentInput[], n: number, failed: number, window: Window): Sentence {
  if (n > 0) return sentence('failures.fewRecoveries', { n, needed: smallestSampleFor(0.5) });
  if (failed > 0) return sentence('failures.stillFailing', { n: failed });
  if (all.length === 0) return sentence('reasons.noDeployments');
  const here = new Set(inWindow(all.map(atOnce), window).map(({ id }) => id));
  if (here.size === 0) return sentence('failures.nothingDeployed');
  const followed = all.some((one) => here.has(one.id) && one.followed);
  return sentence(followed ? 'failures.noneFailed' : 'failures.notMeasured');
}

const atOnce = ({ id, at }: DeploymentInput): Measured => ({
  id,
  startAt: null,
  endAt: at,
  value: null,
  leftOut: null,
});
