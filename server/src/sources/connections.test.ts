import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sourceFaultCodes, type Connector } from 'connectors';
import { checkAnswer, connectionCreated } from 'shared/contracts';
import { isMessageKey } from 'shared/language';
import { addDays, dateIn, startOfDay } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { fieldsOf, keyOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ConnectionsService } from './connections.service.js';
import { ConnectorListService } from './connector-list.service.js';
import { LimitedSource, testConnector, testScopes } from './test-connector.js';

const token = 'tok_hemmelig_123';
const config = { baseUrl: 'https://test.example', email: 'robot@test.example', token };
const input = { connector: 'test', name: 'Tracker', config, scopeIds: ['1'], backfillFrom: '2026-01-01' };

describe('connections', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;
  const limited = new LimitedSource();

  const send = (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object) =>
    request(web.url)[method](`/api/sources${path}`).set('Cookie', ops).send(body);
  const create = async (more: object = {}): Promise<string> => {
    const answer = await send('post', '', { ...input, ...more }).expect(201);
    return connectionCreated.parse(answer.body).id;
  };
  const stored = () =>
    database.dataSource.query<Record<string, unknown>[]>(
      'select scope.*, connection.* from connection left join connection_scope scope on id = connection_id order by scope_id',
    );
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
      all: [testConnector as Connector, limited.connector as Connector],
    });
  });
  beforeEach(() => database.dataSource.query('delete from connection; delete from queue._private_jobs'));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('are tried without being kept', async () => {
    const answer = await send('post', '/check', { connector: 'test', config }).expect(200);
    expect(checkAnswer.parse(answer.body)).toMatchObject({ ok: true, scopes: testScopes, remainingCalls: 4_999 });
    expect(await stored()).toEqual([]);
  });

  it.each(sourceFaultCodes.map((code) => ({ code })))(
    'say $code in a sentence with a next step, and never echo the key',
    async ({ code }) => {
      const response = await send('post', '/check', {
        connector: 'test',
        config: { ...config, token: `fault:${code}` },
      });
      const answer = checkAnswer.parse(response.body);
      expect([response.status, answer.ok, answer.message.key]).toEqual([200, false, `source.fault.${code}`]);
      expect([answer.message.key, answer.nextStep?.key ?? ''].every(isMessageKey)).toBe(true);
      expect(response.text).not.toContain(`fault:${code}`);
      const refused = await send('post', '', { ...input, config: { ...config, token: `fault:${code}` } }).expect(422);
      expect(keyOf(refused)).toBe(`source.fault.${code}`);
      expect(await stored()).toEqual([]);
    },
  );

  it('say so when the key shows nothing, or the source breaks off while it lists', async () => {
    const check = async (secret: string) =>
      checkAnswer.parse(
        (await send('post', '/check', { connector: 'test', config: { ...config, token: secret } })).body,
      );
    expect(await check('nothing')).toMatchObject({ ok: false, message: { key: 'sources.checkEmpty' } });
    expect(await check('later:timeout')).toMatchObject({ ok: false, message: { key: 'source.fault.timeout' } });
  });

  describe('told to wait', () => {
    const until = Date.now() + 3_600_000;
    const check = async (secret: string) =>
      checkAnswer.parse(
        (await send('post', '/check', { connector: 'limited', config: { ...config, token: secret } })).body,
      );
    const waits = async (id: string) => {
      const { notBefore, told } = await service().waits(id);
      return { notBefore: notBefore.get(), told: told.get() };
    };
    const waiting = { key: 'sources.keyWaits', values: { until: { value: new Date(until).toISOString() } } };

    /** A wait outlives its test, as it outlives a connection: each has a key of its own. */
    const connected = (secret: string) => create({ config: { ...config, token: secret } });

    beforeEach(() => limited.answers());

    it('call no more with a key that another connection has too, say until when, and have that connection wait', async () => {
      const id = await connected('shared');
      limited.tells(until);
      expect(await check('shared')).toMatchObject({ ok: false, message: waiting });
      expect(await waits(id)).toEqual({ notBefore: until, told: until });
      expect(await check('shared')).toMatchObject({ ok: false, message: waiting });
      const again = { connector: 'limited', config: { ...config, token: 'shared' } };
      const rehearsed = await send('post', '/rehearsal', { ...again, scopeId: '1' }).expect(422);
      expect(keyOf(rehearsed)).toBe('sources.keyWaits');
      expect(keyOf(await send('post', '', { ...input, ...again }).expect(422))).toBe('sources.keyWaits');
      expect(limited.calls).toBe(1);
      expect((await check('not shared')).message).toMatchObject(waiting);
      expect(limited.calls).toBe(2);
    });

    it('ask nothing again with a key that no connection has yet', async () => {
      limited.tells(until);
      for (const secret of ['of nobody', 'of nobody', 'of nobody']) {
        expect((await check(secret)).message).toMatchObject(waiting);
      }
      expect(limited.calls).toBe(1);
    });

    it('may begin in the reserve that reading leaves, and have reading keep out of it', async () => {
      const id = await connected('in the reserve');
      limited.tells(until, 'reserve');
      for (const n of [1, 2]) {
        expect(await check('in the reserve')).toMatchObject({ ok: true });
        expect(await waits(id)).toEqual({ notBefore: until, told: 0 });
        expect(limited.calls).toBe(n);
      }
    });

    it('do not make a wait shorter that was asked for elsewhere meanwhile', async () => {
      const id = await connected('elsewhere');
      const reading = await service().waits(id);
      limited.tells(until);
      await check('elsewhere');
      reading.strikes.set(0);
      reading.notBefore.set(until - 60_000);
      await reading.settled();
      expect(await waits(id)).toEqual({ notBefore: until, told: until });
    });
  });

  it.each([
    [{ config: { ...config, baseUrl: 'not an address' } }, 'config.baseUrl', 'fault.fieldWrong', 422],
    [{ config: { ...config, token: '' } }, 'config.token', 'fault.fieldMissing', 422],
    [{ config: { ...config, region: 'west' } }, 'config.region', 'fault.fieldWrong', 422],
    [{ connector: 'nope' }, 'connector', 'sources.connectorUnknown', 422],
    [{ scopeIds: ['1', '9'] }, 'scopeIds.1', 'sources.scopeUnknown', 422],
    [{ scopeIds: [] }, 'scopeIds', 'fault.fieldWrong', 400],
    [{ backfillFrom: '2026-02-30' }, 'backfillFrom', 'fault.fieldWrong', 400],
    [{ backfillFrom: '9998-01-01' }, 'backfillFrom', 'sources.backfillInFuture', 422],
    [{ name: ' ' }, 'name', 'fault.fieldTooShort', 400],
  ])('with %j are refused at %s and leave nothing', async (wrong, path, key, status) => {
    const response = await send('post', '', { ...input, ...wrong }).expect(status);
    expect(fieldsOf(response)).toEqual([[path, key]]);
    expect(response.text).not.toContain(token);
    expect(await stored()).toEqual([]);
  });

  it('may begin today, which has begun in the installation’s zone when it has not yet in Greenwich, and no later', async () => {
    const zone = 'Europe/Oslo';
    const today = addDays(dateIn(zone, Date.now()), 1);
    const soonAfterMidnight = startOfDay(today, zone) + 1_800_000;
    const clock = jest.spyOn(web.application.get(Clock), 'now').mockReturnValue(soonAfterMidnight);
    const id = await create({ backfillFrom: today });
    for (const [day, status] of [
      [today, 204],
      [addDays(today, 1), 422],
    ] as const)
      await send('patch', `/${id}`, { backfillFrom: day }).expect(status);
    await send('post', '', { ...input, backfillFrom: addDays(today, 1) }).expect(422);
    clock.mockRestore();
    expect((await service().get(id)).backfillFrom).toBe(today);
  });

  it('keep the key and the account’s address sealed, and open with both', async () => {
    const id = await create();
    const [row] = await stored();
    expect(row).toMatchObject({ name: 'Tracker', config: { baseUrl: config.baseUrl }, scope_id: '1', detail: null });
    const raw = `${JSON.stringify(row)}${String(row?.['secrets'])}`;
    for (const secret of [token, 'robot@']) expect(raw).not.toContain(secret);
    expect(await service().open(id)).toMatchObject({
      connector: { id: 'test' },
      config: { ...config, region: 'north' },
      scopes: [{ id: '1', name: 'alpha', rung: null }],
      backfillFrom: '2026-01-01',
    });
  });

  it('are told apart by their keys, from which no key can be read; those from before too, once they are read', async () => {
    const [first, second] = [await create(), await create()];
    const marks = async () => (await stored()).map((row) => row['credential']);
    const [mark, same] = await marks();
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(same).toBe(mark);
    await send('patch', `/${second}`, { config: { token: 'another' } }).expect(204);
    expect(new Set(await marks()).size).toBe(2);
    await database.dataSource.query('update connection set credential = null');
    await service().open(first);
    expect((await marks()).filter((one) => one !== null)).toEqual([mark]);
  });

  it('change one field and leave the others, or change nothing at all', async () => {
    const id = await create();
    await send('patch', `/${id}`, { config: { token: 'another' }, scopeIds: ['1', '2'] }).expect(204);
    const { config: now, scopes } = await service().open(id);
    expect(now).toMatchObject({ ...config, token: 'another' });
    expect(scopes.map((scope) => scope.id)).toEqual(['1', '2']);
    const before = await stored();
    await send('patch', `/${id}`, { name: 'New', config: { token: 'fault:badKey' } }).expect(422);
    await send('patch', `/${id}`, { name: 'New', scopeIds: ['9'] }).expect(422);
    expect(await stored()).toEqual(before);
    await send('patch', `/${id}`, { name: 'New name' }).expect(204);
    expect((await service().get(id)).name).toBe('New name');
  });

  it('have first baselines made anew when their history begins on another day, and not when it stays', async () => {
    const id = await create();
    const product = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f0aa';
    const baseline = `baseline:${product}:lead-time`;
    const versions = () =>
      database.dataSource.query<unknown[]>('select version, value, reason from setting where key = $1 order by 1', [
        baseline,
      ]);
    await database.dataSource.query(
      `insert into product (id, slug, name, why, user_group, sample, created_at) values ($1, 'fed', 'Fed', '', '', false, '2026-01-01')`,
      [product],
    );
    await database.dataSource.query(
      `insert into scope_link (id, product_id, connection_id, scope_id) values ($1, $1, $2, '1')`,
      [product, id],
    );
    await database.dataSource.query(
      `insert into setting values ($1, 1, '{"points": 20}', '2026-01-01', null, 'data')`,
      [baseline],
    );
    await send('patch', `/${id}`, { name: 'Other', backfillFrom: '2026-01-01' }).expect(204);
    expect(await versions()).toHaveLength(1);
    await send('patch', `/${id}`, { backfillFrom: '2025-01-01' }).expect(204);
    expect(await versions()).toEqual([
      { version: 1, value: { points: 20 }, reason: 'data' },
      { version: 2, value: null, reason: 'setting' },
    ]);
    expect(await jobs('renew-readings')).toEqual([{ productIds: [product], because: 'setting' }]);
  });

  it('forget their key when they are removed, and are not found afterwards', async () => {
    const id = await create();
    await send('delete', `/${id}`).expect(204);
    expect(await stored()).toEqual([
      expect.objectContaining({ secrets: null, config: {}, removed_at: expect.any(Date) }),
    ]);
    for (const [method, path, body] of [
      ['delete', '', {}],
      ['patch', '', { name: 'Again' }],
      ['put', '/scopes/1/rung', { rung: 'merge' }],
    ] as const) {
      await send(method, `/${id}${path}`, body).expect(404);
      await send(method, `/not-an-id${path}`, body).expect(404);
    }
  });

  it('say what to do when the key file is another one, and take a key entered again', async () => {
    const id = await create();
    await database.dataSource.query(`update connection set secrets = set_byte(secrets, 20, get_byte(secrets, 20) # 1)`);
    await expect(service().open(id)).rejects.toMatchObject({ description: { status: 409 } });
    await send('patch', `/${id}`, { config: { token: 'entered again' } }).expect(204);
    expect((await service().open(id)).config).toMatchObject({ token: 'entered again' });
  });

  it('are for ops alone', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'), everywhere('leadership'));
    await request(web.url).post('/api/sources').set('Cookie', team).send(input).expect(403);
    await request(web.url).post('/api/sources/check').send({ connector: 'test', config }).expect(401);
    expect(await stored()).toEqual([]);
  });
});
