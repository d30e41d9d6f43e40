import type { Row } from '../client.js';
import { closedIssues, issueKeys, revertsNumber } from '../texts.js';
import { idFrom, instantFrom, isBot, rowsOf } from '../values.js';

const takenAway = (commit: unknown): object => {
  const { oid, authoredDate } = (commit ?? {}) as Row;
  return oid === undefined ? {} : { before: { sha: oid, authoredAt: instantFrom(authoredDate) } };
};

/** Pure and forgiving: a field that is not what it should be goes through, and fails the schema by its own path. */
export const assemblePull = (
  row: Row,
  history: Row | undefined,
  repository: { readonly id: string; readonly fullName: string },
): unknown => {
  const { fullName } = repository;
  const head = row['head'] as Row | null;
  const base = row['base'] as Row | null;
  const commits = rowsOf(history?.['commits']).map((node) => node['commit'] as Row);
  const texts = [row['title'], row['body'], ...commits.map((commit) => commit['message'])];
  const merged = typeof row['merged_at'] === 'string';
  return {
    id: idFrom(row['id']),
    number: row['number'],
    url: row['html_url'],
    state: merged ? 'merged' : row['state'],
    isDraft: row['draft'] ?? false,
    byBot: isBot(row['user']),
    createdAt: instantFrom(row['created_at']),
    updatedAt: instantFrom(row['updated_at']),
    closedAt: instantFrom(row['closed_at']),
    mergedAt: instantFrom(row['merged_at']),
    baseBranch: base?.['ref'],
    // Before the merge GitHub names the commit of a trial merge here.
    mergeSha: merged ? row['merge_commit_sha'] : null,
    headSha: head?.['sha'],
    issueKeys: [...issueKeys([head?.['ref'], ...texts]), ...closedIssues(texts, repository)],
    revertsNumber: revertsNumber({ body: row['body'], branch: head?.['ref'] }, fullName),
    labels: rowsOf(row['labels']).map((label) => label['name']),
    commits: commits.map(({ oid, authoredDate, committedDate }) => ({
      sha: oid,
      authoredAt: instantFrom(authoredDate),
      committedAt: instantFrom(committedDate),
    })),
    reviews: rowsOf(history?.['reviews'])
      .filter((review) => review['state'] !== 'PENDING')
      .map((review) => ({
        id: review['id'],
        state: review['state'],
        submittedAt: instantFrom(review['submittedAt']),
        byBot: isBot(review['author']),
      })),
    events: rowsOf(history?.['timelineItems']).map((event) => ({
      id: event['id'],
      type: event['__typename'],
      at: instantFrom(event['createdAt']),
      ...takenAway(event['beforeCommit']),
    })),
  };
};
