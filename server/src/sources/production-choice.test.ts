import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connector } from 'connectors';
import { connectionCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ConnectionsService } from './connections.service.js';
import { ConnectorListService } from './connector-list.service.js';
import { testConnector, testScopes } from './test-connector.js';

const config = { baseUrl: 'https://test.example', email: 'robot@test.example', token: 'tok' };
const input = { connector: 'test', name: 'Tracker', config, scopeIds: ['1'], backfillFrom: '2026-01-01' };

describe('what counts as production, of a connection', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const send = (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object) =>
    request(web.url)[method](`/api/sources${path}`).set('Cookie', ops).send(body);
  const create = async (more: object = {}): Promise<string> => {
    const answer = await send('post', '', { ...input, ...more }).expect(201);
    return connectionCreated.parse(answer.body).id;
  };
  const service = () => web.application.get(ConnectionsService, { strict: false });
  const jobs = async (task = 'derive'): Promise<unknown[]> => {
    const rows = await database.dataSource.query<{ payload: unknown }[]>(
      `select payload from queue._private_jobs jobs join queue._private_tasks tasks on tasks.id = task_id
       where identifier = $1 order by jobs.id`,
      [task],
    );
    return rows.map(({ payload }) => payload);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
    Object.assign(web.application.get(ConnectorListService, { strict: false }), {
      all: [testConnector as Connector],
    });
  });
  beforeEach(() => database.dataSource.query('delete from connection; delete from queue._private_jobs'));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('keep a chosen rung through changes, and have facts derived again when it is chosen', async () => {
    const id = await create({ scopeIds: ['1', '2'] });
    await send('put', `/${id}/scopes/1/rung`, { rung: 'merge' }).expect(204);
    await send('patch', `/${id}`, { scopeIds: ['1'] }).expect(204);
    expect((await service().get(id)).scopes).toEqual([{ ...testScopes[0], rung: 'merge' }]);
    expect(await jobs()).toEqual([{ connectionId: id, because: 'mapping' }]);
    await send('put', `/${id}/scopes/9/rung`, { rung: 'merge' }).expect(404);
    expect(pathsOf(await send('put', `/${id}/scopes/1/rung`, { rung: 'guess' }).expect(400))).toEqual(['rung']);
    expect(await jobs()).toHaveLength(1);
  });

  it('take a workflow as rung only when it is named, keep it, and forget it with the rung', async () => {
    const id = await create();
    const put = (body: object) => send('put', `/${id}/scopes/1/rung`, body);
    expect(pathsOf(await put({ rung: 'workflow' }).expect(400))).toEqual(['workflow']);
    expect(pathsOf(await put({ rung: 'merge', workflow: 'x.yml' }).expect(400))).toEqual(['workflow']);
    await put({ rung: 'workflow', workflow: '.github/workflows/ship.yml' }).expect(204);
    const scopes = async () => (await service().get(id)).scopes;
    expect(await scopes()).toEqual([{ ...testScopes[0], rung: 'workflow', workflow: '.github/workflows/ship.yml' }]);
    expect(pathsOf(await put({ rung: 'merge', job: 'deploy' }).expect(400))).toEqual(['job']);
    expect(pathsOf(await put({ rung: 'workflow', workflow: 'x.yml', job: ' ' }).expect(400))).toEqual(['job']);
    await put({ rung: 'workflow', workflow: 'x.yml', job: ' deploy ' }).expect(204);
    const byJob = { rung: 'workflow', workflow: 'x.yml', job: 'deploy' };
    expect(await scopes()).toEqual([{ ...testScopes[0], ...byJob }]);
    await put({ rung: 'merge' }).expect(204);
    expect(await scopes()).toEqual([{ ...testScopes[0], rung: 'merge' }]);
    const values = await database.dataSource.query<{ value: unknown }[]>(
      'select value from setting where key = $1 order by version',
      [`rung:${id}:1`],
    );
    expect(values.map(({ value }) => value)).toEqual([
      { rung: 'workflow', workflow: '.github/workflows/ship.yml' },
      byJob,
      'merge',
    ]);
  });

  it('offer the workflows of which runs are stored, without what was run for proposals', async () => {
    const id = await create();
    const runs = [
      ['ship.yml', 'push', 'success'],
      ['ship.yml', 'push', 'failure'],
      ['ship.yml', 'pull_request', 'success'],
      ['test.yml', 'pull_request', 'success'],
    ] as const;
    for (const [path, event, conclusion] of runs) {
      await database.dataSource.query(
        `with document as (
           insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
           values (gen_random_uuid(), $1, 'runs', gen_random_uuid()::text, '1', '{}', '', 1, '2026-01-01') returning id
         ), run as (
           insert into workflow_run select id, $1, '1', '7', $2, 'Ship', $3, 'c1', '2026-01-01', 'x' from document returning id
         ) insert into workflow_attempt select id, 1, $4, '2026-01-01', '2026-01-01' from run`,
        [id, path, event, conclusion],
      );
    }
    const answer = await send('get', `/${id}/workflows`).expect(200);
    expect(answer.body).toEqual({
      workflows: [{ scopeId: '1', path: 'ship.yml', name: 'Ship', runs: 2, succeeded: 1, jobs: [], jobsRead: 0 }],
    });
    await send('get', '/not-an-id/workflows').expect(404);
  });

  it('tell where deployments went and which of that is production, by the environment that the first success names', async () => {
    const id = await create();
    const deployments = [
      ['prod-eu', 'prod-eu', false, false],
      // The same one, however a workflow writes it.
      ['prod-eu', 'Prod-EU', true, false],
      ['prod-eu', 'prod-eu', true, false, 'failure'],
      // Begun elsewhere, as some pipelines do: the flag was given for where it began.
      ['staging', 'live', true, false],
      ['cases', null, true, false],
      ['cases', 'cases', false, false],
      ['qa', 'qa', false, false],
      ['github-pages', 'github-pages', true, false],
      ['pr-7', 'pr-7', true, true],
    ] as const;
    for (const [environment, reached, flag, transient, state = 'success'] of deployments) {
      await database.dataSource.query(
        `with document as (
           insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
           values (gen_random_uuid(), $1, 'deployments', gen_random_uuid()::text, '1', '{}', '', 1, '2026-01-01') returning id
         ), made as (
           insert into deployment (id, connection_id, scope_id, sha, ref, task, environment, original_environment,
                                   is_production, is_transient, created_at, url)
           select id, $1, '1', 'c1', 'main', 'deploy', $2, $2, $3, $4, '2026-01-01', 'x' from document returning id
         ) insert into deployment_status (deployment_id, source_id, position, state, at, environment)
           select id, source, position, state, '2026-01-01', place from made,
             (values ('s0', 0, 'in_progress', $2), ('s1', 1, $6, $5), ('s2', 2, $6, 'later')) as
               said (source, position, state, place)`,
        [id, environment, flag, transient, reached, state],
      );
    }
    const told = async () => (await send('get', `/${id}/environments`).expect(200)).body as { environments: unknown };
    const one = (name: string, count: number, counted: unknown = null) => ({
      ...{ scopeId: '1', name, deployments: count, counted },
    });
    expect(await told()).toEqual({
      environments: [
        one('prod-eu', 3, { n: 2, by: 'name' }),
        one('cases', 2, { n: 1, by: 'flag' }),
        one('github-pages', 1),
        one('live', 1, { n: 1, by: 'name' }),
        one('qa', 1),
      ],
    });
    // What the source lists and nothing went to; that something went to `later` and `qa` is known, whatever the letter case.
    await database.dataSource.query(
      `with listed as (
         insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, source_updated_at, stored_at)
         values (gen_random_uuid(), $1, 'environments', '1', '1', '{}', 'x', 1, null, '2026-01-01') returning id
       ) insert into environment (document_id, environment_id, connection_id, scope_id, name)
         select id, name, $1, '1', name from listed, unnest(array['QA', 'later', 'prod-no', 'drill']) as name`,
      [id],
    );
    expect(await told()).toMatchObject({
      environments: [
        ...[{ name: 'prod-eu' }, { name: 'cases' }, { name: 'github-pages' }, { name: 'live' }, { name: 'qa' }],
        one('drill', 0),
        one('prod-no', 0, { n: 0, by: 'name' }),
      ],
    });
    await database.dataSource.query(
      `insert into setting values ('production-environments', 1, '["qa"]', '2026-01-01', null, null)`,
    );
    expect(await told()).toMatchObject({
      environments: [
        { name: 'prod-eu', counted: { n: 1, by: 'flag' } },
        { name: 'cases', counted: { n: 1, by: 'flag' } },
        { name: 'github-pages', counted: null },
        { name: 'live', counted: null },
        { name: 'qa', counted: { n: 1, by: 'name' } },
        { name: 'drill', deployments: 0, counted: null },
        { name: 'prod-no', deployments: 0, counted: null },
      ],
    });
    await send('get', '/not-an-id/environments').expect(404);
  });
});
