import { productionBy, productionByDefault, productionPattern, type DeploymentState, type Rung } from 'shared/domain';

/** Something that may have reached production, on whichever rung; `id` is that of its document. */
export interface ProductionCandidate {
  readonly id: string;
  readonly at: number;
  readonly sha: string;
  /** In small letters, whatever the source wrote. */
  readonly environment: string;
}

export interface DeploymentRecord {
  readonly id: string;
  readonly sha: string;
  readonly environment: string;
  readonly isProduction: boolean;
  readonly isTransient: boolean;
  /** Oldest first. */
  readonly statuses: readonly {
    readonly state: DeploymentState;
    readonly at: number;
    readonly environment: string | null;
  }[];
}

/** A run of the workflow that was chosen, with every go at it, oldest first. */
export interface RunRecord {
  readonly id: string;
  readonly sha: string;
  readonly event: string;
  /** Null = not known, as of those that were read before it was asked. */
  readonly onDefaultBranch: boolean | null;
  readonly attempts: readonly Go[];
  /** Goes at the job that was chosen, as far as they are known; absent = the run as a whole counts. */
  readonly jobs?: readonly (Go & { readonly attempt: number })[];
}

/** One go at a run, or at a job of it. */
interface Go {
  readonly conclusion: string | null;
  readonly endedAt: number | null;
}

export interface ReleaseRecord {
  readonly id: string;
  readonly sha: string | null;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly publishedAt: number | null;
  /** Absent where only releases are looked at. */
  readonly tag?: string;
  /** A tag by itself; its time stands in for that of publishing. */
  readonly isTag?: boolean;
}

export interface MergeRecord {
  readonly id: string;
  readonly mergeSha: string | null;
  readonly mergedAt: number | null;
  readonly baseBranch: string;
}

export interface ScopeRecords {
  /** How names of environments begin that are production; absent = as the product has it. */
  readonly productionEnvironments?: readonly string[];
  readonly deployments: readonly DeploymentRecord[];
  readonly releases: readonly ReleaseRecord[];
  readonly runs?: readonly RunRecord[];
  readonly changes: readonly MergeRecord[];
}

/**
 * The rung that ops chose, or else the highest one that this repository uses at all. Which workflow puts into production no
 * record says, nor what a tag without a release stands for, so neither makes a rung be taken by itself.
 */
export function rungOf(chosen: Rung | null, records: ScopeRecords): Rung {
  if (chosen) return chosen;
  if (fromDeployments(records).length > 0) return 'deployment';
  return fromReleases(records.releases.filter(({ isTag }) => isTag !== true)).length > 0 ? 'release' : 'merge';
}

/** The branch that is shipped. */
export interface DefaultBranch {
  readonly took: (change: MergeRecord) => boolean;
  /** Whether its tip may once have been this commit. */
  readonly stoodAt: (sha: string) => boolean;
}

export function candidatesOn(rung: Rung, records: ScopeRecords, branch: DefaultBranch): ProductionCandidate[] {
  switch (rung) {
    case 'deployment':
      return fromDeployments(records);
    case 'workflow':
      return (records.runs ?? []).filter(isShipped(records, branch)).flatMap(fromRun);
    case 'release':
      return fromReleases(records.releases);
    case 'merge':
      return records.changes.filter(branch.took).flatMap(fromMerge);
  }
}

/**
 * The first `success` status is the deployment, in the environment that status names: the latest status says nothing,
 * for a superseded deployment turns `inactive` (source-apis.md 0.7).
 */
function fromDeployments({ deployments, productionEnvironments }: ScopeRecords): ProductionCandidate[] {
  const byName = new RegExp(productionPattern(productionEnvironments ?? productionByDefault), 'i');
  return deployments.flatMap((deployment) => {
    const success = deployment.statuses.find(({ state }) => state === 'success');
    if (!success || deployment.isTransient) return [];
    const environment = success.environment ?? deployment.environment;
    if (!isProduction(deployment, environment, byName)) return [];
    return [{ id: deployment.id, at: success.at, sha: deployment.sha, environment: sameName(environment) }];
  });
}

/** By name, or by the source's own flag; the flag was given for the environment that the deployment began in. */
const isProduction = (deployment: DeploymentRecord, environment: string, byName: RegExp): boolean => {
  const isSame = sameName(environment) === sameName(deployment.environment);
  return productionBy(environment, deployment.isProduction && isSame, byName) !== null;
};

/** One environment, however a workflow writes its name (source-apis.md 5). */
const sameName = (environment: string): string => environment.toLowerCase();

/**
 * Runs of the default branch, and those of a commit that bears a tag, for some put out from a tag or a release branch: a run on
 * any other branch only tests (methods.md B.3). Where the default branch was renamed, old runs were read as of another one: then
 * the commit tells, unless the workflow ran for it on the default branch too, as it does after a merge queue.
 */
function isShipped({ runs = [], releases }: ScopeRecords, branch: DefaultBranch): (run: RunRecord) => boolean {
  const tagged = new Set(releases.map(({ sha }) => sha));
  const run = new Set(runs.flatMap(({ onDefaultBranch, sha }) => (onDefaultBranch === true ? [sha] : [])));
  return ({ onDefaultBranch, sha }) =>
    onDefaultBranch !== false || tagged.has(sha) || (!run.has(sha) && branch.stoodAt(sha));
}

/**
 * The first go that succeeded, as with deployments: a run that is begun again later puts out the same content. Runs for a
 * proposed change put nothing into production, whatever the workflow does otherwise. Of a job that was chosen the same holds:
 * what comes after it says nothing about it.
 */
function fromRun({ id, sha, event, attempts, jobs }: RunRecord): ProductionCandidate[] {
  const success = (jobs === undefined ? attempts : goesAtJob(jobs)).find(({ conclusion }) => conclusion === 'success');
  if (typeof success?.endedAt !== 'number' || event.startsWith('pull_request')) return [];
  return [{ id, at: success.endedAt, sha, environment: 'workflow' }];
}

/**
 * By the goes at the run. Where several jobs of one go bear the name, as those of a matrix may, it has succeeded when all have
 * that were not skipped, and with the last of them; one that was skipped put nothing anywhere.
 */
function goesAtJob(jobs: NonNullable<RunRecord['jobs']>): Go[] {
  const done = jobs.filter(({ conclusion }) => conclusion !== 'skipped');
  const numbers = [...new Set(done.map(({ attempt }) => attempt))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const [first, ...others] = done.filter(({ attempt }) => attempt === number);
    return others.reduce<Go>(
      (go, other) => {
        if (go.conclusion !== 'success') return go;
        if (other.conclusion !== 'success') return other;
        return (other.endedAt ?? Infinity) > (go.endedAt ?? Infinity) ? other : go;
      },
      first ?? { conclusion: null, endedAt: null },
    );
  });
}

/**
 * Published releases; and tags from before the first of them, for a repository that publishes releases says with those what
 * it puts out. A tag that a release bears is that release.
 */
function fromReleases(releases: readonly ReleaseRecord[]): ProductionCandidate[] {
  const own = releases.filter(({ isTag }) => isTag !== true);
  const named = new Set(own.map(({ tag }) => tag));
  const published = own.flatMap(fromRelease);
  const first = Math.min(...published.map(({ at }) => at));
  const tags = releases.filter(({ isTag, tag }) => isTag === true && !named.has(tag)).flatMap(fromRelease);
  return [...published, ...tags.filter(({ at }) => at < first)];
}

const fromRelease = ({ id, sha, isDraft, isPrerelease, publishedAt }: ReleaseRecord): ProductionCandidate[] =>
  sha === null || publishedAt === null || isDraft || isPrerelease
    ? []
    : [{ id, at: publishedAt, sha, environment: 'release' }];

const fromMerge = ({ id, mergeSha, mergedAt }: MergeRecord): ProductionCandidate[] =>
  mergeSha === null || mergedAt === null ? [] : [{ id, at: mergedAt, sha: mergeSha, environment: 'merge' }];
