import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connector } from 'connectors';
import { connectionCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ConnectorListService } from './connector-list.service.js';
import { RenewedKeysService } from './renewed-keys.service.js';
import { testConnector } from './test-connector.js';

describe('a key that its source renews, of two connections', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const add = async (name: string): Promise<string> => {
    const config = { baseUrl: 'https://test.example', token: 'entered' };
    const made = { connector: 'test', name, scopeIds: ['1'], backfillFrom: '2025-01-01', config };
    const answer = await request(web.url).post('/api/sources').set('Cookie', ops).send(made).expect(201);
    return connectionCreated.parse(answer.body).id;
  };
  const remove = (id: string) => request(web.url).delete(`/api/sources/${id}`).set('Cookie', ops).expect(204);
  const renewed = () => web.application.get(RenewedKeysService, { strict: false });
  const kept = () => renewed().exclusively('entered', ({ value }) => Promise.resolve(value));

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [testConnector as Connector] });
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('goes with the last of them: the one that was entered is of no use any more', async () => {
    const one = await add('One');
    const other = await add('Other');
    await renewed().exclusively('entered', ({ keep }) => keep('the next one'));
    await remove(one);
    expect(await kept()).toBe('the next one');
    await remove(other);
    expect(await kept()).toBeNull();
  });
});
