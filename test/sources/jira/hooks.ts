import type { MemoryStore } from 'connectors/conformance';
import type { Told, Voice } from '../kit/deliveries.js';
import type { FakeJira } from './fake.js';
import { issueShape } from './shapes/issue-shape.js';
import { personShape } from './shapes/person-shape.js';
import type { JiraWorld } from './world.js';

/** As Jira heads what it says (source-apis.md 8): Data Center names no delivery. */
export const jiraVoice = (kind: JiraWorld['kind']): Voice => ({
  signature: 'x-hub-signature',
  headers: ({ id }) =>
    kind === 'cloud'
      ? {
          'x-atlassian-webhook-identifier': id,
          'x-atlassian-webhook-flow': 'Primary',
          'user-agent': 'Atlassian Webhook HTTP Client',
        }
      : {},
});

/** What Jira has said, or would have, of all that is otherwise than it is stored. */
export const toldByJira = ({ truth, baseUrl: site, clock }: FakeJira, { documents }: MemoryStore): Told[] => {
  const now = clock.now();
  const asking = { truth, account: truth.world.accounts[0], site, version: '2' as const, now };
  const say = (name: string, id: string, body: object): Told => ({
    ...{ id: `${name.replace(':', '-')}-${id}-${now}`, name },
    body: { timestamp: now, webhookEvent: name, user: personShape(asking, truth.someone()), ...body },
  });
  const living = [...truth.world.issues.values()];
  const changed = living.filter(({ id, updatedAt }) => {
    const kept = documents.get(`issues ${id}`);
    return Date.parse(kept?.updatedAt ?? '1970-01-01') !== updatedAt;
  });
  const gone = [...documents.values()].filter(
    ({ stream, sourceId }) => stream === 'issues' && !truth.world.issues.has(sourceId),
  );
  return [
    ...changed.map((issue) =>
      say(documents.has(`issues ${issue.id}`) ? 'jira:issue_updated' : 'jira:issue_created', issue.id, {
        issue: issueShape(asking, issue, { fields: undefined, changelog: false }),
        changelog: { id: issue.histories.at(-1)?.id ?? '1', items: issue.histories.at(-1)?.items ?? [] },
      }),
    ),
    ...gone.map(({ sourceId: id }) => say('jira:issue_deleted', id, { issue: { id, key: 'GONE-1' } })),
  ];
};
