import { createHash } from 'node:crypto';
import { z } from 'zod';
import { asWord, jsonOf, type HookReader, type Wanted } from '../hook.js';

const id = z.union([z.string().regex(/^\d{1,20}$/), z.int().transform(String)]);

/** Ids alone: everything else of a payload is left where it is. */
const payload = z.object({
  timestamp: z.number().optional().catch(undefined),
  webhookEvent: z.string(),
  issue: z
    .object({
      id,
      fields: z
        .object({ project: z.object({ id }) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  changelog: z.object({ id }).optional().catch(undefined),
  issueLink: z.object({ sourceIssueId: id, destinationIssueId: id }).optional().catch(undefined),
});
type Payload = z.infer<typeof payload>;

const issue = (sourceId: string, scopeId: string | null): Wanted => ({ stream: 'issues', scopeId, sourceId });
const ofIssue = ({ issue: told }: Payload): Wanted[] =>
  told === undefined ? [] : [issue(told.id, told.fields?.project.id ?? null)];
const ofLink = ({ issueLink: link }: Payload): Wanted[] =>
  link === undefined ? [] : [issue(link.sourceIssueId, null), issue(link.destinationIssueId, null)];

/** What follows from an event, by Jira's name of it. That an issue is gone only the census may say: T6, and 6.7. */
const following = new Map<string, (told: Payload) => readonly Wanted[]>(
  Object.entries({
    'jira:issue_created': ofIssue,
    'jira:issue_updated': ofIssue,
    issuelink_created: ofLink,
    issuelink_deleted: ofLink,
  }),
);

/** Jira Cloud and Data Center alike (source-apis.md 8). */
export const jiraHook: HookReader = {
  signedIn: 'x-hub-signature',
  kind: ({ deployment, signIn }) =>
    deployment === 'dataCenter' ? 'jiraDataCenter' : signIn === 'oauth' ? 'jiraOAuth' : 'jiraCloud',
  read(delivery) {
    const told = payload.safeParse(jsonOf(delivery)).data;
    const name = asWord(told?.webhookEvent);
    if (told === undefined || name === null) return null;
    const deliveryId = asWord(delivery.headers['x-atlassian-webhook-identifier']) ?? madeOf(told);
    return { deliveryId, name, wanted: following.get(name)?.(told) ?? [] };
  },
};

/** Data Center names no delivery: one that comes again is told by what it is about. */
const madeOf = ({ timestamp, webhookEvent, issue: told, changelog, issueLink }: Payload): string =>
  createHash('sha256')
    .update(JSON.stringify([timestamp, webhookEvent, told?.id, changelog?.id, issueLink]))
    .digest('hex');
