import type { Person } from '../kit/people.js';

/** What is true at the fake Jira: plain data. Instants are epoch milliseconds; Jira keeps them to the millisecond. */
export interface JiraWorld {
  /** Where the clock starts, ISO. */
  readonly now: string;
  readonly kind: 'cloud' | 'dataCenter';
  readonly language: 'en' | 'nb' | 'sv';
  readonly people: readonly Person[];
  readonly accounts: Account[];
  readonly statuses: Status[];
  readonly types: readonly IssueType[];
  readonly resolutions: readonly { readonly id: string; readonly name: string }[];
  readonly fields: CustomFields;
  readonly projects: Project[];
  readonly boards: Board[];
  readonly sprints: Sprint[];
  readonly versions: Version[];
  readonly issues: Map<string, Issue>;
  readonly links: Link[];
  readonly pageSizes: PageSizes;
  /** Whether pages of change logs in bulk repeat what the page before ended with. */
  readonly repeatsHistories: boolean;
}

export interface Account {
  readonly label: string;
  readonly person: Person;
  readonly token: string;
  /** Zone of the profile: JQL dates are read in it, times are written in it. It can be changed at any time. */
  timeZone: string;
  may: 'browse' | 'nothing' | 'expired';
  /** Ids of projects it may not see, as after a change of permissions. */
  readonly hidden: Set<string>;
  /** Where its token is taken; at the site unless told. */
  readonly at?: 'gateway';
}

export interface Status {
  readonly id: string;
  name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
  /** Set for the statuses of a team-managed project: same names, ids of its own. */
  readonly projectId: string | null;
  /** As a recorded world had it. */
  readonly description?: string;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly level: -1 | 0 | 1;
}

export interface CustomFields {
  readonly flagged: string;
  readonly flagOption: string;
  readonly sprint: string;
  readonly epicLink: string;
  readonly epicName: string;
  readonly rank: string;
  readonly points: string;
}

export interface Project {
  readonly id: string;
  key: string;
  /** Keys it had before; issues are still found by them. */
  formerKeys?: readonly string[];
  readonly name: string;
  readonly teamManaged: boolean;
  archived: boolean;
  lastNumber: number;
  /** Fields of a recorded project that the fake has no word of its own for. */
  readonly recorded?: Readonly<Record<string, unknown>>;
}

export interface Board {
  readonly id: number;
  name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  /** The projects its filter finds issues of. */
  readonly projectIds: string[];
  columns: { readonly name: string; readonly statusIds: readonly string[] }[];
}

export interface Sprint {
  readonly id: number;
  name: string;
  readonly boardId: number;
  state: 'future' | 'active' | 'closed';
  startsAt: number | null;
  endsAt: number | null;
  completedAt: number | null;
}

/** Days are without a zone. */
export interface Version {
  readonly id: string;
  readonly projectId: string;
  name: string;
  released: boolean;
  archived: boolean;
  startsOn: string | null;
  releasesOn: string | null;
}

/** The first issue blocks (clones, duplicates) the second. */
export interface Link {
  readonly id: string;
  readonly type: LinkType;
  readonly fromId: string;
  readonly toId: string;
}

export type LinkType = 'Blocks' | 'Relates' | 'Cloners' | 'Duplicate' | 'Depends';

export interface Issue {
  readonly id: string;
  key: string;
  readonly formerKeys: string[];
  projectId: string;
  summary: string;
  readonly typeId: string;
  statusId: string;
  statusSince: number;
  resolutionId: string | null;
  resolvedAt: number | null;
  readonly createdAt: number;
  updatedAt: number;
  parentId: string | null;
  readonly labels: string[];
  readonly components: string[];
  flagged: boolean;
  /** Those it is in, and those it was in when they were closed. */
  sprintIds: number[];
  readonly creator: Person;
  readonly reporter: Person;
  assignee: Person | null;
  /** Oldest first. */
  readonly histories: History[];
  /** What the index knew and when, for searches that lag behind. */
  readonly indexed: IndexEntry[];
  /** Fields of a recorded issue that the fake has no word of its own for, as they were. */
  readonly recorded?: Readonly<Record<string, unknown>>;
}

export interface IndexEntry {
  readonly at: number;
  readonly updatedAt: number;
  readonly projectId: string;
  readonly gone: boolean;
}

export interface History {
  readonly id: string;
  readonly at: number;
  readonly author: Person;
  readonly items: readonly HistoryItem[];
}

export interface HistoryItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** How many rows this Jira gives at most, whatever is asked for. */
export interface PageSizes {
  readonly ids: number;
  readonly issues: number;
  readonly histories: number;
}
