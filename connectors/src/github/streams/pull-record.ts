import { z } from 'zod';
import type { ChangeEvent, ChangeFact, Review } from 'shared/domain';
import { id, instant } from '../values.js';

/** A pull request with its histories. No author, no title, no body: see texts.ts for what is kept of those. */
export const pullRecord = z.object({
  id,
  number: z.int().positive(),
  url: z.url(),
  state: z.enum(['open', 'closed', 'merged']),
  isDraft: z.boolean(),
  byBot: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  closedAt: instant.nullable(),
  mergedAt: instant.nullable(),
  baseBranch: z.string(),
  mergeSha: z.string().nullable(),
  headSha: z.string(),
  issueKeys: z.array(z.string()),
  revertsNumber: z.int().nullable(),
  labels: z.array(z.string()),
  commits: z.array(z.object({ sha: z.string(), authoredAt: instant, committedAt: instant })),
  reviews: z.array(
    z.object({
      id,
      state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED']),
      submittedAt: instant,
      byBot: z.boolean(),
    }),
  ),
  events: z.array(
    z.object({
      id,
      type: z.string(),
      at: instant,
      /** The newest commit that a force push took away, as long as the source has it. */
      before: z.object({ sha: z.string(), authoredAt: instant }).optional(),
    }),
  ),
});
export type PullRecord = z.infer<typeof pullRecord>;

export const changeFrom = (record: PullRecord): ChangeFact => ({
  kind: 'change',
  number: record.number,
  url: record.url,
  state: record.state,
  isDraft: record.isDraft,
  byBot: record.byBot,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
  closedAt: record.closedAt,
  mergedAt: record.mergedAt,
  baseBranch: record.baseBranch,
  mergeSha: record.mergeSha,
  headSha: record.headSha,
  issueKeys: record.issueKeys,
  revertsNumber: record.revertsNumber,
  labels: record.labels,
  commits: record.commits,
  reviews: record.reviews.map(reviewFrom),
  events: record.events.flatMap(({ id: sourceId, type, at, before }) => {
    const kind = eventKinds[type];
    return kind === undefined ? [] : [{ sourceId, kind, at, ...(before && { commitAt: before.authoredAt }) }];
  }),
});

const reviewFrom = ({ id, state, submittedAt, byBot }: PullRecord['reviews'][number]): Review => ({
  sourceId: id,
  state: reviewStates[state],
  submittedAt,
  byBot,
});

const reviewStates: Readonly<Record<PullRecord['reviews'][number]['state'], Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changesRequested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

const eventKinds: Readonly<Record<string, ChangeEvent['kind']>> = {
  ReadyForReviewEvent: 'readyForReview',
  ConvertToDraftEvent: 'convertedToDraft',
  ReviewRequestedEvent: 'reviewRequested',
  HeadRefForcePushedEvent: 'headForcePushed',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  MergedEvent: 'merged',
  AddedToMergeQueueEvent: 'enqueued',
  RemovedFromMergeQueueEvent: 'dequeued',
};
