import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sourceList, stageChanges, stageMapping } from 'shared/contracts';
import type { StageRule } from 'shared/domain';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ConnectionsService } from './connections.service.js';

const id = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';
const statuses = [
  ['1', 'To Do', 'new'],
  ['2', 'Under arbeid', 'indeterminate'],
  ['3', 'Venter på leverandør', 'indeterminate'],
  ['4', 'Ferdig', 'done'],
  ['5', 'Wibble', 'undefined'],
] as const;
const queue = { statusId: '2', stage: 'Kø', kind: 'queue', order: 5, waitCause: 'decision' } as const;

describe('the stages of a source', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let team: string;

  const get = (path: string) => request(web.url).get(`/api/sources${path}`).set('Cookie', team);
  const put = (body: object) => request(web.url).put(`/api/sources/${id}/stages`).set('Cookie', team).send(body);
  const rules = (): Promise<StageRule[]> => web.application.get(ConnectionsService, { strict: false }).stageRules(id);
  const spans = async (statusId: string): Promise<unknown[]> =>
    (await rules())
      .filter((rule) => rule.statusId === statusId)
      .map((rule) => [rule.stage, rule.validFrom, rule.validTo]);
  const count = async (table: string): Promise<number> =>
    (await database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    team = await testAccount(database.dataSource, everywhere('team'));
    await database.dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ('${id}', 'jira', 'Tracker', '{}', false, '2026-01-01', '2026-01-01')`,
    );
    for (const [statusId, name, category] of statuses) {
      const document = randomUUID();
      await database.dataSource.query(
        `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
         values ($1, '${id}', 'statuses', $2, '*', '{}', '', 1, '2026-01-01')`,
        [document, statusId],
      );
      await database.dataSource.query(
        `insert into source_status (id, connection_id, status_id, name, category) values ($1, '${id}', $2, $3, $4)`,
        [document, statusId, name, category],
      );
    }
  });
  beforeEach(() =>
    database.dataSource.query('delete from stage_rule; delete from setting; delete from queue._private_jobs'),
  );
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('begin as defaults, from left to right, with those nobody can tell counted', async () => {
    const mapping = stageMapping.parse((await get(`/${id}/stages`).expect(200)).body).rules;
    expect(mapping.map((rule) => [rule.statusId, rule.kind])).toEqual([
      ['1', 'backlog'],
      ['3', 'queue'],
      ['2', 'active'],
      ['5', 'active'],
      ['4', 'done'],
    ]);
    expect(mapping[1]).toMatchObject({ waitCause: 'supplier', chosen: false, statusName: 'Venter på leverandør' });
    const list = sourceList.parse((await get('').expect(200)).body);
    expect(list.connections).toMatchObject([{ id, state: 'never', unmappedStatuses: 1, documents: 5 }]);
    expect(list).toMatchObject({ fixFirst: null, fresh: { n: 0, of: 1 } });
    expect(list.connectors.find((connector) => connector.id === 'github')?.fields).toContainEqual({
      name: 'token',
      kind: 'secret',
      required: true,
    });
  });

  it('are as chosen afterwards, and have the facts of the connection derived again', async () => {
    const answer = await put({ rules: [queue, { ...queue, statusId: '5' }] }).expect(200);
    expect(stageMapping.parse(answer.body).rules.filter(({ chosen }) => chosen)).toMatchObject([
      queue,
      { statusId: '5' },
    ]);
    expect(sourceList.parse((await get('')).body).connections).toMatchObject([{ unmappedStatuses: 0 }]);
    const jobs = await database.dataSource.query<{ payload: unknown }[]>('select payload from queue._private_jobs');
    expect(jobs.map(({ payload }) => payload)).toEqual([{ connectionId: id, because: 'mapping' }]);
  });

  it('hold from a day in the installation’s zone, and what held before still does', async () => {
    await put({ rules: [queue] }).expect(200);
    await put({ rules: [{ ...queue, stage: 'Ny' }], validFrom: '2026-07-01' }).expect(200);
    await put({ rules: [{ ...queue, stage: 'Nyest' }], validFrom: '2026-11-01' }).expect(200);
    const [summer, winter] = ['2026-06-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'];
    expect(await spans('2')).toEqual([
      ['Kø', null, summer],
      ['Ny', summer, winter],
      ['Nyest', winter, null],
    ]);
    await put({ rules: [{ ...queue, stage: 'Rettet' }], validFrom: '2026-07-01' }).expect(200);
    expect(await spans('2')).toEqual([
      ['Kø', null, summer],
      ['Rettet', summer, null],
    ]);
    await put({ rules: [{ ...queue, stage: 'Alltid' }] }).expect(200);
    expect(await spans('2')).toEqual([['Alltid', null, null]]);
  });

  it('are as before once the last change is taken back, from whichever day it held', async () => {
    const undo = () => request(web.url).post(`/api/sources/${id}/stages/undo`).set('Cookie', team);
    await put({ rules: [queue] }).expect(200);
    const before = await rules();
    await put({
      rules: [
        { ...queue, stage: 'Ny' },
        { ...queue, statusId: '3' },
      ],
      validFrom: '2026-07-01',
    }).expect(200);
    expect(await rules()).not.toEqual(before);
    await undo().expect(200);
    expect(await rules()).toEqual(before);
    const ever = await count('stage_rule');
    await undo().expect(200);
    expect([await rules(), await count('stage_rule')]).toEqual([[], ever]);
    await undo().expect(422);
  });

  it('say by which role, from which day and why they were changed, and what was taken back', async () => {
    const told = async () => stageChanges.parse((await get(`/${id}/stages/changes`).expect(200)).body).changes;
    expect(await told()).toEqual([]);
    await put({ rules: [queue], validFrom: '2026-07-01', reason: 'Ny tavle' }).expect(200);
    await request(web.url).post(`/api/sources/${id}/stages/undo`).set('Cookie', team).expect(200);
    expect(await told()).toMatchObject([
      { role: 'team', reason: null, validFrom: null, undone: true },
      { role: 'team', reason: 'Ny tavle', validFrom: '2026-07-01', undone: false },
    ]);
    await get('/not-an-id/stages/changes').expect(404);
  });

  it('keep the layer a cause of waiting lies at, where somebody said it', async () => {
    const layerOf = async (): Promise<unknown> =>
      stageMapping.parse((await get(`/${id}/stages`)).body).rules.find(({ statusId }) => statusId === '2')?.waitLayer;
    await put({ rules: [{ ...queue, waitLayer: 'legal' }] }).expect(200);
    expect(await layerOf()).toBe('legal');
    await put({ rules: [{ ...queue, waitLayer: 'semantic' }], validFrom: '2026-07-01' }).expect(200);
    expect((await rules()).map(({ waitLayer }) => waitLayer)).toEqual(['legal', 'semantic']);
    await put({ rules: [queue] }).expect(200);
    expect(await layerOf()).toBeNull();
  });

  it('keep every rule that ever was, with its role and time', async () => {
    await put({ rules: [queue] }).expect(200);
    await put({ rules: [{ ...queue, kind: 'active', waitCause: null }] }).expect(200);
    const rows = await database.dataSource.query<object[]>(
      'select kind, set_by_role, replaced_at is null as counts from stage_rule order by set_at, kind desc',
    );
    expect(rows).toEqual([
      { kind: 'queue', set_by_role: 'team', counts: false },
      { kind: 'active', set_by_role: 'team', counts: true },
    ]);
  });

  it.each([
    [{ rules: [{ ...queue, statusId: '99' }] }, 'rules.0.statusId', 422],
    [{ rules: [queue, queue] }, 'rules.1.statusId', 422],
    [{ rules: [{ ...queue, kind: 'active' }] }, 'rules.0.waitCause', 422],
    [{ rules: [{ ...queue, kind: 'active', waitCause: null, waitLayer: 'legal' }] }, 'rules.0.waitLayer', 422],
    [{ rules: [{ ...queue, waitLayer: 'political' }] }, 'rules.0.waitLayer', 400],
    [{ rules: [{ ...queue, kind: 'sleeping' }] }, 'rules.0.kind', 400],
    [{ rules: [{ ...queue, waitCause: 'somebody' }] }, 'rules.0.waitCause', 400],
    [{ rules: [{ ...queue, stage: ' ' }] }, 'rules.0.stage', 400],
    [{ rules: [{ ...queue, order: 1.5 }] }, 'rules.0.order', 400],
    [{ rules: [queue], validFrom: '2026-02-30' }, 'validFrom', 400],
  ])('refuse %j at %s and change nothing', async (wrong, path, status) => {
    await put({ rules: [queue] }).expect(200);
    const before = await rules();
    expect(pathsOf(await put(wrong).expect(status))).toEqual([path]);
    expect([await rules(), await count('queue._private_jobs')]).toEqual([before, 1]);
  });

  it('of a connection that is not there are not found', async () => {
    await get('/not-an-id/stages').expect(404);
    await request(web.url).put('/api/sources/not-an-id/stages').set('Cookie', team).send({ rules: [] }).expect(404);
  });

  it('are read on request by ops alone', async () => {
    const run = (cookie: string, which = id) =>
      request(web.url).post(`/api/sources/${which}/run`).set('Cookie', cookie);
    const ops = await testAccount(database.dataSource, everywhere('ops'));
    await run(team).expect(403);
    await run(ops, 'not-an-id').expect(404);
    await run(ops).expect(202);
    await run(ops).expect(202);
    expect(await count('queue._private_jobs')).toBe(1);
  });
});
