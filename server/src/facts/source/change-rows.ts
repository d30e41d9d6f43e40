import type { ChangeFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows, upsertOwners } from '../write-rows.js';
import { firstOfEach, type Placed } from './placed.js';

/** Changes with their commits, reviews and timelines, set-wise. */
export async function writeChanges(manager: EntityManager, changes: readonly Placed<ChangeFact>[]): Promise<void> {
  const fresh = await upsertOwners(manager, 'change', changes.map(row));
  const ids = changes.map(({ id }) => id);
  await replaceRows(manager, 'change_commit', 'change_id', ids, changes.flatMap(commits), fresh);
  await replaceRows(manager, 'review', 'change_id', ids, changes.flatMap(reviews), fresh);
  await replaceRows(manager, 'change_event', 'change_id', ids, changes.flatMap(events), fresh);
}

const row = ({ id, connectionId, scopeId, fact }: Placed<ChangeFact>) => ({
  id,
  connection_id: connectionId,
  scope_id: scopeId,
  number: fact.number,
  url: fact.url,
  state: fact.state,
  is_draft: fact.isDraft,
  by_bot: fact.byBot,
  created_at: fact.createdAt,
  updated_at: fact.updatedAt,
  closed_at: fact.closedAt,
  merged_at: fact.mergedAt,
  base_branch: fact.baseBranch,
  merge_sha: fact.mergeSha,
  head_sha: fact.headSha,
  issue_keys: fact.issueKeys,
  reverts_number: fact.revertsNumber,
  labels: fact.labels,
});

const commits = ({ id, fact }: Placed<ChangeFact>) =>
  firstOfEach(fact.commits, ({ sha }) => sha).map(({ sha, authoredAt, committedAt }, position) => ({
    change_id: id,
    sha,
    position,
    authored_at: authoredAt,
    committed_at: committedAt,
  }));

const reviews = ({ id, fact }: Placed<ChangeFact>) =>
  firstOfEach(fact.reviews, ({ sourceId }) => sourceId).map(({ sourceId, state, submittedAt, byBot }) => ({
    change_id: id,
    source_id: sourceId,
    state,
    submitted_at: submittedAt,
    by_bot: byBot,
  }));

const events = ({ id, fact }: Placed<ChangeFact>) =>
  firstOfEach(fact.events, ({ sourceId }) => sourceId).map(({ sourceId, kind, at, commitAt }) => ({
    change_id: id,
    source_id: sourceId,
    kind,
    at,
    commit_at: commitAt ?? null,
  }));
