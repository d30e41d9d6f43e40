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

/** Each change with the first production deployment that contains it. */
export function changeFlows(
  changes: readonly ChangeRecord[],
  deployments: readonly ProductionDeployment[],
  graph: CommitGraph,
): ChangeFlow[] {
  const carrier = graph.empty ? carrierByTime(deployments) : carrierByContent(deployments, graph);
  return changes.map((change) => {
    const { at, clamped } = firstCommit(change);
    const deployment = change.mergedAt === null ? undefined : carrier(change, change.mergedAt);
    // A merge is its own deployment on the merge rung; elsewhere clocks may disagree by seconds.
    const deployedAt = deployment ? Math.max(deployment.at, change.mergedAt ?? 0) : null;
    return { id: change.id, firstCommitAt: at, clamped, deployedAt, deploymentId: deployment?.id ?? null };
  });
}

type Carrier = (change: ChangeRecord, mergedAt: number) => ProductionDeployment | undefined;

function carrierByContent(deployments: readonly ProductionDeployment[], graph: CommitGraph): Carrier {
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
    return deployment && !heldFromTheStart(deployment, forward[0], mergedAt) ? deployment : undefined;
  };
}

const heldFromTheStart = (
  deployment: ProductionDeployment,
  first: ProductionDeployment | undefined,
  mergedAt: number,
): boolean => deployment === first && mergedAt < deployment.at - FIRST_LOOK_BACK;
