import type { Scope } from '../contract.js';
import type { RecordToBe } from './record/assemble.js';
import type { SpecialFields } from './fields.js';

/** Where Jira Cloud and Jira Data Center differ: how issues are found, counted and read. */
export interface Deployment {
  projects(signal: AbortSignal): AsyncIterable<Scope>;
  /** Change logs come in answers of their own: whose is not there has none, or was hidden in between. */
  readonly logsApart: boolean;
  /** One pass over the ids the query finds, in portions. A pass may end early or repeat itself: see ids.ts. */
  walkIds(jql: string, signal: AbortSignal): AsyncIterable<readonly string[]>;
  count(jql: string, signal: AbortSignal): Promise<number>;
  /** At most `issuesAtOnce` issues with their whole histories. What is gone or hidden meanwhile is left out. */
  readIssues(ids: readonly string[], special: SpecialFields, signal: AbortSignal): Promise<readonly RecordToBe[]>;
  /** The same, never from an index that may lag: who is left out is gone or hidden for certain. */
  findIssues(ids: readonly string[], special: SpecialFields, signal: AbortSignal): Promise<readonly RecordToBe[]>;
}

/** Issues read with one request; both deployments allow so many with all they need. */
export const issuesAtOnce = 100;
