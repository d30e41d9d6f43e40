import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { coverageList, runPage, sourceCare, sourceList } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { derivedFactTables, sourceFactTables } from '../../facts/fact-tables.js';
import { keyOf } from '../../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { untilStopped } from '../../sync/fixtures/stopped.js';
import { MemorySource } from '../../sync/memory-connector.js';
import { fillSource, item, itemRecord } from '../../sync/sample-facts.js';
import { TestClock } from '../../sync/test-world.js';
import { ConnectorListService } from '../connector-list.service.js';
import { TendTick } from './tend-tick.js';

const id = randomUUID();
const productId = randomUUID();
const week = 7 * 86_400_000;
const never = new AbortController().signal;

describe('one source', () => {
  const source = new MemorySource();
  const clock = new TestClock();
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const send = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object) =>
    request(web.url)[method](`/api/sources/${id}${path}`).set('Cookie', ops).send(body);
  const care = async () => sourceCare.parse((await send('get', '/care').expect(200)).body);
  const summary = async () => {
    const answer = await request(web.url).get('/api/sources').set('Cookie', ops).expect(200);
    return sourceList.parse(answer.body).connections[0];
  };
  const query = <Row>(sql: string, values: unknown[] = []) => database.dataSource.query<Row[]>(sql, values);
  const rowsOf = async (tables: readonly string[]) => {
    const all: Record<string, string[]> = {};
    for (const table of tables) {
      const rows = await query<{ row: string }>(
        `select (to_jsonb(t) - 'stored_at')::text as row from ${table} t order by 1`,
      );
      all[table] = rows.map(({ row }) => row);
    }
    return all;
  };
  /** Does what a worker would, until nothing waits; readings are another suite's, and cost much. */
  const work = async (): Promise<void> => {
    const { tasks } = web.application.get(TaskRegistry, { strict: false });
    for (;;) {
      const [job] = await query<{ id: string; task: string; payload: unknown }>(
        `select jobs.id::text, identifier as task, payload from queue._private_jobs jobs
         join queue._private_tasks tasks on tasks.id = task_id order by jobs.id limit 1`,
      );
      if (!job) return;
      await query('delete from queue._private_jobs where id = $1', [job.id]);
      if (job.task !== 'renew-readings') await tasks.get(job.task)?.(job.payload, never);
    }
  };
  const read = async (): Promise<void> => {
    await send('post', '/run').expect(202);
    await work();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    ops = await testAccount(database.dataSource, everywhere('ops'));
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [source.connector] });
  });
  beforeEach(async () => {
    source.clear();
    fillSource(source);
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [source.connector] });
    clock.at = new TestClock().at;
    await query('truncate connection, product, scope_link, setting cascade; delete from queue._private_jobs');
    const at = new Date(clock.at);
    await query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ($1, 'memory', 'Memory', '{}', false, '2026-01-01', $2)`,
      [id, at],
    );
    await query(`insert into connection_scope (connection_id, scope_id, name) values ($1, 'A', 'Alpha')`, [id]);
    await query(
      `insert into product (id, slug, name, why, user_group, sample, created_at) values ($1, 'p', 'Product', '', '', false, $2)`,
      [productId, at],
    );
    await query(`insert into scope_link (id, product_id, connection_id, scope_id) values ($1, $1, $2, 'A')`, [
      productId,
      id,
    ]);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('tells how well what was read hangs together, with n of n, and in how many scopes all is read', async () => {
    expect(await care()).toMatchObject({ scopesRead: { n: 0, of: 1 }, coverage: { started: { n: 0, of: 0 } } });
    await read();
    await query(
      `insert into reading (subject_kind, subject_id, metric, cut, bucket, value, n, open, known_from, known_to, because)
       select 'product', $1, 'lead-time', '', bucket, 3, 9, false, '2026-01-01', known_to::timestamptz, 'new'
       from (values ('2026-W02', null), ('2026-W03', null), ('2026-W04', '2026-02-01')) as kept (bucket, known_to)`,
      [productId],
    );
    const { coverage, scopesRead, losses } = await care();
    const [finished] = await query<{ n: number; of: number }>(
      'select count(*) filter (where started_at is not null)::int as n, count(*)::int as of from item_flow where finished_at is not null',
    );
    expect(coverage.started).toEqual(finished);
    expect(coverage.started.of).toBeGreaterThan(1);
    expect(coverage.deployments.of).toBeGreaterThan(0);
    expect(coverage.deployments.n).toBeLessThanOrEqual(coverage.deployments.of);
    expect(scopesRead).toEqual({ n: 1, of: 1 });
    // What is no longer held for true is not made again.
    expect(losses).toEqual({ documents: 21, products: ['Product'], readings: 2 });
    await query(`update change set issue_keys = array['A-1', 'NO-1'] where number = 1`);
    await query(`update change set issue_keys = array['NO-1'] where number <> 1`);
    expect((await care()).coverage.joined).toMatchObject({ n: 1 });
    await query(`update work_item set former_keys = array['OLD-1'] where key = 'A-2'`);
    await query(`update change set issue_keys = array['OLD-1'] where number = 1`);
    expect((await care()).coverage.joined).toMatchObject({ n: 1 });
    // The list tells it of each source by itself, and to everybody.
    const { days, ...told } = (await care()).coverage;
    const nothing = { n: 0, of: 0 };
    await query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ($1, 'memory', 'Other', '{}', false, '2026-01-01', $2)`,
      [productId, new Date(clock.at)],
    );
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    const list = await request(web.url).get('/api/sources/coverage').set('Cookie', reader).expect(200);
    expect(coverageList.parse(list.body)).toEqual({
      days,
      sources: [
        { connectionId: id, ...told },
        { connectionId: productId, started: nothing, deployments: nothing, joined: nothing },
      ],
    });
    clock.at += 85 * 86_400_000;
    expect((await care()).coverage.started).toEqual({ n: 0, of: 0 });
  });

  it('is paused with role and time, is then neither read nor due, and goes on at once', async () => {
    await send('put', '/pause', { paused: true, reason: 'Upgrade of Jira' }).expect(204);
    const since = new Date(clock.at).toISOString();
    expect(await summary()).toMatchObject({ state: 'paused', paused: { since, role: 'ops' }, nextRunAt: null });
    expect(keyOf(await send('post', '/run').expect(409))).toBe('sources.paused');
    await work();
    expect(source.pagesServed).toBe(0);
    clock.at += 3_600_000;
    await send('put', '/pause', { paused: false }).expect(204);
    await work();
    expect(await summary()).toMatchObject({ state: 'current', paused: null });
    const { changes } = await care();
    expect(changes.map(({ what, role, reason }) => [what, role, reason])).toEqual([
      ['resume', 'ops', null],
      ['pause', 'ops', 'Upgrade of Jira'],
    ]);
  });

  it('stops a run that is under way when it is paused, and loses nothing of it', async () => {
    source.beforePage = async (page, signal) => {
      if (page === 1) await send('put', '/pause', { paused: true }).expect(204);
      clock.at += 2_000;
      // The look at the pause runs beside the reading of the next page.
      if (page > 1) await untilStopped(signal);
    };
    await read();
    expect((await summary())?.run?.state).toBe('cut');
    expect(source.pagesServed).toBeLessThan(10);
    source.beforePage = () => undefined;
    await send('put', '/pause', { paused: false }).expect(204);
    await work();
    const [stored] = await query<{ n: number }>('select count(*)::int as n from document');
    expect(stored?.n).toBe(21);
  });

  it('has records set aside that can be read again by themselves, and are shown no more once they are whole', async () => {
    const whole = itemRecord(item(9, '1'));
    source.put('items', { ...whole, fact: 'broken' as never });
    await read();
    expect((await care()).setAside).toMatchObject([{ stream: 'items', sourceId: 'A-9', path: 'fact', type: 'string' }]);
    const pages = source.pagesServed;
    await send('post', '/aside', { stream: 'items', sourceId: 'A-9' }).expect(202);
    await work();
    expect((await care()).setAside).toHaveLength(1);
    source.put('items', whole);
    await send('post', '/aside', { stream: 'items', sourceId: 'A-9' }).expect(202);
    await work();
    expect([(await care()).setAside, source.pagesServed]).toEqual([[], pages]);
    expect(keyOf(await send('post', '/aside', { stream: 'items', sourceId: 'A-9' }).expect(404))).toBe(
      'sources.alreadyMended',
    );
  });

  it('shows of a record set aside what is the matter now, and nothing of one that is gone from the source', async () => {
    const whole = itemRecord(item(9, '1'));
    source.put('items', { ...whole, fact: 'broken' as never });
    await read();
    source.put('items', { ...whole, updatedAt: 7 as never });
    const again = async (): Promise<void> => {
      await send('post', '/aside', { stream: 'items', sourceId: 'A-9' }).expect(202);
      await work();
    };
    await again();
    expect((await care()).setAside.map(({ sourceId, path }) => [sourceId, path])).toEqual([['A-9', 'updatedAt']]);
    const fault = { kind: 'passing', code: 'unavailable', status: 503, detail: '', untilMs: null } as const;
    source.findFault = fault;
    await again();
    expect((await care()).setAside).toHaveLength(1);
    source.findFault = null;
    source.take('items', 'A-9');
    await again();
    expect((await care()).setAside).toEqual([]);
  });

  it('reads a whole stream again for a record that has no id', async () => {
    await read();
    await query(
      `insert into set_aside (connection_id, stream, source_id, path, type, run_id, seen_at) values ($1, 'items', '', 'id', 'undefined', $1, $2)`,
      [id, new Date(clock.at)],
    );
    const pages = source.pagesServed;
    await read();
    const usual = source.pagesServed - pages;
    await send('post', '/aside', { stream: 'items', sourceId: null }).expect(202);
    await work();
    expect(source.pagesServed - pages - usual).toBeGreaterThan(usual);
    // It has an id by now, or is gone: nobody could ever tell which of the records it was.
    expect((await care()).setAside).toEqual([]);
  });

  it('asks about what is missing, takes it for gone when told so, and only as much as was told', async () => {
    await read();
    clock.at += week + 60_000;
    source.take('items', 'A-1', 'A-2', 'A-3');
    await read();
    const [suspicion] = (await care()).missing;
    expect(suspicion).toMatchObject({
      scopeId: 'A',
      // As the source calls it.
      scope: 'A',
      stream: 'items',
      known: 7,
      missing: 3,
      asked: false,
    });
    const living = async () =>
      (await query<{ id: string }>(`select source_id as id from document where stream = 'items' and gone_at is null`))
        .length;
    const answer = { scopeId: 'A', stream: 'items', missing: 3 };
    await send('post', '/census', { ...answer, gone: false }).expect(202);
    await work();
    expect([await living(), (await care()).missing.length]).toEqual([7, 1]);
    source.take('items', 'A-4');
    await send('post', '/census', { ...answer, gone: true }).expect(202);
    await work();
    expect([await living(), (await care()).missing[0]?.missing]).toEqual([7, 4]);
    await send('post', '/census', { ...answer, missing: 4, gone: true }).expect(202);
    await work();
    expect([await living(), (await care()).missing]).toEqual([3, []]);
    await send('post', '/census', { ...answer, gone: true }).expect(404);
  });

  it('is read again as a whole when asked, and counted: what no look back would find is found, and the rest stays', async () => {
    await read();
    const tables = ['document', ...sourceFactTables];
    const before = await rowsOf(tables);
    // Changed long ago and told late: no window reaches it. Lost without a word: no census is due.
    const late = { ...item(5, '1', '2'), title: 'Told late', updatedAt: '2026-01-20T00:00:00.000Z' };
    source.put('items', itemRecord(late));
    source.take('items', 'A-1');
    clock.at += 3_600_000;
    await read();
    expect(await rowsOf(tables)).toEqual(before);
    await send('post', '/verify').expect(202);
    await work();
    // One of seven is not few: it is asked about, and gone when it is missing the day after.
    expect((await care()).missing).toMatchObject([{ known: 7, missing: 1 }]);
    clock.at += 86_400_000;
    await read();
    expect((await care()).missing).toEqual([]);
    const items = await query<{ key: string; title: string }>('select key, title from work_item order by key');
    expect(items.map(({ key }) => key)).toEqual(['A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7']);
    expect(items.find(({ key }) => key === 'A-5')?.title).toBe('Told late');
    expect((await care()).scopesRead).toEqual({ n: 1, of: 1 });
    await send('put', '/pause', { paused: true }).expect(204);
    expect(keyOf(await send('post', '/verify').expect(409))).toBe('sources.paused');
  });

  it('has its facts made again from documents, with no page asked for, and says how that went', async () => {
    await read();
    const tables = [...sourceFactTables, ...derivedFactTables];
    const before = await rowsOf(tables);
    const pages = source.pagesServed;
    await query(
      `update work_item set title = 'changed'; delete from status_change; update item_flow set started_at = null`,
    );
    await send('post', '/rebuild').expect(202);
    expect((await care()).rebuild).toMatchObject({ state: 'running', documents: 0, of: 21 });
    await work();
    expect((await care()).rebuild).toMatchObject({ state: 'done', documents: 21, of: 21 });
    expect(await rowsOf(tables)).toEqual(before);
    expect(source.pagesServed).toBe(pages);
  });

  it('goes with all that was read from it, once its name is typed, and leaves nothing behind', async () => {
    await read();
    expect(keyOf(await send('delete', '/data', { name: 'Memori' }).expect(422))).toBe('sources.nameDiffers');
    await send('delete', '/data', { name: 'Memory' }).expect(202);
    await send('get', '/care').expect(404);
    await work();
    const left = await rowsOf([
      'connection',
      'document',
      'checkpoint',
      'sync_run',
      'scope_link',
      ...sourceFactTables,
      ...derivedFactTables,
    ]);
    expect(Object.entries(left).filter(([, rows]) => rows.length > 0)).toEqual([]);
    const [product] = await query<{ n: number }>('select count(*)::int as n from product');
    expect(product?.n).toBe(1);
  });

  it.each(['before its key is forgotten', 'before its data is'])(
    'goes whole, though a process dies %s',
    async (when) => {
      await read();
      const tick = () => web.application.get(TendTick, { strict: false }).tick();
      await tick();
      expect(await query('select from queue._private_jobs')).toEqual([]);
      if (when === 'before its data is') await send('delete', '/data', { name: 'Memory' }).expect(202);
      else await query('update connection set forget_at = $1', [new Date(clock.at)]);
      await query('delete from queue._private_jobs');
      await tick();
      await tick();
      expect(await query('select from queue._private_jobs')).toHaveLength(1);
      await work();
      const left = await rowsOf(['connection', 'document', ...sourceFactTables, ...derivedFactTables]);
      expect(Object.entries(left).filter(([, rows]) => rows.length > 0)).toEqual([]);
    },
  );

  it('keeps what a source gave that is removed without its data', async () => {
    await read();
    await request(web.url).delete(`/api/sources/${id}`).set('Cookie', ops).expect(204);
    await web.application.get(TendTick, { strict: false }).tick();
    await work();
    expect((await rowsOf(['document']))['document']).toHaveLength(21);
  });

  it('says of a rebuild that nobody does any more that it stopped, and begins it anew when asked', async () => {
    await read();
    const tick = () => web.application.get(TendTick, { strict: false }).tick();
    await send('post', '/rebuild').expect(202);
    await tick();
    expect((await care()).rebuild?.state).toBe('running');
    await query('delete from queue._private_jobs');
    await tick();
    const endedAt = new Date(clock.at).toISOString();
    expect((await care()).rebuild).toMatchObject({ state: 'failed', endedAt });
    await send('post', '/rebuild').expect(202);
    await work();
    expect((await care()).rebuild).toMatchObject({ state: 'done', documents: 21 });
  });

  it('tells its runs page by page, newest first, each once', async () => {
    for (let n = 0; n < 45; n += 1) {
      await query(
        `insert into sync_run (id, connection_id, state, started_at, progress_at, pages, documents_read, documents_changed, set_aside, done)
         values ($1, $2, 'done', $3, $3, $4, 0, 0, 0, 1)`,
        [randomUUID(), id, new Date(clock.at + n * 1_000), n],
      );
    }
    const seen: number[] = [];
    for (let before: string | null = ''; before !== null;) {
      const page = runPage.parse((await send('get', `/runs${before && `?before=${before}`}`).expect(200)).body);
      seen.push(...page.runs.map(({ pages }) => pages));
      before = page.before;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => 44 - n));
  });

  it('is for ops alone', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'), everywhere('leadership'));
    for (const [method, path, body] of [
      ['get', '/care', undefined],
      ['get', '/runs', undefined],
      ['put', '/pause', { paused: true }],
      ['post', '/rebuild', {}],
      ['post', '/verify', {}],
      ['delete', '/data', { name: 'Memory' }],
    ] as const) {
      await request(web.url)[method](`/api/sources/${id}${path}`).set('Cookie', team).send(body).expect(403);
    }
  });
});
