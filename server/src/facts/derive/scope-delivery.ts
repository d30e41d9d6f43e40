import type { Rung } from 'shared/domain';
import { changeFlows, type ChangeFlow, type ChangeRecord } from './change-flow.js';
import { CommitGraph, type BranchCommit } from './commit-graph.js';
import { productsAt, type ProductLink, type Selectable } from './product-links.js';
import {
  candidatesOn,
  rungOf,
  type DeploymentRecord,
  type MergeRecord,
  type ReleaseRecord,
  type RunRecord,
} from './production-candidates.js';
import { productionDeployments, type ProductionDeployment } from './production-deployments.js';

/** Everything on record about one repository. */
export interface Delivery {
  /** How names of environments begin that are production; absent = as the product has it. */
  readonly productionEnvironments?: readonly string[];
  readonly scopeId: string;
  readonly changes: readonly (ChangeRecord & MergeRecord & Selectable)[];
  readonly deployments: readonly DeploymentRecord[];
  readonly releases: readonly ReleaseRecord[];
  /** Of the workflow that was chosen; absent = none was. */
  readonly runs?: readonly RunRecord[];
  readonly commits: readonly BranchCommit[];
  /** Commits that were put out and are not on the default branch; absent = there are none. */
  readonly foreign?: readonly ForeignHistory[];
}

export interface ForeignHistory {
  readonly sha: string;
  /** False = the source knows it no more. */
  readonly found: boolean;
  readonly commits: readonly Pick<BranchCommit, 'sha' | 'parents'>[];
}

export interface DerivedDelivery {
  readonly changes: readonly ChangeFlow[];
  readonly deployments: readonly ProductionDeployment[];
  readonly changeProducts: readonly { readonly changeId: string; readonly productId: string }[];
  readonly deploymentProducts: readonly { readonly deploymentId: string; readonly productId: string }[];
}

/** From merge to production in one scope. A change counts where its scope was linked when it was merged, or is now. */
export function deriveDelivery(
  delivery: Delivery,
  chosen: Rung | null,
  links: readonly ProductLink[],
  now: number,
): DerivedDelivery {
  const foreign = delivery.foreign ?? [];
  const beside = foreign.flatMap(({ commits }) => commits);
  const graph = new CommitGraph(delivery.commits, beside);
  const lost = new Set(foreign.filter(({ found }) => !found).map(({ sha }) => sha));
  const rung = rungOf(chosen, delivery);
  const candidates = candidatesOn(rung, delivery, {
    took: onDefaultBranch(delivery, graph),
    stoodAt: (sha) => graph.wasTip(sha),
  });
  const deployments = productionDeployments(candidates, rung, graph);
  const changes =
    rung === 'merge'
      ? mergedFlows(delivery, deployments, graph)
      : changeFlows(delivery.changes, deployments, graph, lost);
  const changeProducts = delivery.changes.flatMap((change) =>
    productsAt(links, delivery.scopeId, change.mergedAt ?? now, change).map((productId) => ({
      changeId: change.id,
      productId,
    })),
  );
  const deploymentProducts = productsOfDeployments(delivery.scopeId, deployments, links, changes, changeProducts);
  return { changes, deployments, changeProducts, deploymentProducts };
}

/**
 * A merge is on the default branch when its commit is, or was, for then it was put out; without commits on record, when its
 * base is the usual one.
 */
function onDefaultBranch(delivery: Delivery, graph: CommitGraph): (change: MergeRecord) => boolean {
  if (!graph.empty) return ({ mergeSha }) => mergeSha !== null && graph.wasOnBranch(mergeSha);
  const uses = new Map<string, number>();
  for (const { baseBranch, mergedAt } of delivery.changes) {
    if (mergedAt !== null) uses.set(baseBranch, (uses.get(baseBranch) ?? 0) + 1);
  }
  const usual = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
  return ({ baseBranch }) => baseBranch === usual;
}

/** On the merge rung a change is in production when it is merged: each is its own deployment. */
function mergedFlows(
  delivery: Delivery,
  deployments: readonly ProductionDeployment[],
  graph: CommitGraph,
): ChangeFlow[] {
  const own = new Map(deployments.map((deployment) => [deployment.id, deployment]));
  return changeFlows(delivery.changes, [], graph).map((flow) => {
    const deployment = own.get(flow.id);
    return deployment ? { ...flow, deployedAt: deployment.at, deploymentId: deployment.id } : flow;
  });
}

/** A whole scope's link takes every deployment of it; a part's link those that carried one of its changes. */
function productsOfDeployments(
  scopeId: string,
  deployments: readonly ProductionDeployment[],
  links: readonly ProductLink[],
  changes: readonly ChangeFlow[],
  changeProducts: DerivedDelivery['changeProducts'],
): DerivedDelivery['deploymentProducts'] {
  const whole = links.filter(({ selector }) => selector === null);
  const nothing = { labels: [], components: [] };
  const deploymentOf = new Map(changes.map(({ id, deploymentId }) => [id, deploymentId]));
  const carried = new Map<string, Set<string>>();
  for (const { changeId, productId } of changeProducts) {
    const deploymentId = deploymentOf.get(changeId);
    if (deploymentId) carried.set(deploymentId, (carried.get(deploymentId) ?? new Set()).add(productId));
  }
  return deployments.flatMap(({ id, at }) => {
    const products = new Set([...productsAt(whole, scopeId, at, nothing), ...(carried.get(id) ?? [])]);
    return [...products].sort().map((productId) => ({ deploymentId: id, productId }));
  });
}
