import type { Rung } from 'shared/domain';
import type { CommitGraph } from './commit-graph.js';
import type { ProductionCandidate } from './production-candidates.js';

/** `attempt`: the same content again. `rollback`: older content than before, a deployment all the same. */
export type DeploymentOutcome = 'deployment' | 'attempt' | 'rollback';

export interface ProductionDeployment {
  readonly id: string;
  readonly at: number;
  readonly sha: string;
  readonly rung: Rung;
  readonly outcome: DeploymentOutcome;
  /** Null = whether it failed is not measured; a rollback shows that the one before it did. */
  readonly failed: boolean | null;
}

/**
 * What reached production in one scope, oldest first (decisions.md 12). Rollbacks are told by ancestry and within one
 * environment; content that another environment already had is an attempt, so that two regions do not count twice, and
 * neither does a way back that another one has just gone.
 */
export function productionDeployments(
  candidates: readonly ProductionCandidate[],
  rung: Rung,
  graph: CommitGraph,
): ProductionDeployment[] {
  const made: Writable<ProductionDeployment>[] = [];
  const current = new Map<string, Writable<ProductionDeployment>>();
  const seenIn = new Map<string, Set<string>>();
  const wentBack = new Map<string, WayBack>();
  for (const candidate of inOrder(candidates, graph)) {
    const previous = current.get(candidate.environment);
    const environments = seenIn.get(candidate.sha) ?? new Set<string>();
    const { id, at, sha } = candidate;
    let outcome = outcomeOf(candidate, previous, environments, rung, graph);
    if (outcome === 'rollback' && previous) {
      previous.failed = true;
      const follows = [...wentBack.values()].some(
        (other) => other.from === previous.sha && other.to === sha && other.at >= previous.at,
      );
      wentBack.set(candidate.environment, { from: previous.sha, to: sha, at });
      if (follows) outcome = 'attempt';
    } else if (previous?.sha !== sha) wentBack.delete(candidate.environment);
    const deployment: Writable<ProductionDeployment> = { id, at, sha, rung, outcome, failed: null };
    made.push(deployment);
    if (previous?.sha !== sha) current.set(candidate.environment, deployment);
    seenIn.set(sha, environments.add(candidate.environment));
  }
  return made;
}

/** From newer content to older, in one environment that stands there still. */
interface WayBack {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** By time; at the same instant the ancestor first, then by id, so that every rebuild gives the same order. */
const inOrder = (candidates: readonly ProductionCandidate[], graph: CommitGraph): ProductionCandidate[] =>
  candidates.toSorted((a, b) => a.at - b.at || graph.depth(a.sha) - graph.depth(b.sha) || (a.id < b.id ? -1 : 1));

function outcomeOf(
  { sha, environment }: ProductionCandidate,
  previous: ProductionDeployment | undefined,
  environments: ReadonlySet<string>,
  rung: Rung,
  graph: CommitGraph,
): DeploymentOutcome {
  if (previous?.sha === sha) return 'attempt';
  // Merges only ever add: clocks that disagree by a second must not look like a way back.
  if (previous && rung !== 'merge' && graph.isAncestor(sha, previous.sha)) return 'rollback';
  return environments.size > 0 && !environments.has(environment) ? 'attempt' : 'deployment';
}
