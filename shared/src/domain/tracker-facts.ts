import type { Instant } from './source-instant.js';

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
