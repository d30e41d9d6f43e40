import type { Person } from '../kit/people.js';

/**
 * What is true at the fake GitHub: plain data, so that it can be compared, sent and saved. Instants are ISO in UTC
 * with whole seconds, as GitHub's are. A null person is a deleted account.
 */
export interface GithubWorld {
  /** Where the clock starts. */
  readonly now: string;
  readonly organisation: { readonly id: number; readonly login: string };
  readonly people: readonly Person[];
  readonly tokens: Token[];
  readonly repositories: Repository[];
}

export interface Token {
  /** What a client sends. */
  readonly value: string;
  /** What the log calls it. */
  readonly label: string;
  readonly owner: Person;
  /** `metadata` lists repositories and may read nothing in them. */
  readonly may: 'read' | 'metadata' | 'nothing';
  readonly expiresAt: string | null;
  /** Of an app: no person stands behind it. */
  readonly ofApp?: true;
}

export interface Repository {
  readonly id: number;
  owner: string;
  name: string;
  /** `owner/name` it had before, which redirect. */
  readonly formerNames: string[];
  readonly isPrivate: boolean;
  archived: boolean;
  readonly defaultBranch: string;
  readonly createdAt: string;
  updatedAt: string;
  pushedAt: string;
  readonly commits: Map<string, Commit>;
  /** Branch name to the commit at its tip. */
  readonly branches: Map<string, string>;
  readonly tags: Map<string, Tag>;
  readonly pulls: Map<number, Pull>;
  /** By number, which they share with pull requests. */
  readonly issues: Map<number, Issue>;
  readonly deployments: Map<number, Deployment>;
  readonly environments: Map<number, Environment>;
  /** So many there ever were: the next one's number. */
  environmentsMade: number;
  readonly releases: Map<number, Release>;
  readonly runs: Map<number, WorkflowRun>;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly authoredAt: string;
  readonly committedAt: string;
  readonly author: Person | null;
}

export interface Tag {
  readonly name: string;
  sha: string;
  /** The tag object of an annotated tag. */
  readonly annotation: { readonly sha: string; readonly at: string; readonly tagger: Person } | null;
}

export interface Pull {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  mergedAt: string | null;
  /** Once merged what the base branch got; before that GitHub's own test merge. */
  mergeSha: string | null;
  readonly baseRef: string;
  readonly headRef: string;
  readonly author: Person | null;
  mergedBy: Person | null;
  readonly from: 'here' | 'fork' | 'deletedFork';
  readonly labels: string[];
  /** Oldest first. */
  commits: string[];
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
  readonly reviews: Review[];
  readonly events: TimelineEvent[];
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: IssueReason | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  readonly author: Person | null;
  readonly type: string | null;
  /** Number of the issue of this repository that it is a part of. */
  parent: number | null;
  readonly labels: string[];
  readonly events: IssueEvent[];
}

export type IssueReason = 'COMPLETED' | 'NOT_PLANNED' | 'REOPENED' | 'DUPLICATE';

export interface IssueEvent {
  readonly id: number;
  readonly event: 'closed' | 'reopened' | 'transferred' | 'status_changed' | 'removed_from_project';
  readonly createdAt: string;
  readonly actor: Person | null;
  readonly reason: IssueReason | null;
  /** A board, by its number, with what its card said before and says now. */
  readonly project: number | null;
  readonly previousStatus: string;
  readonly status: string;
  readonly fromRepository: number | null;
}

export interface Review {
  readonly id: number;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly submittedAt: string | null;
  readonly author: Person | null;
  readonly sha: string;
}

export type TimelineEventName =
  | 'ready_for_review'
  | 'convert_to_draft'
  | 'review_requested'
  | 'head_ref_force_pushed'
  | 'closed'
  | 'reopened'
  | 'merged'
  | 'added_to_merge_queue'
  | 'removed_from_merge_queue';

export interface TimelineEvent {
  readonly id: number;
  readonly event: TimelineEventName;
  readonly createdAt: string;
  readonly actor: Person | null;
  readonly sha: string | null;
  readonly beforeSha?: string;
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

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly production: boolean;
  readonly transient: boolean;
  readonly createdAt: string;
  updatedAt: string;
  readonly creator: Person | null;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly createdAt: string;
  readonly environment: string;
  readonly creator: Person | null;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Who must agree to what is put out to it. */
  readonly reviewer: Person | null;
}

export interface Release {
  readonly id: number;
  readonly tagName: string;
  readonly target: string;
  name: string | null;
  readonly draft: boolean;
  prerelease: boolean;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  updatedAt: string | null;
  readonly author: Person;
}

export interface WorkflowRun {
  readonly id: number;
  readonly workflow: { readonly id: number; readonly path: string; readonly name: string | null };
  readonly event: string;
  readonly sha: string;
  readonly branch: string | null;
  readonly createdAt: string;
  updatedAt: string;
  readonly actor: Person;
  /** Oldest first; a run that is begun again keeps its id and its first time. */
  readonly attempts: RunAttempt[];
}

export interface RunAttempt {
  readonly number: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  readonly startedAt: string;
  updatedAt: string;
  /** In the order in which they were begun. */
  readonly jobs: RunJob[];
}

export interface RunJob {
  readonly id: number;
  readonly name: string;
  status: 'in_progress' | 'completed';
  conclusion: string | null;
  readonly startedAt: string;
  completedAt: string | null;
}

/** What a repository is asked for by. */
export type RepositoryName = number | string;
