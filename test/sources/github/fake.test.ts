import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { oneOfEverythingGithub } from '../../scenarios/one-of-everything-github.js';
import { personMark } from '../kit/people.js';
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from './fake.js';
import { githubTokens } from './play.js';

type Row = Readonly<Record<string, unknown>>;

const repository = 'nordic-etat/permit-portal';
const polite = { 'user-agent': 'test', 'x-github-api-version': '2022-11-28' };

let fake: FakeGithub;
afterEach(() => fake.stop());

async function begin(options: Partial<FakeGithubOptions> = {}): Promise<void> {
  fake = await startFakeGithub({ seed: 'github', world: oneOfEverythingGithub, ...options });
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : fake.baseUrl + path, {
    headers: { ...polite, authorization: `Bearer ${githubTokens.good}`, ...headers },
    redirect: 'manual',
  });
const rows = async (response: Response): Promise<Row[]> => (await response.json()) as Row[];
const link = (response: Response, rel: string): string | undefined =>
  new RegExp(`<([^>]+)>; rel="${rel}"`).exec(response.headers.get('link') ?? '')?.[1];

describe('Pages of the fake GitHub', () => {
  it.each(['pages', 'opaque', 'withoutLast'] as const)(
    'are chained by links that name the repository by id (%s)',
    async (links) => {
      await begin({ links });
      const { id } = fake.truth.repository(repository);
      const seen: unknown[] = [];
      let response = await get(`/repos/${repository}/pulls?state=all&sort=updated&direction=desc&per_page=3`);
      expect(link(response, 'next')).toContain(`/repositories/${id}/pulls?`);
      expect(link(response, 'last') === undefined).toBe(links !== 'pages');
      for (;;) {
        seen.push(...(await rows(response)).map(({ number }) => number));
        const next = link(response, 'next');
        if (next === undefined) break;
        response = await get(next);
      }
      expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(fake.violations()).toEqual([]);
    },
  );

  it('hold a hundred at most and thirty by themselves, and a single one has no links', async () => {
    await begin();
    for (let n = 0; n < 120; n++) fake.truth.openPull({ repository });
    expect((await rows(await get(`/repos/${repository}/pulls?per_page=500`))).length).toBe(100);
    expect((await rows(await get(`/repos/${repository}/pulls`))).length).toBe(30);
    expect((await get(`/repos/${repository}/releases`)).headers.get('link')).toBeNull();
  });

  it('whose address was put together by hand are noticed', async () => {
    await begin();
    await get(`/repos/${repository}/pulls?state=all&per_page=3&page=2`);
    expect(fake.violations().map(({ kind }) => kind)).toEqual(['handBuiltPage']);
  });
});

describe('Answers of the fake GitHub', () => {
  it('are 304 without a body and without a price while nothing changed', async () => {
    await begin();
    const path = `/repos/${repository}/pulls?state=all&sort=updated&direction=desc`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    const again = await get(path, { 'if-none-match': etag });
    const after = await get(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(after.headers.get('x-ratelimit-used')).toBe(again.headers.get('x-ratelimit-used'));
    fake.truth.editPull({ repository, number: 1 });
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('move an old name to the address by id, and the new name answers with the same id', async () => {
    await begin();
    const { id } = fake.truth.repository(repository);
    fake.truth.rename({ repository, name: 'applications' });
    const moved = await get(`/repos/${repository}/pulls?state=all`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${fake.url}/repositories/${id}/pulls?state=all`,
    ]);
    expect(((await (await get('/repos/nordic-etat/applications')).json()) as Row)['id']).toBe(id);
  });

  it('show deployment statuses newest first, no drafts, and 409 for commits of an empty repository', async () => {
    await begin();
    const [first] = fake.truth.repository(repository).deployments.values();
    const statuses = await rows(await get(`/repos/${repository}/deployments/${first?.id}/statuses`));
    expect(statuses.map(({ state }) => state)).toEqual(['inactive', 'success', 'in_progress', 'queued']);
    expect((await rows(await get(`/repos/${repository}/releases`))).map(({ tag_name }) => tag_name)).toEqual([
      'v1.1.0-rc.1',
      'v1.0.0',
    ]);
    expect((await get('/repos/nordic-etat/empty-shelf/commits')).status).toBe(409);
  });

  it('link to pages that a person can open', async () => {
    await begin();
    const [first] = await rows(await get(`/repos/${repository}/pulls?state=all`));
    const page = await fetch(String(first?.['html_url']), { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/pull/')]);
    expect(fake.violations()).toEqual([]);
  });

  it('compare two commits from their common ancestor', async () => {
    await begin();
    const compare = async (ask: string): Promise<Row> =>
      (await (await get(`/repos/${repository}/compare/${ask}`)).json()) as Row;
    const merged = fake.truth.pull(repository, 1).mergeSha;
    expect(await compare(`${merged}...main`)).toMatchObject({
      status: 'ahead',
      behind_by: 0,
      merge_base_commit: { sha: merged },
    });
    expect(await compare(`main...${merged}`)).toMatchObject({ status: 'behind', ahead_by: 0, total_commits: 0 });
    expect((await get(`/repos/${repository}/compare/main...${'0'.repeat(40)}`)).status).toBe(404);
  });

  it('name people in every place where GitHub does, so that a leak would be seen', async () => {
    await begin();
    for (const path of [
      'pulls?state=all',
      'pulls/1/reviews',
      'issues/1/timeline',
      'deployments',
      'releases',
      'commits',
    ]) {
      expect(await (await get(`/repos/${repository}/${path}`)).text()).toMatch(personMark);
    }
    expect(await (await get('/user')).text()).toMatch(personMark);
  });
});

describe('Keys at the fake GitHub', () => {
  it('are told apart: unknown, expired, without permission, none', async () => {
    await begin();
    const status = async (authorization: string, path = `/repos/${repository}/pulls`): Promise<number> =>
      (await get(path, { authorization })).status;
    expect(await status('Bearer nonsense')).toBe(401);
    expect(await status(`Bearer ${githubTokens.expired}`)).toBe(401);
    expect(await status(`Bearer ${githubTokens.metadataOnly}`)).toBe(403);
    expect(await status(`Bearer ${githubTokens.metadataOnly}`, '/orgs/nordic-etat/repos')).toBe(200);
    const refused = await get(`/repos/${repository}/deployments`, {
      authorization: `Bearer ${githubTokens.metadataOnly}`,
    });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('deployments=read');
    const nobody = await fetch(`${fake.url}/repos/${repository}`, { headers: polite });
    expect(nobody.status).toBe(404);
  });

  it('have an hour’s limit, and who goes on asking behind it is noticed', async () => {
    await begin({ limits: { perHour: 3, restPointsPerMinute: 900, graphqlPointsPerMinute: 2000 } });
    const left = [];
    for (let n = 0; n < 3; n++) left.push((await get('/user')).headers.get('x-ratelimit-remaining'));
    expect(left).toEqual(['2', '1', '0']);
    const over = await get('/user');
    expect([over.status, ((await over.json()) as Row)['message']]).toEqual([
      403,
      expect.stringContaining('API rate limit exceeded'),
    ]);
    await get('/user');
    expect(fake.violations().map(({ kind }) => kind)).toEqual(['calledWhileLimited', 'calledWhileLimited']);
    fake.clock.set(Number(over.headers.get('x-ratelimit-reset')) * 1000);
    expect((await get('/user')).status).toBe(200);
  });

  it('that ask too much in a minute are told to wait', async () => {
    await begin({ latencyMs: 0, limits: { perHour: 5000, restPointsPerMinute: 5, graphqlPointsPerMinute: 2000 } });
    for (let n = 0; n < 5; n++) expect((await get('/user')).status).toBe(200);
    const over = await get('/user');
    expect([over.status, over.headers.get('retry-after')]).toEqual([403, '60']);
    expect((await get('/user')).status).toBe(403);
    fake.clock.advance(60_001);
    expect((await get('/user')).status).toBe(200);
    expect(fake.violations().map(({ kind }) => kind)).toEqual(['tooManyPoints', 'calledWhileLimited']);
  });
});

describe('A fake GitHub Enterprise Server', () => {
  it('lives below /api, links there, and says nothing of limits', async () => {
    await begin({ enterpriseServer: true });
    const response = await get(`/repos/${repository}/pulls?state=all&per_page=3`);
    expect(response.status).toBe(200);
    expect(link(response, 'next')).toContain(`${fake.url}/api/v3/repositories/`);
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    const query = JSON.stringify({ query: '{ viewer { login } }' });
    const headers = { ...polite, authorization: `Bearer ${githubTokens.good}` };
    expect((await fetch(`${fake.url}/api/graphql`, { method: 'POST', headers, body: query })).status).toBe(200);
    expect((await fetch(`${fake.url}/repos/${repository}`, { headers })).status).toBe(404);
  });
});

describe('What the fake GitHub also tells', () => {
  const bodyOf = async <T>(path: string): Promise<T> => {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };

  it('is true of its world, at every address of the specification that nobody asks for today', async () => {
    await begin();
    const { pulls, deployments, runs, tags, issues } = fake.truth.repository(repository);
    const at = `/repos/${repository}`;
    const { total_count: n, environments } = await bodyOf<{ total_count: number; environments: Row[] }>(
      `${at}/environments`,
    );
    expect(new Set(environments.map(({ name }) => name))).toEqual(
      new Set(['prod-eu', ...[...deployments.values()].map(({ environment }) => environment)]),
    );
    expect(n).toBe(environments.length);
    const merged = [...pulls.values()].find(({ mergedAt }) => mergedAt !== null);
    const brought = await bodyOf<Row[]>(`${at}/commits/${merged?.mergeSha}/pulls`);
    expect(brought.map(({ number }) => number)).toContain(merged?.number);
    const [run] = runs.values();
    const { workflow_runs: own } = await bodyOf<{ workflow_runs: Row[] }>(
      `${at}/actions/workflows/${run?.workflow.id}/runs?per_page=100`,
    );
    expect(own.map(({ id }) => id).sort()).toEqual(
      [...runs.values()].flatMap(({ id, workflow }) => (workflow.id === run?.workflow.id ? id : [])).sort(),
    );
    const { check_suites: suites } = await bodyOf<{ check_suites: Row[] }>(`${at}/commits/${run?.sha}/check-suites`);
    expect(suites.map(({ id }) => id)).toContain((run?.id ?? 0) + 1);
    const annotated = [...tags.values()].find(({ annotation }) => annotation !== null);
    const tag = await bodyOf<{ object: Row }>(`${at}/git/tags/${annotated?.annotation?.sha}`);
    expect(tag.object['sha']).toBe(annotated?.sha);
    const merges = await bodyOf<Row[]>(`${at}/activity?activity_type=pr_merge&per_page=100`);
    expect(merges.map(({ after }) => after)).toContain(merged?.mergeSha);
    expect(merges.every(({ activity_type: kind }) => kind === 'pr_merge')).toBe(true);
    const { number } = [...issues.values()][0] ?? fake.truth.openIssue({ repository });
    fake.truth.moveCard({ repository, number, to: 'Doing' });
    for (const path of [`issues/${number}/events`, `issues/${number}/timeline`, 'issues/events?per_page=100']) {
      const told = await bodyOf<Row[]>(`${at}/${path}`);
      expect(told.map(({ event }) => event)).toContain('project_v2_item_status_changed');
      expect(JSON.stringify(told)).not.toContain('Doing');
    }
    expect(await bodyOf('/versions')).toContain('2022-11-28');
    expect(await bodyOf('/meta')).toHaveProperty('hooks');
  });

  it('tells an app who it is, where it was let in, and page by page what it was sent, which it may have again', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      ...{ privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } },
    });
    await begin({ app: { appId: '4711', installationId: '98', listsOnly: '97', publicKey } });
    const now = Math.floor(fake.clock.now() / 1000);
    const claims = { iat: now - 60, exp: now + 300, iss: '4711' };
    const signed = ['{"alg":"RS256"}', JSON.stringify(claims)].map((part) => Buffer.from(part).toString('base64url'));
    const signature = createSign('RSA-SHA256').update(signed.join('.')).sign(privateKey, 'base64url');
    const headers = { authorization: `Bearer ${[...signed, signature].join('.')}`, 'user-agent': 'test' };
    const asApp = (path: string, method = 'GET') => fetch(`${fake.baseUrl}${path}`, { method, headers });
    const told = async (path: string) => rows(await asApp(path));
    expect((await get('/app')).status).toBe(401);
    expect(await (await asApp('/app')).json()).toMatchObject({ id: 4711, owner: fake.truth.world.organisation });
    expect((await told('/app/installations')).map(({ id }) => id)).toEqual([98, 97]);

    const statuses = fake.truth.world.repositories.flatMap(({ deployments }) =>
      [...deployments.values()].flatMap((deployment) => deployment.statuses.map(({ id }) => id)),
    );
    const sent: Row[] = [];
    let next: string | undefined = '/app/hook/deliveries?per_page=3';
    while (next !== undefined) {
      const page: Response = await asApp(next);
      sent.push(...(await rows(page)));
      next = link(page, 'next')?.slice(fake.baseUrl.length);
    }
    expect(sent.map(({ id }) => id).sort()).toEqual([...statuses].sort());
    const [one] = sent;
    expect((await asApp(`/app/hook/deliveries/${String(one?.['id'])}/attempts`, 'POST')).status).toBe(202);
    const [again] = await told('/app/hook/deliveries');
    expect(again).toMatchObject({ guid: one?.['guid'], redelivery: true });
    expect(statuses).not.toContain(again?.['id']);
    expect((await asApp('/app/hook/deliveries/1/attempts', 'POST')).status).toBe(404);
  });
});
