import { TokenError, pageToken, readPageToken } from '../page-token.js';
import { type Asking, self } from '../shapes/asking.js';
import { bulkHistoryShape, historyShape } from '../shapes/history-shapes.js';
import { issueShape } from '../shapes/issue-shape.js';
import type { History, Issue } from '../world.js';
import { type Question, namesOf, numberOf, textOf, wantedOf } from './request.js';
import { type Reply, noIssue, ok, refused } from './reply.js';

/** In ascending id; what is gone or hidden is left out without a word. */
export function bulkFetch(asking: Asking, question: Question): Reply {
  const names = namesOf(question, 'issueIdsOrKeys') ?? [];
  if (names.length === 0) return refused(400, 'issueIdsOrKeys must not be empty.');
  if (names.length > 100) return refused(400, 'You may only fetch a maximum of 100 issues by ID or key at a time.');
  const issues = seen(asking, names).sort((a, b) => Number(a.id) - Number(b.id));
  const wanted = wantedOf(question, ['*navigable']);
  return ok({ issues: issues.map((issue) => issueShape(asking, issue, wanted)), issueErrors: [] });
}

/**
 * Change logs of up to a thousand issues, oldest entry first over all of them: one issue's histories may lie on several
 * pages, and an issue without any is not named.
 */
export function bulkChangelogs(asking: Asking, question: Question): Reply {
  const names = namesOf(question, 'issueIdsOrKeys') ?? [];
  if (names.length === 0 || names.length > 1000) {
    return refused(400, 'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.');
  }
  const fieldIds = namesOf(question, 'fieldIds');
  if ((fieldIds?.length ?? 0) > 10) return refused(400, 'You may only filter by a maximum of 10 fields at a time.');
  const { pageSizes, repeatsHistories } = asking.truth.world;
  const size = Math.min(numberOf(question, 'maxResults', 1000), pageSizes.histories, 10_000);
  const bound = JSON.stringify([names, fieldIds, asking.account?.label]);
  const token = textOf(question, 'nextPageToken');
  try {
    const start = token === undefined ? 0 : Number(readPageToken(token, bound, asking.now));
    const entries = seen(asking, names)
      .flatMap((issue) => issue.histories.map((history) => ({ issue, history })))
      .filter(({ history }) => matches(history, fieldIds))
      .sort((a, b) => a.history.at - b.history.at || Number(a.issue.id) - Number(b.issue.id));
    const page = entries.slice(Math.max(0, start - (repeatsHistories ? 1 : 0)), start + size);
    const grouped = new Map<string, unknown[]>();
    for (const { issue, history } of page) {
      grouped.set(issue.id, [...(grouped.get(issue.id) ?? []), bulkHistoryShape(asking, history)]);
    }
    const issueChangeLogs = [...grouped].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
    const more = start + size < entries.length;
    return ok({ issueChangeLogs, ...(more ? { nextPageToken: pageToken(start + size, bound, asking.now) } : {}) });
  } catch (error) {
    if (error instanceof TokenError) return refused(400, error.message);
    throw error;
  }
}

export function issue(asking: Asking, question: Question, name: string): Reply {
  const [found] = seen(asking, [name]);
  return found === undefined ? noIssue : ok(issueShape(asking, found, wantedOf(question, undefined)));
}

/** One issue's change log, oldest first, at most a hundred a page. */
export function changelog(asking: Asking, question: Question, name: string): Reply {
  const [found] = seen(asking, [name]);
  if (found === undefined) return noIssue;
  const startAt = numberOf(question, 'startAt', 0);
  const maxResults = Math.min(numberOf(question, 'maxResults', 100), 100, asking.truth.world.pageSizes.histories);
  const total = found.histories.length;
  const at = self(asking, `issue/${found.id}/changelog`);
  const isLast = startAt + maxResults >= total;
  return ok({
    self: `${at}?startAt=${startAt}&maxResults=${maxResults}`,
    ...(isLast ? {} : { nextPage: `${at}?startAt=${startAt + maxResults}&maxResults=${maxResults}` }),
    maxResults,
    startAt,
    total,
    isLast,
    values: found.histories.slice(startAt, startAt + maxResults).map((history) => historyShape(asking, history)),
  });
}

/** By id, key or former key; each once. */
function seen({ truth, account }: Asking, names: readonly string[]): Issue[] {
  if (account?.may !== 'browse') return [];
  const found = names
    .flatMap((name) => truth.find(name) ?? [])
    .filter(({ projectId }) => !account.hidden.has(projectId));
  return [...new Set(found)];
}

const matches = ({ items }: History, fieldIds: readonly string[] | undefined): boolean =>
  fieldIds === undefined || items.some(({ fieldId }) => fieldId !== undefined && fieldIds.includes(fieldId));
