import type { CommitGraph } from './commit-graph.js';
import type { ProductionDeployment } from './production-deployments.js';

const DAY = 86_400_000;
/** A cherry-pick carries the day its text was first written; more than this before the change it is not its work. */
const EARLIEST_COMMIT = 90 * DAY;
/** The first deployment on record holds all history: only what was merged shortly before it was waiting for it. */
const FIRST_LOOK_BACK = 30 * DAY;

export interface ChangeRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly mergedAt: number | null;
  readonly mergeSha: string | null;
  readonly headSha: string;
  /** Commits of the change itself: a squash merge puts another one on the branch. */
  readonly authoredAt: readonly number[];
  readonly forcePushed: boolean;
}

export interface ChangeFlow {
  readonly id: string;
  readonly firstCommitAt: number;
  /** The recorded time was outside what is possible, and was moved to the nearest bound. */
  readonly clamped: boolean;
  readonly deployedAt: number | null;
  readonly deploymentId: string | null;
  /** What the deployment holds is not known: the change was merged before it, and is taken to be inside. */
  readonly byTime: boolean;
}

/** Smallest authored time of its commits, within bounds (source-apis.md 5). */
export function firstCommit(change: ChangeRecord): { readonly at: number; readonly clamped: boolean } {
  const written = Math.min(...change.authoredAt);
  if (!Number.isFinite(written)) return { at: change.createdAt, clamped: false };
  // A change is opened with a commit: after a force push, later times only say that history was rewritten.
  const latest = change.forcePushed ? change.createdAt : (change.mergedAt ?? Infinity);
  const at = Math.min(Math.max(written, change.createdAt - EARLIEST_COMMIT), latest);
  return { at, clamped: at !== written };
}

/**
 * Each change with the first production deployment that contains it.
 * @param lost commits that were put out and that the source knows no more: what they hold is told by time
 */
export function changeFlows(
  changes: readonly ChangeRecord[],
  deployments: readonly ProductionDeployment[],
  graph: CommitGraph,
  lost: ReadonlySet<string> = new Set(),
): ChangeFlow[] {
  const carrier = graph.empty ? carrierByTime(deployments) : carrierByBoth(deployments, graph, lost);
  return changes.map((change) => {
    const { at, clamped } = firstCommit(change);
    const { deployment, byTime } = change.mergedAt === null ? notCarried : carrier(change, change.mergedAt);
    // A merge is its own deployment on the merge rung; elsewhere clocks may disagree by seconds.
    const deployedAt = deployment ? Math.max(deployment.at, change.mergedAt ?? 0) : null;
    return { id: change.id, firstCommitAt: at, clamped, deployedAt, deploymentId: deployment?.id ?? null, byTime };
  });
}

interface Carried {
  readonly deployment: ProductionDeployment | undefined;
  readonly byTime: boolean;
}

type Carrier = (change: ChangeRecord, mergedAt: number) => Carried;

const notCarried: Carried = { deployment: undefined, byTime: false };

/** By content; where a deployment's content is lost, what was merged to the default branch before it is taken to be inside. */
function carrierByBoth(
  deployments: readonly ProductionDeployment[],
  graph: CommitGraph,
  lost: ReadonlySet<string>,
): Carrier {
  const byContent = carrierByContent(deployments, graph);
  const unknown = deployments.filter(({ sha, outcome }) => lost.has(sha) && outcome === 'deployment');
  return (change, mergedAt) => {
    const exact = byContent(change, mergedAt);
    const isMerged = change.mergeSha !== null && graph.onBranch(change.mergeSha);
    const deployment = isMerged ? unknown.find(({ at }) => at >= mergedAt) : undefined;
    const isEarlier = deployment !== undefined && (exact === undefined || deployment.at < exact.at);
    if (!isEarlier || heldFromTheStart(deployment, deployments[0], mergedAt))
      return { deployment: exact, byTime: false };
    return { deployment, byTime: true };
  };
}

function carrierByContent(
  deployments: readonly ProductionDeployment[],
  graph: CommitGraph,
): (change: ChangeRecord, mergedAt: number) => ProductionDeployment | undefined {
  const first = new Map<string, ProductionDeployment>();
  const seen = new Set<string>();
  let known: ProductionDeployment | undefined;
  for (const deployment of deployments) {
    const reached = graph.reach(deployment.sha, seen);
    if (reached.length > 0) known ??= deployment;
    for (const sha of reached) first.set(sha, deployment);
  }
  return (change, mergedAt) => {
    // What a force push took from the branch counts where it was put out before; elsewhere the change came back otherwise.
    const sha = [change.mergeSha, change.headSha].find(
      (each) => each !== null && (first.has(each) || graph.onBranch(each)),
    );
    const deployment = sha ? first.get(sha) : undefined;
    return deployment && !heldFromTheStart(deployment, known, mergedAt) ? deployment : undefined;
  };
}

/** Without commits on record there is only time to go by: what was merged before is taken to be inside. */
function carrierByTime(deployments: readonly ProductionDeployment[]): Carrier {
  const forward = deployments.filter(({ outcome }) => outcome === 'deployment');
  return (_change, mergedAt) => {
    const deployment = forward.find(({ at }) => at >= mergedAt);
    const isKnown = deployment !== undefined && !heldFromTheStart(deployment, forward[0], mergedAt);
    return isKnown ? { deployment, byTime: true } : notCarried;
  };
}

const heldFromTheStart = (
  deployment: ProductionDeployment,
  first: ProductionDeployment | undefined,
  mergedAt: number,
): boolean => deployment === first && mergedAt < deployment.at - FIRST_LOOK_BACK;
