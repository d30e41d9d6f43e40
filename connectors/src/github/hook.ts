import { z } from 'zod';
import { asWord, jsonOf, type HookReader, type Wanted } from '../hook.js';
import { tagId } from './values.js';

const row = z.object({ id: z.int() });
const node = z.object({ node_id: z.string() });

/** Ids alone: everything else of a payload is left where it is. */
const payload = z.object({
  repository: z.object({ id: z.int(), default_branch: z.string().optional() }).optional().catch(undefined),
  ref: z
    .string()
    .regex(/^[^\p{Cc}]+$/u)
    .optional()
    .catch(undefined),
  /** What was made or taken away: a branch or a tag, which then has no `refs/…` before its name. */
  ref_type: z.string().optional().catch(undefined),
  pull_request: row.optional().catch(undefined),
  issue: node.optional().catch(undefined),
  deployment: row.optional().catch(undefined),
  release: row.optional().catch(undefined),
  workflow_run: row.optional().catch(undefined),
  /** A card of a board; it lies in an organisation, not in a repository. */
  projects_v2_item: z.object({ content_type: z.string(), content_node_id: z.string() }).optional().catch(undefined),
});
type Payload = z.infer<typeof payload>;

const one = (stream: string, told: { id: number } | undefined): Omit<Wanted, 'scopeId'>[] =>
  told === undefined ? [] : [{ stream, sourceId: String(told.id) }];
const issue = (sourceId: string): Omit<Wanted, 'scopeId'>[] => [{ stream: 'issues', sourceId }];

/** A tag is known by its name in its repository (streams/tags.ts). */
const tag = ({ ref_type: kind, ref, repository }: Payload): Omit<Wanted, 'scopeId'>[] =>
  kind === 'tag' && ref !== undefined && repository !== undefined
    ? [{ stream: 'tags', sourceId: tagId(String(repository.id), ref) }]
    : [];

/** What follows from an event, by GitHub's name of it; of others nothing does. */
const following = new Map<string, (told: Payload) => readonly Omit<Wanted, 'scopeId'>[]>(
  Object.entries({
    pull_request: ({ pull_request: pull }: Payload) => one('pulls', pull),
    pull_request_review: ({ pull_request: pull }: Payload) => one('pulls', pull),
    issues: ({ issue: told }: Payload) => (told === undefined ? [] : issue(told.node_id)),
    projects_v2_item: ({ projects_v2_item: card }: Payload) =>
      card?.content_type === 'Issue' ? issue(card.content_node_id) : [],
    deployment: ({ deployment }: Payload) => one('deployments', deployment),
    deployment_status: ({ deployment }: Payload) => one('deployments', deployment),
    workflow_run: ({ workflow_run: run }: Payload) => one('runs', run),
    release: ({ release }: Payload) => one('releases', release),
    create: tag,
    delete: tag,
    push: ({ ref, repository }: Payload) =>
      ref !== undefined && ref === `refs/heads/${repository?.default_branch ?? ''}`
        ? [{ stream: 'commits', sourceId: null }]
        : [],
  }),
);

/** Only an organisation tells of these, and of no repository: the issue itself says which it is in. */
const ofOrganisation = new Set(['projects_v2_item']);

/** GitHub.com and Enterprise Server alike (source-apis.md 4). */
export const githubHook: HookReader = {
  signedIn: 'x-hub-signature-256',
  kind: () => 'github',
  read(delivery) {
    const [deliveryId, name] = [
      asWord(delivery.headers['x-github-delivery']),
      asWord(delivery.headers['x-github-event']),
    ];
    const told = payload.safeParse(jsonOf(delivery)).data;
    if (deliveryId === null || name === null || told === undefined) return null;
    const scopeId = told.repository === undefined ? null : String(told.repository.id);
    const wanted = scopeId === null && !ofOrganisation.has(name) ? [] : (following.get(name)?.(told) ?? []);
    return { deliveryId, name, wanted: wanted.map((what) => ({ ...what, scopeId })) };
  },
};
