import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { githubHook } from './github/hook.js';
import { type HookDelivery, isSigned } from './hook.js';
import { jiraHook } from './jira/hook.js';

const bytes = (body: unknown): Buffer => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
const person = { login: 'ola', displayName: 'Ola Nordmann', emailAddress: 'ola@example.no' };

describe('A signature', () => {
  const secret = "It's a Secret to Everybody";
  const body = bytes('Hello, World!');
  // GitHub's own example (source-apis.md 4).
  const right = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';

  it('is of the bytes and of one of the secrets, by any method that is sound', () => {
    expect(isSigned(body, right, [secret])).toBe(true);
    expect(isSigned(body, right, ['the next', secret])).toBe(true);
    const longer = `sha512=${createHmac('sha512', secret).update(body).digest('hex')}`;
    expect(isSigned(body, longer, [secret])).toBe(true);
  });

  it.each([
    ['of other bytes', bytes('Hello, World'), right, [secret]],
    ['with another secret', body, right, ['another']],
    ['while there is no secret', body, right, []],
    ['that is missing', body, undefined, [secret]],
    ['that is cut short', body, right.slice(0, -2), [secret]],
    ['that is empty', body, 'sha256=', [secret]],
    ['without a method', body, right.replace('sha256=', ''), [secret]],
    ['by a method that is broken', body, `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`, [secret]],
    ['by no method at all', body, right.replace('sha256', 'constructor'), [secret]],
  ])('%s is none', (_name, signed, signature, secrets) => {
    expect(isSigned(signed, signature, secrets)).toBe(false);
  });
});

describe('What GitHub tells', () => {
  const told = (event: string, body: unknown, more: HookDelivery['headers'] = {}) =>
    githubHook.read({
      headers: { 'x-github-event': event, 'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958', ...more },
      body: bytes(body),
    });
  const repository = { id: 42, default_branch: 'main', full_name: 'o/r', owner: person };
  const wanted = (stream: string, sourceId: string | null) => [{ stream, scopeId: '42', sourceId }];

  it.each([
    ['pull_request', { pull_request: { id: 7, title: 'A', user: person } }, wanted('pulls', '7')],
    ['pull_request_review', { review: { id: 1, user: person }, pull_request: { id: 7 } }, wanted('pulls', '7')],
    ['deployment', { deployment: { id: 8 } }, wanted('deployments', '8')],
    ['deployment_status', { deployment_status: { id: 1 }, deployment: { id: 8 } }, wanted('deployments', '8')],
    ['release', { release: { id: 9 } }, wanted('releases', '9')],
    ['workflow_run', { workflow_run: { id: 10 } }, wanted('runs', '10')],
    ['push', { ref: 'refs/heads/main', pusher: person }, wanted('commits', null)],
    ['push', { ref: 'refs/heads/mine' }, []],
    ['push', { ref: 'refs/tags/main' }, []],
    ['ping', { zen: 'Speak like a human.' }, []],
    ['something_new', { pull_request: { id: 7 } }, []],
    ['pull_request', { pull_request: { id: '7; drop' } }, []],
    ['constructor', {}, []],
  ])('of %s is which record to ask for, and no more (%j)', (event, body, follows) => {
    const event_ = told(event, { action: 'edited', repository, sender: person, ...body });
    expect(event_).toEqual({ deliveryId: '72d3162e-cc78-11e3-81ab-4c9367dc0958', name: event, wanted: follows });
  });

  it.each([
    ['Issue', [{ stream: 'issues', scopeId: null, sourceId: 'I_5' }]],
    ['PullRequest', []],
    ['DraftIssue', []],
  ])('of a card is which issue to ask for, in whichever repository (%s)', (type, follows) => {
    const card = { id: 1, node_id: 'PVTI_1', project_node_id: 'PVT_1', content_node_id: 'I_5', content_type: type };
    const changes = { field_value: { field_type: 'single_select', field_name: 'Status', from: 'Todo', to: 'Done' } };
    const body = { action: 'edited', projects_v2_item: card, changes, organization: { id: 1 }, sender: person };
    expect(told('projects_v2_item', body)?.wanted).toEqual(follows);
    // Without a repository nothing else says where it is.
    expect(told('issues', { issue: { node_id: 'I_5' } })?.wanted).toEqual([]);
  });

  it('may come as a form', () => {
    const body = new URLSearchParams({ payload: JSON.stringify({ repository, release: { id: 9 } }) }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(told('release', body, form)?.wanted).toEqual(wanted('releases', '9'));
  });

  it.each([
    ['no JSON', 'nothing', {}],
    ['no name', {}, { 'x-github-event': undefined }],
    ['a name that is a sentence', {}, { 'x-github-event': 'Ola Nordmann did it' }],
    ['no delivery', {}, { 'x-github-delivery': undefined }],
    ['a delivery without an end', {}, { 'x-github-delivery': 'x'.repeat(9_999) }],
  ])('is nothing with %s', (_name, body, headers) => {
    expect(told('release', body, headers)).toBeNull();
  });
});

describe('What Jira tells', () => {
  const fields = { summary: 'Secret', reporter: person, project: { id: '10000', key: 'BEN' } };
  const body = {
    ...{ timestamp: 1_790_584_137_824, webhookEvent: 'jira:issue_updated', user: person },
    issue: { id: '10001', key: 'BEN-1', fields },
    changelog: { id: '20001', items: [{ field: 'status', toString: 'Done' }] },
  };
  const told = (more: object = {}, headers: HookDelivery['headers'] = {}) =>
    jiraHook.read({ headers, body: bytes({ ...body, ...more }) });

  it('is which issue to ask for, and no more', () => {
    expect(told({}, { 'x-atlassian-webhook-identifier': 'e9-1' })).toEqual({
      deliveryId: 'e9-1',
      name: 'jira:issue_updated',
      wanted: [{ stream: 'issues', scopeId: '10000', sourceId: '10001' }],
    });
    expect(told({ webhookEvent: 'issuelink_created', issueLink: { sourceIssueId: 1, destinationIssueId: 2 } })).toEqual(
      {
        deliveryId: expect.stringMatching(/^[0-9a-f]{64}$/),
        name: 'issuelink_created',
        wanted: ['1', '2'].map((sourceId) => ({ stream: 'issues', scopeId: null, sourceId })),
      },
    );
  });

  it.each(['jira:issue_deleted', 'sprint_started', 'something_new', 'constructor'])('of %s is nothing', (name) => {
    expect(told({ webhookEvent: name })?.wanted).toEqual([]);
  });

  it('is the same when it comes again without a name of its own, and another when it is another', () => {
    expect(told()?.deliveryId).toBe(told({ user: null })?.deliveryId);
    const others = [{ timestamp: 1 }, { changelog: { id: '20002' } }, { issue: { id: '10002', fields } }];
    expect(new Set([told(), ...others.map((more) => told(more))].map((event) => event?.deliveryId)).size).toBe(4);
  });

  it('names what fits each kind', () => {
    expect(jiraHook.kind({ deployment: 'dataCenter' })).toBe('jiraDataCenter');
    expect(jiraHook.kind({ deployment: 'cloud', signIn: 'oauth' })).toBe('jiraOAuth');
    expect(jiraHook.kind({ deployment: 'cloud' })).toBe('jiraCloud');
  });
});
