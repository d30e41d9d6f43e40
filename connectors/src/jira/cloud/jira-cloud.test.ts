import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from '../../contract.js';
import { startStub, testIo, type Asked, type Routes, type StubJira } from '../fixtures/stub-jira.js';
import { jira } from '../connector.js';
import { issueRecord } from '../record/issue-record.js';

let stub: StubJira | undefined;
afterEach(() => stub?.close());

const scope = { id: '10000', name: 'Abc', detail: 'ABC' };
const until = '2026-11-21T10:00:00.000Z';

async function readIssues(routes: Routes, ask: { resume?: string } = {}): Promise<Page[]> {
  stub = await startStub({
    'GET /rest/api/3/field': () => ({ body: fields }),
    'GET /rest/api/3/project/10000': () => ({ body: { id: scope.id } }),
    ...routes,
  });
  const config = jira.config.parse({ ...jira.example, baseUrl: stub.url });
  const stream = jira.open(config, testIo()).streams.find(({ name }) => name === 'issues');
  const pages: Page[] = [];
  const signal = new AbortController().signal;
  const full = { scope, since: undefined, until, backfillFrom: '2026-01-01', resume: ask.resume, signal };
  for await (const page of stream?.read(full) ?? []) pages.push(page);
  return pages;
}

const fields = [
  {
    id: 'customfield_21',
    name: 'Flagget',
    clauseNames: ['cf[21]', 'Flagged'],
    schema: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' },
  },
];

const issue = (id: string, statusId = '1', projectId = scope.id) => ({
  id,
  key: `ABC-${id}`,
  fields: {
    summary: `Issue ${id}`,
    issuetype: { name: 'Story', subtask: false, hierarchyLevel: 0 },
    project: { id: projectId, key: 'ABC' },
    status: { id: statusId, name: `Status ${statusId}`, statusCategory: { key: 'new', name: 'Å gjøre' } },
    resolution: null,
    created: '2026-02-01T08:00:00.000+0100',
    updated: '2026-02-02T08:00:00.000+0100',
    assignee: { displayName: 'Anna' },
  },
});

const change = (id: string, from: string, to: string, created: number | string = 1_770_000_000_000 + Number(id)) => ({
  id,
  author: { displayName: 'Anna' },
  created,
  items: [{ field: 'status', fieldtype: 'jira', fieldId: 'status', from, fromString: from, to, toString: to }],
});

/** A whole small Jira with the given ids; single answers can be replaced. */
const world = (ids: readonly string[], more: Routes = {}): Routes => ({
  'POST /rest/api/3/search/jql': () => ({ body: { issues: ids.map((id) => ({ id })), isLast: true } }),
  'POST /rest/api/3/search/approximate-count': () => ({ body: { count: ids.length } }),
  'POST /rest/api/3/issue/bulkfetch': ({ body }) => ({ body: { issues: asked(body).map((id) => issue(id)) } }),
  'POST /rest/api/3/changelog/bulkfetch': () => ({ body: { issueChangeLogs: [] } }),
  ...more,
});
const asked = (body: Asked['body']) => (body['issueIdsOrKeys'] as string[]).filter((id) => ids(120).includes(id));
const ids = (count: number) => Array.from({ length: count }, (_, i) => String(101 + i));
const recordsOf = (pages: readonly Page[]) =>
  pages.flatMap((page) => page.records.map((record) => issueRecord.parse(record)));

describe('Issues of a Jira Cloud', () => {
  it('T28, the limit of ids: are found by id, with the time in epoch milliseconds and no upper bound, and read a hundred at a time', async () => {
    const pages = await readIssues(world(ids(120)));
    expect(pages.map((page) => [page.records.length, page.resume, page.total])).toEqual([
      [100, '200', 120],
      [20, '220', 120],
    ]);
    const search = stub?.asked.find((call) => call.path.endsWith('/search/jql'));
    const from = Date.parse('2026-01-01T00:00:00Z');
    expect(search?.body['jql']).toBe(`project in (10000) AND updated >= ${from} ORDER BY id ASC`);
    const count = stub?.asked.find((call) => call.path.endsWith('/approximate-count'));
    expect(count?.body['jql']).toBe(`project in (10000) AND updated >= ${from}`);
  });

  it('go on behind the last id that was stored', async () => {
    const pages = await readIssues(world(ids(120)), { resume: '200' });
    expect(recordsOf(pages).map((record) => record.id)).toEqual(ids(120).slice(100));
  });

  it('T28, inner pages: have the histories of every inner page, each once', async () => {
    const log = (id: string, ...changeHistories: object[]) => ({ issueId: id, changeHistories });
    const routes = world(['101', '102'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [issue('101', '3'), issue('102', '2')] } }),
      'POST /rest/api/3/changelog/bulkfetch': ({ body }) =>
        body['nextPageToken'] === undefined
          ? { body: { issueChangeLogs: [log('101', change('1', '1', '2'))], nextPageToken: 'more' } }
          : {
              body: {
                issueChangeLogs: [
                  log('101', change('1', '1', '2'), change('3', '2', '3')),
                  log('102', change('2', '1', '2')),
                ],
              },
            },
    });
    const records = recordsOf(await readIssues(routes));
    expect(records.map((record) => record.histories.map((history) => history.id))).toEqual([['1', '3'], ['2']]);
    expect(stub?.asked.some((call) => call.path.endsWith('/changelog'))).toBe(false);
  });

  it('T23: are read again, with the paged change log, when the chain of their statuses is broken', async () => {
    const whole = [
      change('1', '1', '2', '2026-02-01T10:00:00.000+0100'),
      change('2', '2', '3', '2026-02-01T11:00:00.000+0100'),
    ];
    const routes = world(['101'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [issue('101', '3')] } }),
      'POST /rest/api/3/changelog/bulkfetch': () => ({
        body: { issueChangeLogs: [{ issueId: '101', changeHistories: [change('1', '1', '2')] }] },
      }),
      'GET /rest/api/3/issue/101/changelog': ({ query }) => {
        const startAt = Number(query.get('startAt'));
        return { body: { startAt, total: 2, values: whole.slice(startAt, startAt + 1) } };
      },
    });
    const [record] = recordsOf(await readIssues(routes));
    expect(record?.histories.map((history) => history.created)).toEqual([
      '2026-02-01T09:00:00.000Z',
      '2026-02-01T10:00:00.000Z',
    ]);
  });

  it('are asked about once more, by themselves, when nothing says how they came where they are', async () => {
    const active = (id: string) => {
      const { fields, ...rest } = issue(id, '2');
      return { ...rest, fields: { ...fields, status: { ...fields.status, statusCategory: { key: 'indeterminate' } } } };
    };
    const log = (id: string) => ({ issueId: id, changeHistories: [change(id, '1', '2')] });
    const routes = world(['101', '102', '103'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [active('101'), active('102'), issue('103')] } }),
      // Ends before its end, and does not say so.
      'POST /rest/api/3/changelog/bulkfetch': ({ body }) => ({
        body: { issueChangeLogs: [log(asked(body)[0] ?? '')] },
      }),
    });
    const records = recordsOf(await readIssues(routes));
    expect(records.map((record) => record.histories.map((history) => history.id))).toEqual([['101'], ['102'], []]);
    const questions = stub?.asked.filter((call) => call.path.endsWith('/changelog/bulkfetch'));
    expect(questions?.map(({ body }) => body['issueIdsOrKeys'])).toEqual([['101', '102', '103'], ['102']]);
  });

  it('are asked about once more where there is but one of them', async () => {
    const { fields, ...rest } = issue('101', '2');
    const done = { ...rest, fields: { ...fields, status: { ...fields.status, statusCategory: { key: 'done' } } } };
    let times = 0;
    const routes = world(['101'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [done] } }),
      'POST /rest/api/3/changelog/bulkfetch': () => ({
        body: {
          issueChangeLogs: (times += 1) === 1 ? [] : [{ issueId: '101', changeHistories: [change('7', '1', '2')] }],
        },
      }),
    });
    const records = recordsOf(await readIssues(routes));
    expect(records.map((record) => record.histories.map((history) => history.id))).toEqual([['7']]);
  });

  it('are told apart where their numbers are greater than a number holds, and come in the order of those', async () => {
    const log = (...ids: string[]) =>
      ids.map((id) => `{"id":${id},"created":1770000000000,"items":${JSON.stringify(change('1', '1', '1').items)}}`);
    const big = ['9007199254740993', '9007199254740992'];
    const routes = world(['101'], {
      'POST /rest/api/3/changelog/bulkfetch': () => ({
        body: `{"issueChangeLogs":[{"issueId":101,"changeHistories":[${log(...big).join(',')}]}],"nextPageToken":""}`,
      }),
    });
    const [record] = recordsOf(await readIssues(routes));
    expect(record?.histories.map((history) => history.id)).toEqual(big.toReversed());
  });

  it('are not stored without what a project that is hidden in between leaves out, issues or change logs', async () => {
    const log = (id: string) => ({ issueId: id, changeHistories: [change(id, '2', '1')] });
    const hidden = { 'GET /rest/api/3/project/10000': () => ({ status: 404, body: {} }) };
    const answers: Routes[] = [
      { 'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [] } }) },
      { 'POST /rest/api/3/changelog/bulkfetch': () => ({ body: { issueChangeLogs: [log('101')] } }) },
    ];
    for (const answer of answers) {
      await expect(readIssues(world(['101', '102'], { ...answer, ...hidden }))).rejects.toMatchObject({
        fault: { code: 'notFound' },
      });
      await stub?.close();
      // Where the project is there, they are gone, or nothing ever happened to them.
      expect(await readIssues(world(['101', '102'], answer))).toHaveLength(1);
      await stub?.close();
    }
  });

  it('are left to their new project when they were moved away meanwhile', async () => {
    const routes = world(['101', '102'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [issue('101'), issue('102', '1', '20000')] } }),
    });
    expect(recordsOf(await readIssues(routes)).map((record) => record.id)).toEqual(['101']);
  });

  it('do not lose their page when one of them is broken', async () => {
    const broken = { id: '102', key: 'ABC-102', fields: { summary: 5 } };
    const routes = world(['101', '102'], {
      'POST /rest/api/3/issue/bulkfetch': () => ({ body: { issues: [issue('101'), broken] } }),
    });
    const [page] = await readIssues(routes);
    expect(page?.records.map((record) => issueRecord.safeParse(record).success)).toEqual([true, false]);
  });

  it('keep nobody, and know the flag by its field although its name is translated', async () => {
    const flag = {
      id: '9',
      created: 1_770_000_000_000,
      items: [
        {
          field: 'Flagget',
          fieldtype: 'custom',
          fieldId: 'customfield_21',
          from: null,
          to: '[1]',
          toString: 'Hindring',
        },
      ],
    };
    const routes = world(['101'], {
      'POST /rest/api/3/changelog/bulkfetch': () => ({
        body: { issueChangeLogs: [{ issueId: '101', changeHistories: [flag] }] },
      }),
    });
    const [record] = recordsOf(await readIssues(routes));
    expect(record?.histories[0]?.items).toMatchObject([{ is: 'flagged', toName: 'Hindring' }]);
    expect(JSON.stringify(record)).not.toContain('Anna');
  });
});
