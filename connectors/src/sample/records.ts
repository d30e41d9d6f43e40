import { z } from 'zod';

/**
 * What is kept of each record. A connector to a real source names here, field by field, what of the source's own
 * records it keeps; the sample has nothing to leave out, so its records are the facts and an id.
 */

const instant = z.iso.datetime({ precision: 3 });
const category = z.enum(['new', 'indeterminate', 'done', 'undefined']);

export const statusRecord = z.object({ statusId: z.string(), name: z.string(), category });

const statusChange = z.object({
  sourceId: z.string(),
  at: instant,
  fromStatusId: z.string(),
  toStatusId: z.string(),
  fromName: z.string(),
  toName: z.string(),
});

export const itemRecord = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  type: z.string(),
  level: z.number().int(),
  parentSourceId: z.string().nullable(),
  labels: z.array(z.string()),
  url: z.string(),
  createdAt: instant,
  updatedAt: instant,
  statusId: z.string(),
  statusName: z.string(),
  statusCategory: category,
  resolution: z.string().nullable(),
  statusChanges: z.array(statusChange),
});
export type ItemRecord = z.infer<typeof itemRecord>;

export const changeRecord = z.object({
  id: z.string(),
  number: z.number().int(),
  url: z.string(),
  state: z.enum(['open', 'closed', 'merged']),
  createdAt: instant,
  updatedAt: instant,
  mergedAt: instant.nullable(),
  mergeSha: z.string().nullable(),
  headSha: z.string(),
  issueKeys: z.array(z.string()),
  commits: z.array(z.object({ sha: z.string(), authoredAt: instant, committedAt: instant })),
  reviews: z.array(
    z.object({ sourceId: z.string(), state: z.enum(['approved']), submittedAt: instant, byBot: z.boolean() }),
  ),
});
export type ChangeRecord = z.infer<typeof changeRecord>;

export const deploymentRecord = z.object({
  id: z.string(),
  sha: z.string(),
  url: z.string(),
  createdAt: instant,
  statuses: z.array(
    z.object({
      sourceId: z.string(),
      state: z.enum(['queued', 'in_progress', 'success']),
      at: instant,
      environment: z.string(),
    }),
  ),
});
export type DeploymentRecord = z.infer<typeof deploymentRecord>;

export const commitRecord = z.object({ sha: z.string(), parents: z.array(z.string()), committedAt: instant });
export type CommitRecord = z.infer<typeof commitRecord>;
