import { afterEach, describe, expect, it } from '@jest/globals';
import { oneOfEverythingJira } from '../../scenarios/one-of-everything-jira.js';
import { type FakeJira, type FakeJiraOptions, startFakeJira } from './fake.js';
import { oauthApp } from './gateway.js';
import { type JiraShape, jiraAccount } from './play.js';

type Body = Readonly<Record<string, unknown>>;
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

let fake: FakeJira;
afterEach(() => fake.stop());

async function begin(shape: JiraShape = {}, options: Partial<FakeJiraOptions> = {}): Promise<void> {
  const sizes = { ids: 3, issues: 100, histories: 4 };
  const world: FakeJiraOptions['world'] = (random) =>
    oneOfEverythingJira(random, { pageSizes: sizes, timeZone: 'America/Los_Angeles', ...shape });
  fake = await startFakeJira({ seed: 'jira', world, latencyMs: 0, ...options });
}

async function ask(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  label: 'good' | 'seesNothing' | 'expired' = 'good',
): Promise<Answered> {
  const { email, token } = jiraAccount(fake.truth.world, label);
  const isCloud = fake.truth.world.kind === 'cloud';
  const authorization = isCloud ? `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` : `Bearer ${token}`;
  const response = await fetch(`${fake.baseUrl}/rest/api/${isCloud ? 3 : 2}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

const ids = ({ body }: Answered): string[] => (body['issues'] as { id: string }[]).map(({ id }) => id);
const found = async (jql: string): Promise<string[]> => {
  const { body } = await ask('POST', '/search/jql', { jql, fields: ['summary'], maxResults: 100 });
  return (body['issues'] as { key: string }[]).map(({ key }) => key);
};

describe('Search of the fake Jira Cloud', () => {
  it('gives ids only, in pages chained by token, each issue once', async () => {
    await begin();
    const jql = 'project in (PP, LET) ORDER BY id ASC';
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = await ask('POST', '/search/jql', {
        jql,
        maxResults: 5000,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
      expect(Object.keys((page.body['issues'] as object[])[0] ?? {})).toEqual(['id']);
      seen.push(...ids(page));
      token = page.body['nextPageToken'] as string | undefined;
    } while (token !== undefined);
    expect(seen).toEqual([...fake.truth.world.issues.keys()].sort((a, b) => Number(a) - Number(b)));
  });

  it('refuses a token of another question, and one that is a week old', async () => {
    await begin();
    const jql = 'project = PP ORDER BY id ASC';
    const first = await ask('POST', '/search/jql', { jql });
    const nextPageToken = first.body['nextPageToken'] as string;
    expect((await ask('POST', '/search/jql', { jql: 'project = LET', nextPageToken })).status).toBe(400);
    fake.clock.advance(8 * 86_400_000);
    expect((await ask('POST', '/search/jql', { jql, nextPageToken })).status).toBe(400);
  });

  it('refuses a question without a bound, more than seven orders, and a project that is not there', async () => {
    await begin();
    const status = async (jql: string): Promise<number> => (await ask('POST', '/search/jql', { jql })).status;
    expect(await status('ORDER BY updated')).toBe(400);
    expect(await status(`project = PP ORDER BY ${Array(8).fill('id').join(', ')}`)).toBe(400);
    expect(await status('project = NONE')).toBe(400);
  });

  it('reads numbers as epoch milliseconds and dates, to the minute, in the zone of whoever asks', async () => {
    await begin();
    // LET-2 was commented on at 14:00:00 UTC, which is 06:00 in Los Angeles in winter time.
    const at = Date.parse('2026-03-06T14:00:00Z');
    expect(await found(`project = LET AND updated >= ${at}`)).toEqual(['LET-2']);
    expect(await found(`project = LET AND updated > ${at}`)).toEqual([]);
    expect(await found('project = LET AND updated >= "2026/03/06 06:00"')).toEqual(['LET-2']);
    expect(await found('project = LET AND updated >= "2026/03/06 06:01"')).toEqual([]);
    fake.truth.world.accounts.forEach((account) => (account.timeZone = 'Asia/Kolkata'));
    expect(await found('project = LET AND updated >= "2026/03/06 19:30"')).toEqual(['LET-2']);
  });

  it('knows what the index knows: a change shows when the lag is over, and the count lags along', async () => {
    await begin();
    const before = fake.clock.now();
    fake.truth.lag(600_000);
    fake.clock.advance(60_000);
    fake.truth.comment({ issue: 'PP-1' });
    const jql = `project = PP AND updated >= ${before}`;
    expect(await found(jql)).toEqual([]);
    fake.clock.advance(600_000);
    expect(await found(jql)).toEqual(['PP-1']);
    expect((await ask('POST', '/search/approximate-count', { jql })).body['count']).toBe(1);
  });

  it('answers 410 at the address of old', async () => {
    await begin();
    expect((await ask('POST', '/search', { jql: 'project = PP' })).status).toBe(410);
    expect((await ask('GET', '/search?jql=project=PP')).status).toBe(410);
  });
});

describe('Issues and change logs of the fake Jira Cloud', () => {
  it('come in bulk by ascending id, under the key of today, and without those that are gone', async () => {
    await begin();
    const gone = fake.truth.issue('PP-5').id;
    fake.truth.remove({ issue: 'PP-5' });
    const names = ['PP-7', 'PP-1', gone, 'NO-1'];
    const { body } = await ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: names, fields: ['summary'] });
    expect((body['issues'] as { key: string }[]).map(({ key }) => key)).toEqual(['PP-1', 'LET-1']);
    expect((await ask('GET', `/issue/${gone}`)).status).toBe(404);
  });

  it('have whole numbers for times in bulk, spread one issue over pages, and leave out who has none', async () => {
    await begin();
    const all = [...fake.truth.world.issues.keys()];
    const histories = new Map<string, Set<string>>();
    let pages = 0;
    for (let token: string | undefined = ''; token !== undefined;) {
      const more = token === '' ? {} : { nextPageToken: token };
      const { body }: Answered = await ask('POST', '/changelog/bulkfetch', { issueIdsOrKeys: all, ...more });
      for (const log of body['issueChangeLogs'] as {
        issueId: string;
        changeHistories: { id: string; created: unknown }[];
      }[]) {
        for (const { id, created } of log.changeHistories) {
          expect(Number.isInteger(created)).toBe(true);
          histories.set(log.issueId, (histories.get(log.issueId) ?? new Set()).add(id));
        }
      }
      token = body['nextPageToken'] as string | undefined;
      pages++;
    }
    expect(pages).toBeGreaterThan(3);
    expect(histories.has(fake.truth.issue('PP-3').id)).toBe(false);
    for (const issue of fake.truth.world.issues.values()) {
      expect([...(histories.get(issue.id) ?? [])].sort()).toEqual(issue.histories.map(({ id }) => id).sort());
    }
  });

  it('expanded with an issue are the newest forty, newest first', async () => {
    await begin();
    for (let turn = 0; turn < 60; turn++) fake.truth.flag({ issue: 'PP-1', on: turn % 2 === 0 });
    const { body } = await ask('GET', '/issue/PP-1?expand=changelog');
    const log = body['changelog'] as { total: number; histories: { id: string }[] };
    const newest = fake.truth
      .issue('PP-1')
      .histories.map(({ id }) => id)
      .slice(-40)
      .reverse();
    expect([log.total, log.histories.map(({ id }) => id)]).toEqual([60, newest]);
  });
});

describe('Keys at the fake Jira', () => {
  it('that expired are told apart by a header only, where a Cloud answers everyone', async () => {
    await begin();
    const search = await ask('POST', '/search/jql', { jql: 'project = PP' }, 'expired');
    expect([search.status, ids(search)]).toEqual([200, []]);
    expect(search.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    expect((await ask('GET', '/myself', undefined, 'expired')).status).toBe(401);
  });

  it('may sign in and see no project', async () => {
    await begin();
    expect((await ask('GET', '/myself', undefined, 'seesNothing')).status).toBe(200);
    expect((await ask('GET', '/project/search', undefined, 'seesNothing')).body['total']).toBe(0);
  });
});

describe('The fake Jira Data Center', () => {
  const dataCenter = (): Promise<void> => begin({ kind: 'dataCenter' }, { contextPath: '/jira' });

  it('pages by offset below its context path, with whole change logs, oldest first', async () => {
    await dataCenter();
    const { body } = await ask('POST', '/search', {
      jql: 'project = PP ORDER BY id ASC',
      expand: ['changelog'],
      startAt: 1,
      maxResults: 1,
    });
    const [issue] = body['issues'] as { id: string; changelog: { histories: { id: string }[] } }[];
    expect([body['total'], issue?.id]).toEqual([6, fake.truth.issue('PP-2').id]);
    expect(issue?.changelog.histories.map(({ id }) => id)).toEqual(
      fake.truth.issue('PP-2').histories.map(({ id }) => id),
    );
  });

  it('has none of the endpoints of a Cloud, and refuses a question that names an issue that is gone', async () => {
    await dataCenter();
    expect((await ask('POST', '/search/jql', { jql: 'project = PP' })).status).toBe(404);
    expect((await ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: ['PP-1'] })).status).toBe(404);
    expect((await ask('POST', '/search', { jql: 'id in (77)' })).status).toBe(400);
    expect((await ask('POST', '/search', { jql: 'id in (77)', validateQuery: false })).body['total']).toBe(0);
  });

  it('says on every answer how much of its limit is left, and means no wait by a zero', async () => {
    await dataCenter();
    const { headers, status } = await ask('GET', '/myself');
    expect([status, headers.get('retry-after'), headers.get('x-ratelimit-interval-seconds')]).toEqual([200, '0', '1']);
    expect((await ask('GET', '/serverInfo')).body['deploymentType']).toBe('Server');
  });
});

describe('What the fake Jira also tells', () => {
  it.each(['cloud', 'dataCenter'] as const)('is true of its world (%s)', async (kind) => {
    await begin({ kind });
    const { types, resolutions, boards, sprints } = fake.truth.world;
    const namesAt = async (path: string): Promise<unknown> =>
      ((await ask('GET', path)).body as unknown as { name: string }[]).map(({ name }) => name);
    expect(await namesAt('/issuetype')).toEqual(types.map(({ name }) => name));
    expect(await namesAt('/resolution')).toEqual(resolutions.map(({ name }) => name));
    const categories = (await ask('GET', '/statuscategory')).body as unknown as { key: string }[];
    expect(categories.map(({ key }) => key)).toEqual(['undefined', 'new', 'indeterminate', 'done']);
    const [board] = boards;
    const [sprint] = sprints;
    const agile = `../../agile/1.0`;
    expect((await ask('GET', `/${agile}/board/${board?.id}`)).body).toMatchObject({ name: board?.name });
    expect((await ask('GET', `/${agile}/sprint/${sprint?.id}`)).body).toMatchObject({ name: sprint?.name });
    expect((await ask('GET', `/${agile}/sprint/99999`)).status).toBe(404);
    const held = [...fake.truth.world.issues.values()]
      .filter(({ projectId }) => board?.projectIds.includes(projectId))
      .map(({ id }) => id);
    const onBoard = await ask('GET', `/${agile}/board/${board?.id}/issue?maxResults=9999&fields=id`);
    expect(onBoard.body['total']).toBe(held.length);
    if (kind === 'dataCenter') return;
    const enhanced = await ask('GET', `/../../software/1.0/board/${board?.id}/issue?maxResults=2`);
    expect(held).toEqual(expect.arrayContaining(ids(enhanced)));
    expect(enhanced.body).toHaveProperty('nextPageToken');
    const { values, total } = (await ask('GET', '/field/search')).body as { values: object[]; total: number };
    expect([values.length, values.length > 0]).toEqual([total, true]);
  });

  it('keeps the webhooks of an app for thirty days, unless they are renewed, and none of anybody else', async () => {
    await begin();
    const day = 86_400_000;
    let refresh: string = oauthApp.refreshToken;
    const token = async (): Promise<string> => {
      const { clientId: client_id, clientSecret: client_secret } = oauthApp;
      const asked = { grant_type: 'refresh_token', client_id, client_secret, refresh_token: refresh };
      const answer = await fetch(`${fake.url}/oauth/token`, { method: 'POST', body: JSON.stringify(asked) });
      const given = (await answer.json()) as { access_token: string; refresh_token: string };
      refresh = given.refresh_token;
      return given.access_token;
    };
    const hooks = async (method: string, more: string, body?: object) =>
      fetch(`${fake.url}/ex/jira/${fake.gateway.cloudId}/rest/api/3/webhook${more}`, {
        method,
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const held = async () => ((await (await hooks('GET', '')).json()) as { values: { id: number }[] }).values;
    expect((await ask('GET', '/webhook')).status).toBe(403);
    const wanted = { jqlFilter: 'project = PP', events: ['jira:issue_updated'] };
    const registered = await hooks('POST', '', { url: 'https://flow.example/hook', webhooks: [wanted, wanted, {}] });
    expect(await registered.json()).toMatchObject({
      webhookRegistrationResult: [{ createdWebhookId: 1 }, { createdWebhookId: 2 }, { errors: [expect.any(String)] }],
    });
    expect(await held()).toMatchObject([wanted, wanted]);
    fake.clock.advance(20 * day);
    expect((await hooks('PUT', '/refresh', { webhookIds: [2] })).status).toBe(200);
    fake.clock.advance(10 * day);
    expect((await held()).map(({ id }) => id)).toEqual([2]);
    fake.clock.advance(20 * day);
    expect(await held()).toEqual([]);
  });
});
