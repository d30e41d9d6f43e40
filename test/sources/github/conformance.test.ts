import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { oneOfEverythingGithub } from '../../scenarios/one-of-everything-github.js';
import { without } from '../kit/without.js';
import { type FakeGithub, startFakeGithub } from './fake.js';
import { applyOverrides } from './openapi/overrides.js';
import { githubTokens } from './play.js';

interface Official {
  readonly answers: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, object>>;
}

const official = JSON.parse(readFileSync(new URL('openapi/openapi.json', import.meta.url), 'utf8')) as Official;
applyOverrides(official.schemas);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const [name, schema] of Object.entries(official.schemas))
  ajv.addSchema(local(schema) as object, `/schemas/${name}`);

const repo = '/repos/nordic-etat/permit-portal';

describe('The answers of the fake GitHub, held against the official description', () => {
  let fake: FakeGithub;
  const get = async (path: string): Promise<unknown> => {
    const headers = {
      authorization: `Bearer ${githubTokens.good}`,
      'user-agent': 'test',
      'x-github-api-version': '2022-11-28',
    };
    const response = await fetch(fake.url + path, { headers });
    expect(`${response.status} ${path}`).toBe(`200 ${path}`);
    return response.json();
  };

  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'conformance', world: oneOfEverythingGithub });
  });
  afterAll(() => fake.stop());

  const anyDeployment = (): string =>
    String([...fake.truth.repository('nordic-etat/permit-portal').deployments.keys()][0]);
  const anyRun = (): string => String([...fake.truth.repository('nordic-etat/permit-portal').runs.keys()][0]);
  const paths: Record<string, () => readonly string[]> = {
    '/rate_limit': () => ['/rate_limit'],
    '/user': () => ['/user'],
    '/user/repos': () => ['/user/repos'],
    '/orgs/{org}/repos': () => ['/orgs/nordic-etat/repos?type=all&sort=full_name&direction=asc'],
    '/repos/{owner}/{repo}': () => [repo],
    '/repos/{owner}/{repo}/pulls': () => [`${repo}/pulls?state=all`],
    '/repos/{owner}/{repo}/pulls/{pull_number}': () => [1, 2, 3, 4, 5, 6, 7].map((number) => `${repo}/pulls/${number}`),
    '/repos/{owner}/{repo}/pulls/{pull_number}/commits': () => [`${repo}/pulls/1/commits`],
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': () => [`${repo}/pulls/1/reviews`],
    '/repos/{owner}/{repo}/issues/{issue_number}/timeline': () =>
      [1, 2, 3].map((number) => `${repo}/issues/${number}/timeline`),
    '/repos/{owner}/{repo}/deployments': () => [`${repo}/deployments`],
    '/repos/{owner}/{repo}/deployments/{deployment_id}': () => [`${repo}/deployments/${anyDeployment()}`],
    '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses': () => [
      `${repo}/deployments/${anyDeployment()}/statuses`,
    ],
    '/repos/{owner}/{repo}/environments': () => [`${repo}/environments`],
    '/repos/{owner}/{repo}/releases': () => [`${repo}/releases`],
    '/repos/{owner}/{repo}/tags': () => [`${repo}/tags`],
    '/repos/{owner}/{repo}/git/matching-refs/{ref}': () => [`${repo}/git/matching-refs/tags/`],
    '/repos/{owner}/{repo}/commits': () => [`${repo}/commits`],
    '/repos/{owner}/{repo}/commits/{ref}': () => [`${repo}/commits/main`],
    '/repos/{owner}/{repo}/compare/{basehead}': () => [`${repo}/compare/v1.0.0...main`],
    '/repos/{owner}/{repo}/actions/runs': () => [
      `${repo}/actions/runs?created=2026-03-01T00:00:00Z..2026-03-09T00:00:00Z&per_page=100`,
    ],
    '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}': () =>
      [1, 2].map((number) => `${repo}/actions/runs/${anyRun()}/attempts/${number}`),
    '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs': () => [`${repo}/actions/runs/${anyRun()}/jobs?filter=all`],
  };

  it('covers every route of the extract', () => {
    expect(Object.keys(paths).sort()).toEqual(Object.keys(official.answers).sort());
  });

  it.each(Object.entries(official.answers))('%s', async (route, schema) => {
    const check = ajv.compile(local(schema) as object);
    for (const path of paths[route]?.() ?? []) {
      const body = await get(path);
      expect(Array.isArray(body) ? body.length : 1).toBeGreaterThan(0);
      check(body);
      expect(check.errors ?? []).toEqual([]);
    }
  });

  it('would be refused with a field missing', async () => {
    const check = ajv.compile(local(official.answers['/repos/{owner}/{repo}'] ?? {}) as object);
    const rest = without((await get(repo)) as Record<string, unknown>, 'default_branch');
    expect(check(rest)).toBe(false);
  });
});

/** `#/schemas/x` of the extract as the id the schema is registered under. */
function local(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"/schemas/'));
}
