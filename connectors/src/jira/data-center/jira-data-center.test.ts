import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from '../../contract.js';
import { startStub, testIo, type Asked, type Routes, type StubJira } from '../fixtures/stub-jira.js';
import { jira } from '../connector.js';
import { issueRecord } from '../record/issue-record.js';

let stub: StubJira | undefined;
afterEach(() => stub?.close());

const base = '/jira/rest/api/2';
const agile = 'com.pyxis.greenhopper.jira';
const fields = [
  { id: 'customfield_1', name: 'Epic Link', schema: { custom: `${agile}:gh-epic-link` } },
  { id: 'customfield_2', name: 'Epic Name', schema: { custom: `${agile}:gh-epic-label` } },
];

async function readIssues(routes: Routes): Promise<Page[]> {
  stub = await startStub({ [`GET ${base}/field`]: () => ({ body: fields }), ...routes });
  const config = jira.config.parse({ baseUrl: `${stub.url}/jira/`, deployment: 'dataCenter', token: 'pat' });
  const stream = jira.open(config, testIo()).streams.find(({ name }) => name === 'issues');
  const pages: Page[] = [];
  const ask = {
    scope: { id: '10', name: 'Abc', detail: 'ABC' },
    since: '2026-11-21T09:49:00.000Z',
    until: '2026-11-21T10:00:30.000Z',
    backfillFrom: '2026-11-21T09:00:00Z',
    resume: undefined,
    signal: new AbortController().signal,
  };
  for await (const page of stream?.read(ask) ?? []) pages.push(page);
  return pages;
}

const issue = (id: number, more: object = {}) => ({
  id: String(id),
  key: `ABC-${id}`,
  fields: {
    summary: `Issue ${id}`,
    issuetype: { name: 'Bug', subtask: false },
    project: { id: '10' },
    status: { id: '1', name: 'Open' },
    created: '2026-02-01T08:00:00.000+0100',
    updated: '2026-02-02T08:00:00.000+0100',
    ...more,
  },
  changelog: { startAt: 0, maxResults: 0, total: 0, histories: [] },
});

/** Search over the given issues: slices by id, ids in a list, keys in a list, and a largest page. */
const searching = (issues: readonly ReturnType<typeof issue>[], cap: number) => (call: Asked) => {
  const jql = String(call.body['jql']);
  const after = Number(/ AND id > (\d+)/.exec(jql)?.[1] ?? 0);
  const listed = /id in \(([\d,]+)\)/.exec(jql)?.[1]?.split(',');
  const keys = /key in \(([^)]*)\)/.exec(jql)?.[1]?.replaceAll('"', '').split(',');
  const hits = issues.filter(
    ({ id, key }) => Number(id) > after && (listed?.includes(id) ?? true) && (keys?.includes(key) ?? true),
  );
  const size = Math.min(cap, Number(call.body['maxResults']));
  return { body: { startAt: 0, maxResults: size, total: hits.length, issues: hits.slice(0, size) } };
};

const recordsOf = (pages: readonly Page[]) =>
  pages.flatMap((page) => page.records.map((record) => issueRecord.parse(record)));

describe('Issues of a Jira Data Center', () => {
  it('are found in slices behind the last id, and all read although the server gives fewer than asked for', async () => {
    const issues = Array.from({ length: 17 }, (_, i) => issue(i + 1));
    const pages = await readIssues({ [`POST ${base}/search`]: searching(issues, 5) });
    expect(recordsOf(pages).map((record) => record.id)).toEqual(issues.map(({ id }) => id));
    const asked = stub?.asked.map((call) => call.body) ?? [];
    expect(asked.some((body) => 'startAt' in body)).toBe(false);
    expect(asked.map((body) => body['jql'])).toContain(
      `project in (10) AND updated >= ${Date.parse('2026-11-21T09:00:00Z')} AND id > 5 ORDER BY id ASC`,
    );
  });

  it('are walked again when the walk ended early, although as many changed once more and left the count up to now', async () => {
    const whole = searching([issue(1), issue(2), issue(3)], 2);
    let first = true;
    const pages = await readIssues({
      [`POST ${base}/search`]: (call) => {
        const { jql, maxResults } = call.body;
        if (maxResults === 0) return { body: { total: String(jql).includes('updated <') ? 2 : 3, issues: [] } };
        const { body } = whole(call);
        // The first page says it is all there is.
        const told = first ? { body: { ...body, total: 2 } } : { body };
        first = false;
        return told;
      },
    });
    expect(pages.flatMap(({ records }) => records.map((record) => issueRecord.parse(record).id))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('are all read although an answer says that those it shows are all there are', async () => {
    const whole = searching([issue(1), issue(2), issue(3)], 2);
    const pages = await readIssues({
      [`POST ${base}/search`]: (call) => {
        const { body } = whole(call);
        return { body: call.body['expand'] === undefined ? body : { ...body, total: body.issues.length } };
      },
    });
    expect(pages.flatMap(({ records }) => records.map((record) => issueRecord.parse(record).id))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('are asked for below the context path, with the access token', async () => {
    await readIssues({ [`POST ${base}/search`]: searching([issue(1)], 50) });
    expect(stub?.asked.every((call) => call.authorization === 'Bearer pat')).toBe(true);
  });

  it('know what lies above them: a parent, or the epic their epic link names', async () => {
    const issues = [
      issue(1, { customfield_2: 'Whole', issuetype: { name: 'Epic', subtask: false } }),
      issue(2, { customfield_1: 'ABC-1' }),
      issue(3, { parent: { id: '2' }, issuetype: { name: 'Sub-task', subtask: true } }),
      issue(4, { customfield_1: 'GONE-1' }),
    ];
    const records = recordsOf(await readIssues({ [`POST ${base}/search`]: searching(issues, 50) }));
    expect(records.map(({ level, parentId }) => [level, parentId])).toEqual([
      [1, null],
      [0, '1'],
      [-1, '2'],
      [0, null],
    ]);
  });

  it('know all their epics although the server gives fewer than asked for', async () => {
    const epics = Array.from({ length: 7 }, (_, n) => issue(n + 1));
    const parts = epics.map(({ key }, n) => issue(n + 8, { customfield_1: key }));
    const records = recordsOf(await readIssues({ [`POST ${base}/search`]: searching([...epics, ...parts], 3) }));
    expect(records.slice(7).map(({ parentId }) => parentId)).toEqual(epics.map(({ id }) => id));
  });

  it('T23: are asked for at their own address where a search cuts their change log short, and refused where that does too', async () => {
    const history = (id: number, from: string, to: string) => ({
      ...{ id: String(id), created: `2026-02-02T0${id}:00:00.000+0100` },
      items: [{ field: 'status', fieldtype: 'jira', from, fromString: from, to, toString: to }],
    });
    const [first, second] = [history(1, '3', '2'), history(2, '2', '1')];
    const changelog = { startAt: 0, maxResults: 1, total: 2, histories: [second] };
    const cut = [7, 8].map((id) => ({ ...issue(id), changelog }));
    const pages = await readIssues({
      [`POST ${base}/search`]: searching(cut as never, 50),
      [`GET ${base}/issue/7`]: () => ({
        body: { ...issue(7), changelog: { ...changelog, histories: [first, second] } },
      }),
      [`GET ${base}/issue/8`]: () => ({ body: cut[1] }),
    });
    const [whole, broken] = pages.flatMap((page) => page.records.map((record) => issueRecord.safeParse(record)));
    expect(whole?.data?.histories.map(({ id }) => id)).toEqual(['1', '2']);
    expect(broken?.success).toBe(false);
  });

  it('are refused by their schema, not taken for unchanging, when the change log is missing', async () => {
    const { changelog: _, ...bare } = issue(1);
    const pages = await readIssues({
      [`POST ${base}/search`]: searching([bare as ReturnType<typeof issue>, issue(2)], 50),
    });
    expect(pages[0]?.records.map((record) => issueRecord.safeParse(record).success)).toEqual([false, true]);
  });
});

describe('A slice that tells a row of the one before once more', () => {
  it('is the end where it has nothing else, and the walk comes to one', async () => {
    const issues = [1, 2, 3].map((id) => issue(id));
    const truly = searching(issues, 2);
    let slices = 0;
    const [page] = await readIssues({
      [`POST ${base}/search`]: (call) => {
        const answer = truly(call);
        if (!String(call.body['jql']).includes('AND id >')) return answer;
        slices += 1;
        if (slices > 20) return { status: 401, body: {} };
        return { body: { ...answer.body, issues: [issues[1], ...answer.body.issues] } };
      },
    });
    expect(page?.records.map((record) => (record as { id: string }).id)).toEqual(['1', '2', '3']);
    expect(slices).toBe(2);
  });
});
