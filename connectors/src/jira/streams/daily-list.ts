import { SourceError, type Ask, type Page, type Scope } from '../../contract.js';
import { isFirstOfDay } from '../../first-of-day.js';
import type { JiraClient } from '../client.js';

/** All of one kind that a project has now, as one record-to-be. */
export type ListOf = (scope: Scope, signal: AbortSignal) => Promise<unknown>;

/**
 * What Jira tells no changes of (boards, sprints, versions) is listed as a whole by the first run of a day.
 *
 * A Jira without Jira Software has no boards, and a key may be kept from them: issues are what counts, so that is noted
 * and no fault, and what was stored stays.
 */
export async function* readDaily(client: JiraClient, list: ListOf, ask: Ask): AsyncGenerator<Page> {
  const { scope, since, until, signal } = ask;
  if (since !== undefined && !isFirstOfDay({ since, until })) return;
  try {
    yield { records: [await list(scope, signal)], resume: undefined, total: 1 };
  } catch (error) {
    if (!isHidden(error)) throw error;
    client.log('jira.hidden', { scopeId: scope.id, code: error.fault.code, detail: error.fault.detail });
  }
}

/** Not there, not for this key, or not a question this Jira knows. */
function isHidden(error: unknown): error is SourceError {
  return error instanceof SourceError && ['noPermission', 'notFound', 'notAccepted'].includes(error.fault.code);
}
