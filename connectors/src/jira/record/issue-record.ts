import { z } from 'zod';
import { jiraTime } from './jira-time.js';

/**
 * What of Jira is kept. These schemas are the allow-list of architecture.md 8: what they do not name is never stored,
 * and they name no person (no assignee, reporter, creator or author), no description and no comment.
 */

/** NUL and lone surrogates are legal in JSON and refused by PostgreSQL; a title of a megabyte helps nobody. */
export const text = z.string().overwrite((value) => {
  const kept = value.slice(0, 500);
  // Nearly all texts have neither half of a pair nor NUL.
  return surrogate.test(kept) || kept.includes('\u0000')
    ? kept.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    : kept;
});

const surrogate = /[\ud800-\udfff]/;

export const id = z.string().min(1);
/** Some answers write ids as numbers, and some of those are greater than a number holds. */
export const numberedId = z.union([z.string(), z.int(), z.bigint()]).transform(String).pipe(id);

export const statusCategories = ['undefined', 'new', 'indeterminate', 'done'] as const;

const status = z.object({
  id,
  name: text,
  /** By key: the category's name is localised. Servers of old send none. */
  statusCategory: z.object({ key: z.enum(statusCategories).catch('undefined') }).optional(),
});

export const statusRecord = status;
export type StatusRecord = z.infer<typeof statusRecord>;

/** One kept line of the change log. `from` and `to` are ids; names are as of that time. */
export const historyItem = z.object({
  is: z.enum(['status', 'flagged', 'project', 'key', 'sprint']),
  /** Which flag, in a Jira that has several. */
  field: text.nullable().optional(),
  from: text.nullable(),
  to: text.nullable(),
  fromName: text.nullable(),
  toName: text.nullable(),
});

const history = z.object({ id, created: jiraTime, items: z.array(historyItem) });

/** A link to another issue of the same Jira, by the name administrators gave its type. */
const link = z.object({
  id,
  type: z.object({ name: text }),
  inwardIssue: z.object({ id }).optional(),
  outwardIssue: z.object({ id }).optional(),
});

export const issueRecord = z.object({
  id,
  key: id,
  /** As it was called while its project had other keys; those of other projects stand in the histories. */
  formerKeys: z.array(id).optional(),
  /** 1 = epic and above, 0 = the level people commit to, -1 = sub-task. */
  level: z.number().int(),
  /** Id of the issue above, whichever of Jira's ways says so. */
  parentId: id.nullable(),
  /** Of the sprints it is in, and of those that were closed while it was. */
  sprintIds: z.array(id),
  fields: z.object({
    summary: text,
    issuetype: z.object({ name: text }),
    project: z.object({ id }),
    status,
    resolution: z.object({ name: text }).nullish(),
    labels: z.array(text).default([]),
    components: z.array(z.object({ name: text })).default([]),
    /** Each issue tells the other one's id, and from which end it sees the link. */
    issuelinks: z.array(link).default([]),
    created: jiraTime,
    updated: jiraTime,
  }),
  /** Oldest first. Only lines on status, flag, sprints and moves, and only histories that have one. */
  histories: z.array(history),
});
export type IssueRecord = z.infer<typeof issueRecord>;
