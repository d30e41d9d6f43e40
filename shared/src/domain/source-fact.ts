/**
 * Source facts: what a connector makes of one record of its source, in our own words.
 * They hold nothing that a setting could change, and no person: whether an author is a bot is
 * decided inside the connector, and only the flag goes on (architecture.md 4 and 8, decisions.md 25, 28).
 *
 * Instants are ISO 8601 strings in UTC with milliseconds (`2026-11-21T09:10:00.000Z`).
 */
export type Instant = string;

/** One record gives at most one fact; its children travel inside it and are written with it. */
export type SourceFact =
  | StatusFact
  | WorkItemFact
  | BoardsFact
  | SprintsFact
  | PlannedVersionsFact
  | ChangeFact
  | DeploymentFact
  | WorkflowRunFact
  | ReleaseFact
  | BranchCommitFact
  | ForeignHistoryFact;

export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

/** A status of a tracker's workflow, by id: names are shared between projects, ids are not. */
export interface StatusFact {
  readonly kind: 'status';
  /** The tracker's own id of the status; status changes refer to it. */
  readonly statusId: string;
  readonly name: string;
  readonly category: StatusCategory;
}

/** An issue with its whole history. */
export interface WorkItemFact {
  readonly kind: 'workItem';
  readonly key: string;
  /** Keys the item had before it was moved, oldest first. */
  readonly formerKeys: readonly string[];
  readonly title: string;
  readonly url: string;
  readonly type: string;
  /** 1 = epic and above, 0 = the level with direct commitment, -1 = sub-task. */
  readonly level: number;
  readonly parentSourceId: string | null;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly statusId: string;
  readonly statusCategory: StatusCategory;
  readonly statusName: string;
  /** Resolution as the source names it; cancelled items are told apart by it. */
  readonly resolution: string | null;
  /** Of the sprints it is in, and of those that were closed while it was; the tracker's own ids. */
  readonly sprintIds: readonly string[];
  readonly links: readonly ItemLink[];
  /** In the source's order: by time, then by the source's own event id. */
  readonly statusChanges: readonly StatusChange[];
  readonly flagChanges: readonly FlagChange[];
  readonly sprintChanges: readonly SprintChange[];
  /** Moves between scopes (projects); scope ids as the source gives them. */
  readonly moves: readonly ScopeMove[];
}

export interface StatusChange {
  readonly sourceId: string;
  readonly at: Instant;
  readonly fromStatusId: string;
  readonly toStatusId: string;
  /** Names as of that time, kept for statuses that no longer exist. */
  readonly fromName: string;
  readonly toName: string;
}

export interface FlagChange {
  readonly sourceId: string;
  readonly at: Instant;
  readonly on: boolean;
}

/** A link to another item; both ends tell of it, each from its own side. */
export interface ItemLink {
  readonly sourceId: string;
  readonly kind: 'blocks' | 'relates' | 'clones' | 'duplicates' | 'other';
  /** As the source names it. */
  readonly type: string;
  /** `outward`: this item blocks, clones or duplicates the other; `inward`: the other way round. */
  readonly direction: 'outward' | 'inward';
  readonly otherSourceId: string;
}

/** The sprints an item was planned for before and after; none = it was taken out of the last one. */
export interface SprintChange {
  readonly sourceId: string;
  readonly at: Instant;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface ScopeMove {
  readonly sourceId: string;
  readonly at: Instant;
  readonly fromScope: string;
  readonly toScope: string;
}

/** The boards on which one project is seen; a board may show several projects. */
export interface BoardsFact {
  readonly kind: 'boards';
  readonly boards: readonly Board[];
}

export interface Board {
  /** The tracker's own id. */
  readonly boardId: string;
  readonly name: string;
  /** As the tracker calls it: `scrum`, `kanban`, `simple`. */
  readonly type: string;
  /** From left to right. */
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
}

/** The sprints of those boards. */
export interface SprintsFact {
  readonly kind: 'sprints';
  readonly sprints: readonly Sprint[];
}

export interface Sprint {
  /** The tracker's own id. */
  readonly sprintId: string;
  /** The board it was made on. */
  readonly boardId: string | null;
  readonly name: string;
  readonly state: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly completedAt: Instant | null;
}

/** The versions that a tracker plans for a project; a release is what the code says of itself. */
export interface PlannedVersionsFact {
  readonly kind: 'plannedVersions';
  readonly versions: readonly PlannedVersion[];
}

export interface PlannedVersion {
  readonly versionId: string;
  readonly name: string;
  readonly released: boolean;
  readonly archived: boolean;
  /** Calendar days without a zone, `2026-11-21`. */
  readonly startsOn: string | null;
  readonly releasesOn: string | null;
}

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

/** A run of an automatic workflow, with every go at it: the last one says nothing about the first that succeeded. */
export interface WorkflowRunFact {
  readonly kind: 'workflowRun';
  readonly workflowId: string;
  /** File of the workflow in its repository; it outlives the workflow's name. */
  readonly workflowPath: string;
  readonly workflowName: string | null;
  /** What set it off, as the source names it: `push`, `schedule`, `pull_request`. */
  readonly event: string;
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
