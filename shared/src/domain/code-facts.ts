import type { Instant } from './source-instant.js';

/** A pull request with its commits, reviews and timeline. */
export interface ChangeFact {
  readonly kind: 'change';
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly isDraft: boolean;
  readonly byBot: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
  readonly mergedAt: Instant | null;
  readonly baseBranch: string;
  /** The commit the base branch got; null until merged (before that GitHub gives a test merge). */
  readonly mergeSha: string | null;
  readonly headSha: string;
  /** Candidate issue keys found in branch, title, body and commit messages; the texts are not kept. */
  readonly issueKeys: readonly string[];
  /** Number of the pull request this one says it reverts. */
  readonly revertsNumber: number | null;
  readonly labels: readonly string[];
  readonly commits: readonly ChangeCommit[];
  readonly reviews: readonly Review[];
  readonly events: readonly ChangeEvent[];
}

export interface ChangeCommit {
  readonly sha: string;
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
}

export interface Review {
  readonly sourceId: string;
  readonly state: 'approved' | 'changesRequested' | 'commented' | 'dismissed';
  readonly submittedAt: Instant;
  readonly byBot: boolean;
}

export interface ChangeEvent {
  readonly sourceId: string;
  readonly kind:
    | 'readyForReview'
    | 'convertedToDraft'
    | 'reviewRequested'
    | 'headForcePushed'
    | 'closed'
    | 'reopened'
    | 'merged'
    | 'enqueued'
    | 'dequeued';
  readonly at: Instant;
  /** Of a force push: when the newest commit that it took away was written; absent = there is none, or it is gone. */
  readonly commitAt?: Instant;
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'
  | 'waiting';

/** A deployment with all its statuses. The latest status says nothing about the outcome (source-apis.md 0.7). */
export interface DeploymentFact {
  readonly kind: 'deployment';
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly originalEnvironment: string;
  readonly isProduction: boolean;
  readonly isTransient: boolean;
  readonly createdAt: Instant;
  readonly url: string;
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly sourceId: string;
  readonly state: DeploymentState;
  readonly at: Instant;
  readonly environment: string | null;
}

/** Where a repository may be deployed to, whether it ever was or not. */
export interface EnvironmentsFact {
  readonly kind: 'environments';
  readonly environments: readonly { readonly environmentId: string; readonly name: string }[];
}

/** A run of an automatic workflow, with every go at it: the last one says nothing about the first that succeeded. */
export interface WorkflowRunFact {
  readonly kind: 'workflowRun';
  readonly workflowId: string;
  /** File of the workflow in its repository; it outlives the workflow's name. */
  readonly workflowPath: string;
  readonly workflowName: string | null;
  /** What set it off, as the source names it: `push`, `schedule`, `pull_request`. */
  readonly event: string;
  /** It ran on the branch that was the default one when it was read; absent = not known. */
  readonly onDefaultBranch?: boolean;
  readonly sha: string;
  readonly createdAt: Instant;
  readonly url: string;
  /** Oldest first, at least one. */
  readonly attempts: readonly WorkflowAttempt[];
}

export interface WorkflowAttempt {
  readonly number: number;
  /** `success`, `failure`, `cancelled` and others, as the source names it; null = it goes on. */
  readonly conclusion: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Jobs of a run of a workflow, of every go at it. Known only where somebody chose a job of that workflow. */
export interface WorkflowJobsFact {
  readonly kind: 'workflowJobs';
  /** The source's own id of the run. */
  readonly run: string;
  /** So many goes at the run were known when its jobs were asked for. */
  readonly attempts: number;
  /** The last of those had ended by then: nothing of them is to come. */
  readonly isOver: boolean;
  /** False = the source has thrown the run away. */
  readonly found: boolean;
  readonly jobs: readonly WorkflowJob[];
}

export interface WorkflowJob {
  readonly name: string;
  /** Which go at the run it belongs to. */
  readonly attempt: number;
  /** `success`, `failure`, `skipped` and others, as the source names it; null = it goes on, or waits. */
  readonly conclusion: string | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface ReleaseFact {
  readonly kind: 'release';
  readonly tag: string;
  /** The commit the tag points to; null when the tag is gone. */
  readonly sha: string | null;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  readonly url: string;
  /** A tag by itself, whether or not a release bears its name; absent = a release. */
  readonly isTag?: true;
}

/** A commit of the default branch: enough to tell which commit contains which (decisions.md 12). */
export interface BranchCommitFact {
  readonly kind: 'branchCommit';
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  /** It was on the branch until its history was rewritten; absent = it is there. */
  readonly offBranch?: true;
}

/**
 * What a commit that was put into production holds beside the default branch: of a release branch, a repair, a tag elsewhere.
 * With the default branch's own commits it tells what such a deployment contains (decisions.md 12).
 */
export interface ForeignHistoryFact {
  readonly kind: 'foreignHistory';
  readonly sha: string;
  /** False = the source does not know it any more, or it shares no history with the default branch. */
  readonly found: boolean;
  /** None = all of it is on the default branch. */
  readonly commits: readonly { readonly sha: string; readonly parents: readonly string[] }[];
}
