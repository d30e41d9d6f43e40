import { describe, expect, it } from '@jest/globals';
import { conformance, type Subject } from '../conformance.js';
import { runOf } from '../conformance/subject.js';
import type { GitHubConfig } from './config.js';
import { github } from './connector.js';
import { people } from './fixtures/answers.js';
import { keys, now, recordedGitHub } from './fixtures/recorded-github.js';

const configWith = (token: string): GitHubConfig => github.config.parse({ token, owner: 'example' });

const subject: Subject<GitHubConfig> = {
  connector: github,
  keys: {
    good: configWith(keys.good),
    bad: configWith(keys.bad),
    withoutPermission: configWith(keys.withoutPermission),
  },
  secrets: Object.values(keys),
  people,
  scopes: [{ id: '4711', name: 'example/permits', detail: 'main' }],
  backfillFrom: '2026-01-01',
  jobsOf: '.github/workflows/deploy.yml',
  fetch: recordedGitHub,
  now: () => now,
};

describe('The GitHub connector, with recorded answers', () => {
  for (const { title, holds } of conformance(subject)) it(title, holds);

  it('makes the facts that were recorded', async () => {
    const { store } = await runOf(subject);
    expect(store.documents.get('pulls 9003')?.fact).toMatchObject({
      kind: 'change',
      state: 'merged',
      revertsNumber: 1,
      mergeSha: 'merge3',
      commits: [
        { sha: 'first3', authoredAt: '2026-03-03T06:00:00.000Z' },
        { sha: 'second3', authoredAt: '2026-03-03T07:30:00.000Z' },
      ],
      reviews: [{ sourceId: 'RV_3', state: 'approved' }],
      events: [
        { kind: 'merged' },
        { kind: 'headForcePushed', commitAt: '2026-03-02T20:00:00.000Z' },
        { kind: 'headForcePushed' },
      ],
    });
    expect(store.documents.get('pulls 9004')?.fact).toMatchObject({ state: 'open', isDraft: true, mergeSha: null });
    expect(store.documents.get('pulls 9002')?.fact).toMatchObject({
      byBot: true,
      issueKeys: ['PP-77', 'PP-2', 'PP-5'],
    });
    expect(store.documents.get('pulls 9001')?.fact).toMatchObject({ labels: ['f\ufffd'] });
    expect(store.documents.get('issues I_12')?.fact).toMatchObject({
      ...{ kind: 'workItem', key: 'example/permits#12', formerKeys: ['4711#12'], type: 'Feature', level: 0 },
      ...{ parentSourceId: 'I_2', statusId: 'closed', statusCategory: 'done', resolution: 'completed' },
      statusChanges: [
        { at: '2026-03-02T08:00:05.000Z', fromStatusId: 'open', toName: 'Todo' },
        { at: '2026-03-03T08:00:00.000Z', fromName: 'Todo', toName: 'In Progress' },
        { at: '2026-03-05T10:00:00.000Z', fromName: 'In Progress', toStatusId: 'closed' },
      ],
    });
    expect([...store.documents.keys()].filter((key) => key.startsWith('issues '))).toEqual(['issues I_12']);
    expect(store.documents.get('deployments 31')?.fact).toMatchObject({
      statuses: [{ state: 'success' }, { state: 'inactive' }, { state: 'inactive' }],
    });
    expect(store.documents.get('environments 4711')).toMatchObject({
      record: { environments: [{ name: 'prod-eu', createdAt: '2026-03-02T09:00:00.000Z' }, { name: 'production' }] },
      fact: {
        environments: [
          { environmentId: '160', name: 'prod-eu' },
          { environmentId: '161', name: 'production' },
        ],
      },
    });
    expect(store.documents.get('releases 41')?.fact).toMatchObject({ tag: 'v1.0.0', sha: 'merge2' });
    expect(store.documents.get('tags 4711:v1.0.0')?.fact).toMatchObject({
      ...{ kind: 'release', isTag: true, tag: 'v1.0.0', sha: 'merge2', publishedAt: '2026-03-02T13:00:00.000Z' },
    });
    expect(store.documents.get('tags 4711:v0.9.0')?.fact).toMatchObject({ publishedAt: '2026-03-01T12:00:00.000Z' });
    expect(store.documents.get('tags 4711:v1.0.0-again')?.fact).toMatchObject({
      ...{ sha: 'merge2', publishedAt: '2026-03-02T14:00:00.000Z' },
    });
    expect(store.documents.get('tags 4711:logo')).toMatchObject({ record: { sha: null, at: null }, fact: undefined });
    expect(store.documents.get('runs 51')?.fact).toMatchObject({
      kind: 'workflowRun',
      workflowPath: '.github/workflows/deploy.yml',
      onDefaultBranch: false,
      attempts: [
        { number: 1, conclusion: 'failure', endedAt: '2026-03-04T08:05:00.000Z' },
        { number: 2, conclusion: 'success', startedAt: '2026-03-04T09:00:00.000Z' },
      ],
    });
    expect(store.documents.get('runs 52')?.fact).toMatchObject({
      ...{ workflowName: null, onDefaultBranch: true, attempts: [{ endedAt: null }] },
    });
    expect(store.documents.get('ancestry 4711:hotfix1')).toMatchObject({
      record: { base: 'merge3' },
      fact: { sha: 'hotfix1', found: true, commits: [{ sha: 'hotfix1', parents: ['merge2'] }] },
    });
    expect(store.documents.get('commits 4711:merge3')?.fact).toMatchObject({ parents: ['merge2'] });
  });
});
