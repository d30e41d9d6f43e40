import { JqlError, parseJql } from '../jql.js';
import { TokenError, pageToken, readPageToken } from '../page-token.js';
import { type Found, comparePlaces, searchIssues } from '../search.js';
import type { Asking } from '../shapes/asking.js';
import { issueShape } from '../shapes/issue-shape.js';
import { type Question, namesOf, numberOf, textOf, wantedOf } from './request.js';
import { type Reply, ok, refused } from './reply.js';

const unbounded = 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/** Cloud: pages chained by token, ids unless fields are named. */
export function searchJql(asking: Asking, question: Question): Reply {
  return guarded(() => {
    const jql = textOf(question, 'jql') ?? '';
    if (parseJql(jql).clauses.length === 0) return refused(400, unbounded);
    const wanted = wantedOf(question, []);
    const fields = (wanted.fields ?? []).filter((name) => name !== 'id' && name !== 'key');
    const bound = JSON.stringify([jql, fields, question['reconcileIssues'], asking.account?.label]);
    const token = textOf(question, 'nextPageToken');
    const after = token === undefined ? undefined : (readPageToken(token, bound, asking.now) as number[]);
    const found = searchIssues(asking.truth, asking.account, jql, asking.now, false);
    const rest = after === undefined ? found : found.filter(({ place }) => comparePlaces(place, after) > 0);
    const page = rest.slice(0, pageSize(asking, question, fields.length > 0));
    const last = page.at(-1);
    const more = page.length < rest.length && last !== undefined;
    return ok({
      issues: shaped(asking, page, { ...wanted, fields }),
      ...(more ? { nextPageToken: pageToken(last.place, bound, asking.now) } : {}),
      isLast: !more,
    });
  });
}

export function approximateCount(asking: Asking, question: Question): Reply {
  return guarded(() => {
    const jql = textOf(question, 'jql') ?? '';
    if (parseJql(jql).clauses.length === 0) return refused(400, unbounded);
    return ok({ count: searchIssues(asking.truth, asking.account, jql, asking.now, false).length });
  });
}

/** Data Center: pages by offset, and all fields unless some are named. */
export function search(asking: Asking, question: Question): Reply {
  return guarded(() => {
    const strict = question['validateQuery'] !== false && question['validateQuery'] !== 'false';
    const found = searchIssues(asking.truth, asking.account, textOf(question, 'jql') ?? '', asking.now, strict);
    const startAt = numberOf(question, 'startAt', 0);
    // Deep offsets are refused by the search engine behind newer versions.
    if (startAt + numberOf(question, 'maxResults', 50) > 10_000 && startAt > 0)
      return refused(500, 'Search limit exceeded');
    const cap = namesOf(question, 'fields')?.every((name) => name === 'id') === true ? 'ids' : 'issues';
    const maxResults = Math.min(numberOf(question, 'maxResults', 50), asking.truth.world.pageSizes[cap]);
    const page = found.slice(startAt, startAt + maxResults);
    const issues = shaped(asking, page, wantedOf(question, undefined));
    return ok({ expand: 'schema,names', startAt, maxResults, total: found.length, issues });
  });
}

const shaped = (asking: Asking, page: readonly Found[], wanted: Parameters<typeof issueShape>[2]): unknown[] =>
  page.map(({ issue }) => {
    const whole = issueShape(asking, issue, wanted);
    return asking.version === '3' && wanted.fields?.length === 0 && !wanted.changelog ? { id: whole['id'] } : whole;
  });

function pageSize({ truth }: Asking, question: Question, withFields: boolean): number {
  const { ids, issues } = truth.world.pageSizes;
  return Math.max(
    1,
    Math.min(numberOf(question, 'maxResults', 50), withFields ? Math.min(100, issues) : Math.min(5000, ids)),
  );
}

function guarded(reply: () => Reply): Reply {
  try {
    return reply();
  } catch (error) {
    if (error instanceof JqlError || error instanceof TokenError) return refused(400, error.message);
    throw error;
  }
}
