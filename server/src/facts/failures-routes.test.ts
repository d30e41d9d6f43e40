import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureRules, itemList, productPage } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { TaskRegistry } from '../queue/task-registry.service.js';

const day = 86_400_000;
const now = Date.parse('2026-11-17T12:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });

/** Thirteen deployments, a day apart, the last on Sunday 15 November. */
describe('failed deployments, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let product: { id: string; slug: string };
  let team: string;
  const deployments = Array.from({ length: 13 }, (_, index) => ({
    id: randomUUID(),
    at: new Date(Date.parse('2026-11-15T12:00:00Z') - index * day).toISOString(),
  }));

  const send = (method: 'get' | 'put', path: string, cookie = team, body?: object) =>
    request(web.url)[method](`/api/products/${product.slug}${path}`).set('Cookie', cookie).send(body);
  /** What waits in the queue is done, as the worker would. */
  const settle = async () => {
    const [jobs] = await database.dataSource.query<[{ payload: object; task: string }[], number]>(
      `delete from queue._private_jobs job using queue._private_tasks task
       where task.id = job.task_id returning payload, identifier as task`,
    );
    const { tasks } = web.application.get(TaskRegistry);
    for (const { task, payload } of jobs) await tasks.get(task)?.(payload, new AbortController().signal);
    if (jobs.length > 0) await settle();
  };
  const page = async () => productPage.parse((await send('get', '').expect(200)).body);
  const items = async (metric: string) =>
    itemList.parse((await send('get', `/items?metric=${metric}`).expect(200)).body);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    const input = { name: 'Bolig', why: 'To be tested', userGroup: 'testers', areaName: null };
    product = await web.application.get(CatalogueService).createProduct(input);
    team = await testAccount(database.dataSource, { role: 'team', scope: { kind: 'product', productId: product.id } });
    const connection = randomUUID();
    const { dataSource } = database;
    await dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ($1, 'github', 'Code', '{}', false, '2026-01-05', '2026-01-01')`,
      [connection],
    );
    await dataSource.query(`insert into connection_scope (connection_id, scope_id, name) values ($1, 'R', 'R')`, [
      connection,
    ]);
    await dataSource.query(
      `insert into checkpoint (connection_id, scope_id, stream, version, backfill_from, cursor, run_id)
       values ($1, 'R', 'deployments', 1, '2026-01-05', $2, $1)`,
      [connection, new Date(now)],
    );
    await dataSource.query(
      `insert into scope_link (id, product_id, connection_id, scope_id) values ($1, $2, $1, 'R')`,
      [connection, product.id],
    );
    for (const [index, { id, at }] of deployments.entries()) {
      await dataSource.query(
        `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
         values ($1, $2, 'deployments', $3, 'R', '{}', $3, 1, $4)`,
        [id, connection, String(index), at],
      );
      await dataSource.query(
        `insert into production_deployment (id, connection_id, scope_id, at, sha, rung, outcome)
         values ($1, $2, 'R', $3, $4, 'deployment', 'deployment')`,
        [id, connection, at, `sha${index}`],
      );
      await dataSource.query('insert into deployment_product values ($1, $2)', [id, product.id]);
    }
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('are not measured before anybody has said how they show', async () => {
    const { failedShare, recoveryTime } = await page();
    expect(failedShare).toMatchObject({ value: null, n: 0, missing: { key: 'failures.notMeasured' } });
    expect(recoveryTime.missing?.key).toBe('failures.notMeasured');
    expect(failureRules.parse((await send('get', '/failures').expect(200)).body)).toEqual({
      rules: [],
      known: { types: [], labels: [] },
      said: [],
    });
  });

  it('are three of thirteen once they are followed and marked, each with how long it took', async () => {
    await send('put', '/failures', team, { followed: true }).expect(200);
    for (const index of [1, 4, 9]) {
      await send('put', `/deployments/${deployments[index]?.id}/mark`, team, {
        mark: 'failed',
        reason: 'Log-in',
      }).expect(200);
    }
    await settle();
    const { failedShare, recoveryTime } = await page();
    expect(failedShare).toMatchObject({ value: 3 / 13, n: 13, missing: null });
    // Each until the deployment of the next day.
    expect(recoveryTime).toMatchObject({ value: null, n: 3, missing: { key: 'failures.fewRecoveries' } });
    expect(recoveryTime.shape).toMatchObject({ kind: 'dots', dots: [{ value: 1 }, { value: 1 }, { value: 1 }] });
    const list = await items('failed-share');
    expect(list).toMatchObject({ of: 'deployments', n: 13 });
    expect(
      list.items.filter(({ failure }) => failure?.failed).map(({ note, failure }) => [note?.key, failure]),
    ).toEqual(
      [1, 4, 9].map(() => ['failures.byMark', { failed: true, cause: 'mark', mark: 'failed', overruled: null }]),
    );
    expect(await items('recovery-time')).toMatchObject({ of: 'deployments', unit: 'days', n: 3 });
    await send('put', `/deployments/${deployments[1]?.id}/mark`, team, { mark: null }).expect(200);
    await settle();
    expect((await page()).failedShare).toMatchObject({ value: 2 / 13, n: 13 });
  });

  it('are fewer by one of which somebody says that it did not fail, and the sign against it is told', async () => {
    // Older content came back in the place of the seventh.
    const { id = '' } = deployments[6] ?? {};
    await database.dataSource.query('update production_deployment set failed = true where id = $1', [id]);
    await send('put', `/deployments/${deployments[1]?.id}/mark`, team, { mark: null }).expect(200);
    await send('put', '/failures', team, { followed: true, windowHours: 12 }).expect(200);
    await settle();
    expect((await page()).failedShare).toMatchObject({ value: 3 / 13, n: 13 });
    const mark = `/deployments/${id}/mark`;
    await send('put', mark, team, { mark: 'notFailed', reason: 'A drill' }).expect(200, { mark: 'notFailed' });
    await settle();
    expect((await page()).failedShare).toMatchObject({ value: 2 / 13, n: 13 });
    expect((await page()).recoveryTime).toMatchObject({ n: 2 });
    const told = async () => (await items('failed-share')).items.find((item) => item.id === id);
    expect(await told()).toMatchObject({
      note: { key: 'failures.saidNotAgainst', values: { sign: 'rollback' } },
      failure: { failed: false, cause: null, mark: 'notFailed', overruled: 'rollback' },
    });
    const { said } = failureRules.parse((await send('get', '/failures').expect(200)).body);
    expect(said.map(({ mark: word }) => word)).toEqual(['failed', 'notFailed', 'failed']);
    // In which role, why and when; of whom it was nothing is there to be told.
    expect(said.find((one) => one.id === id)).toEqual({
      ...{ id, label: 'sha6', url: '', at: deployments[6]?.at, mark: 'notFailed', overruled: 'rollback' },
      ...{ saidAt: new Date(now).toISOString(), role: 'team', reason: 'A drill' },
    });
    await send('put', mark, team, { mark: null }).expect(200);
    await settle();
    expect((await page()).failedShare).toMatchObject({ value: 3 / 13, n: 13 });
    expect(await told()).toMatchObject({ note: { key: 'failures.byRollback' }, failure: { failed: true, mark: null } });
  });

  it('are for the product’s team and ops to say, and of a deployment that is there', async () => {
    const other = await testAccount(database.dataSource, {
      role: 'team',
      scope: { kind: 'product', productId: randomUUID() },
    });
    const ops = await testAccount(database.dataSource, everywhere('ops'));
    const mark = `/deployments/${deployments[0]?.id}/mark`;
    for (const path of ['/failures', mark])
      await send('put', path, other, { followed: true, mark: 'failed' }).expect(403);
    await send('put', mark, ops, { mark: null }).expect(200);
    await send('put', `/deployments/${randomUUID()}/mark`, team, { mark: 'failed' }).expect(404);
    await send('put', '/deployments/nonsense/mark', team, { mark: 'failed' }).expect(404);
    for (const body of [{}, { mark: 'perhaps' }, { failed: false }]) {
      expect(pathsOf(await send('put', mark, team, body).expect(400))).toEqual(['mark']);
    }
    const wrong = { followed: true, windowHours: 0, from: '2026-02-30' };
    expect(pathsOf(await send('put', '/failures', team, wrong).expect(400)).sort()).toEqual(['from', 'windowHours']);
  });
});
