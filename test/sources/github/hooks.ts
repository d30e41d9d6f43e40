import type { MemoryStore } from 'connectors/conformance';
import type { Told, Voice } from '../kit/deliveries.js';
import type { FakeGithub } from './fake.js';
import { deploymentShape, releaseShape } from './rest/delivery-shapes.js';
import { issueRowShape } from './rest/issue-shapes.js';
import { nodeId, userShape } from './rest/people-shapes.js';
import { pullShape } from './rest/pull-shapes.js';
import { repositoryShape } from './rest/repository-shape.js';
import type { RepositoryName } from './world.js';

/** As GitHub heads what it says (source-apis.md 4). */
export const githubVoice: Voice = {
  signature: 'x-hub-signature-256',
  headers: ({ id, name }) => ({
    ...{ 'user-agent': 'GitHub-Hookshot/044aadd', 'x-github-event': name, 'x-github-delivery': id },
    ...{ 'x-github-hook-id': '292430182', 'x-github-hook-installation-target-type': 'organization' },
  }),
};

/** A card of an issue was moved on a board: only an organisation tells of it, and of no repository. */
export const cardMoved = (
  { truth, baseUrl: api, clock }: FakeGithub,
  { repository, number, to }: { repository: string; number: number; to: string },
): Told => {
  const { id } = truth.issue(repository, number);
  const field = { field_name: 'Status', field_type: 'single_select', field_node_id: 'PVTSSF_1', project_number: 1 };
  const card = { id: 1, node_id: 'PVTI_1', project_node_id: 'PVT_1', content_node_id: nodeId('Issue', id) };
  const about = { organization: truth.world.organisation, sender: userShape(api, truth.someone()) };
  const body = {
    ...{ action: 'edited', projects_v2_item: { ...card, content_type: 'Issue' } },
    ...{ changes: { field_value: { ...field, from: null, to: { name: to } } }, ...about },
  };
  return { id: `card-${id}-${clock.now()}`, name: 'projects_v2_item', body };
};

/** A branch or a tag came, or went. */
export const refTold = (
  { truth, baseUrl: api, clock }: FakeGithub,
  {
    name,
    repository,
    kind,
    ref,
  }: { name: 'create' | 'delete'; repository: RepositoryName; kind: 'tag' | 'branch'; ref: string },
): Told => {
  const place = truth.repository(repository);
  const about = { repository: repositoryShape(api, truth.world, place), sender: userShape(api, truth.someone()) };
  const body = { ref, ref_type: kind, master_branch: place.defaultBranch, description: null, pusher_type: 'user' };
  return { id: `${name}-${kind}-${ref}-${clock.now()}`, name, body: { ...body, ...about } };
};

/** What GitHub has said, or would have, of all that is otherwise than it is stored. */
export const toldByGithub = (fake: FakeGithub, { documents }: MemoryStore): Told[] => {
  const { truth, baseUrl: api, clock } = fake;
  return truth.world.repositories.flatMap((repository) => {
    const place = { api, world: truth.world, repository };
    const about = {
      repository: repositoryShape(api, truth.world, repository),
      sender: userShape(api, truth.someone()),
    };
    const say = (name: string, key: string, body: object): Told => ({
      ...{ id: `${name}-${key}-${clock.now()}`, name },
      body: { action: 'edited', ...body, ...about },
    });
    const isStored = (stream: string, id: number | string, updatedAt?: string): boolean => {
      const kept = documents.get(`${stream} ${id}`);
      return (
        kept !== undefined && (updatedAt === undefined || Date.parse(kept.updatedAt ?? '') === Date.parse(updatedAt))
      );
    };
    const tip = repository.branches.get(repository.defaultBranch) ?? '';
    return [
      ...[...repository.pulls.values()]
        .filter(({ id, updatedAt }) => !isStored('pulls', id, updatedAt))
        .map((pull) => say('pull_request', String(pull.id), { pull_request: pullShape(place, pull) })),
      ...[...repository.issues.values()]
        .filter(({ id, updatedAt }) => !isStored('issues', nodeId('Issue', id), updatedAt))
        .map((issue) => say('issues', String(issue.id), { issue: issueRowShape(place, { issue }) })),
      ...[...repository.deployments.values()]
        .filter(({ id, updatedAt }) => !isStored('deployments', id, updatedAt))
        .map((one) => say('deployment_status', String(one.id), { deployment: deploymentShape(place, one) })),
      ...[...repository.releases.values()]
        .filter(({ id, draft }) => !draft && !isStored('releases', id))
        .map((release) => say('release', String(release.id), { release: releaseShape(place, release) })),
      ...[...repository.tags.values()]
        .filter(({ name: ref }) => !isStored('tags', `${repository.id}:${ref}`))
        .map(({ name: ref }) => refTold(fake, { name: 'create', repository: repository.id, kind: 'tag', ref })),
      ...(documents.has(`commits ${repository.id}:${tip}`)
        ? []
        : [say('push', tip, { ref: `refs/heads/${repository.defaultBranch}` })]),
      say('ping', String(repository.id), { zen: 'Non-blocking is better than blocking.' }),
    ];
  });
};
