import { z } from 'zod';
import { id, instant } from '../values.js';

/** An issue with what happened to it. No author, no assignee, no body and no comment. */
export const issueRecord = z.object({
  id,
  number: z.int().positive(),
  url: z.url(),
  title: z.string().overwrite((title) => title.slice(0, 500)),
  state: z.enum(['open', 'closed']),
  stateReason: z.string().nullable(),
  /** What the organisation calls this kind of issue; null = it has no kinds, or this one has none. */
  type: z.string().nullable(),
  parentId: id.nullable(),
  /** Other issues are parts of it. */
  hasParts: z.boolean(),
  labels: z.array(z.string()),
  createdAt: instant,
  /** Or when the last event was, if that is later: a card that is moved on a board leaves no trace in the issue itself. */
  updatedAt: instant,
  closedAt: instant.nullable(),
  events: z.array(
    z.object({
      id,
      type: z.string(),
      at: instant,
      reason: z.string().nullable(),
      /** Board of the card. */
      project: z.string().nullable(),
      /** Names of the card's status before and after, as of that time; empty = none. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** Repository it came from, by number. */
      fromRepository: z.string().nullable(),
    }),
  ),
});
export type IssueRecord = z.infer<typeof issueRecord>;
