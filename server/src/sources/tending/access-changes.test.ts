import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connector } from 'connectors';
import { connectionCreated, sourceCare } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';
import { TestClock } from '../../sync/test-world.js';
import { changedParts } from '../change-keys.js';
import { ConnectorListService } from '../connector-list.service.js';
import { testConnector } from '../test-connector.js';

const config = { baseUrl: 'https://test.example', email: 'robot@test.example', token: 'tok_1' };

describe('the changes of a source', () => {
  const clock = new TestClock();
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const send = (method: 'get' | 'post' | 'patch', path: string, body?: object) =>
    request(web.url)[method](`/api/sources${path}`).set('Cookie', ops).send(body);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    ops = await testAccount(database.dataSource, everywhere('ops'));
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [testConnector as Connector] });
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('tell in which role it got a new key or another address, and of nothing that stayed as it was', async () => {
    const source = { connector: 'test', name: 'Tracker', config, scopeIds: ['1'], backfillFrom: '2026-01-01' };
    const { id } = connectionCreated.parse((await send('post', '', source).expect(201)).body);
    const told = async (change: object) => {
      clock.at += 1_000;
      await send('patch', `/${id}`, change).expect(204);
      const { changes } = sourceCare.parse((await send('get', `/${id}/care`).expect(200)).body);
      return changes.filter(({ at }) => Date.parse(at) === clock.at).map(({ what, role }) => [what, role]);
    };
    expect(await told({ config: { token: 'tok_2' } })).toEqual([['key', 'ops']]);
    expect(await told({ config: { token: 'tok_2' } })).toEqual([]);
    expect(await told({ config: { baseUrl: 'https://other.example' } })).toEqual([['address', 'ops']]);
    expect(await told({ config: { email: 'another@test.example' } })).toEqual([['key', 'ops']]);
    expect(await told({ config: { ...config, token: 'tok_3' } })).toEqual([
      ['address', 'ops'],
      ['key', 'ops'],
    ]);
    expect(await told({ config: {}, name: 'Another name' })).toEqual([]);
  });
});

describe('what a configuration changes', () => {
  const kept = { config: { baseUrl: 'https://a.example', owner: 'a', parts: { one: 1 } }, credential: 'mark' };

  it.each([
    [kept, []],
    [{ ...kept, credential: 'another' }, ['key']],
    [{ ...kept, config: { ...kept.config, baseUrl: 'https://b.example' } }, ['address']],
    [{ ...kept, config: { ...kept.config, owner: 'b' } }, ['access']],
    [{ ...kept, config: { parts: { one: 1 }, owner: 'a', baseUrl: 'https://a.example' } }, []],
    [{ config: { baseUrl: 'https://b.example' }, credential: null }, ['key', 'address', 'access']],
  ])('to %j is told part by part', (now, parts) => {
    expect(changedParts(kept, now)).toEqual(parts);
  });
});
