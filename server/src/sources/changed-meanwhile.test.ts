import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connector } from 'connectors';
import { connectionCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keyOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ConnectionsService } from './connections.service.js';
import { ConnectorListService } from './connector-list.service.js';
import { testConnector } from './test-connector.js';

const config = { baseUrl: 'https://test.example', token: 'first' };

describe('a source that two people change at once', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;
  let id: string;
  let asked: () => void;
  let answers: Promise<void>;

  const connections = () => web.application.get(ConnectionsService, { strict: false });
  const change = (body: object) => request(web.url).patch(`/api/sources/${id}`).set('Cookie', ops).send(body);
  /** Begins a change with a key whose source takes its time, and gives what lets it answer. */
  const beginSlowly = async (body: object) => {
    let answer = (): void => undefined;
    answers = new Promise((resolve) => (answer = resolve));
    const reached = new Promise<void>((resolve) => (asked = resolve));
    const changed = change(body).then((told) => told);
    await reached;
    return async () => {
      answer();
      return changed;
    };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
    const slow = {
      ...testConnector,
      open: (entered: { token: string }, io: never) => {
        const session = testConnector.open(entered as never, io);
        if (!entered.token.startsWith('slow')) return session;
        return {
          ...session,
          check: async (signal: AbortSignal) => {
            asked();
            await answers;
            return session.check(signal);
          },
        };
      },
    } as unknown as Connector;
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [slow] });
  });
  beforeEach(async () => {
    await database.dataSource.query('delete from connection');
    const made = { connector: 'test', name: 'Tracker', scopeIds: ['1'], backfillFrom: '2025-01-01', config };
    const answer = await request(web.url).post('/api/sources').set('Cookie', ops).send(made).expect(201);
    ({ id } = connectionCreated.parse(answer.body));
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('has the key and the scopes that one of them gave, and the name that the other did', async () => {
    const rest = await beginSlowly({ config: { token: 'slow-second' } });
    await change({ name: 'Board', scopeIds: ['1', '2'] }).expect(204);
    expect((await rest()).status).toBe(204);
    expect((await connections().open(id)).config).toMatchObject({ token: 'slow-second' });
    expect(await connections().get(id)).toMatchObject({ name: 'Board', scopes: [{ id: '1' }, { id: '2' }] });
  });

  it('keeps a key that came while somebody chose scopes with the one before', async () => {
    const toSlow = await beginSlowly({ config: { token: 'slow-first' } });
    expect((await toSlow()).status).toBe(204);
    const rest = await beginSlowly({ scopeIds: ['1', '2'] });
    await change({ config: { token: 'third' } }).expect(204);
    expect((await rest()).status).toBe(204);
    expect((await connections().open(id)).config).toMatchObject({ token: 'third' });
  });

  it('keeps the first of two keys, and tells whoever brings the second', async () => {
    const rest = await beginSlowly({ config: { token: 'slow-second' } });
    await change({ config: { token: 'third' } }).expect(204);
    const late = await rest();
    expect([late.status, keyOf(late)]).toEqual([409, 'sources.changedMeanwhile']);
    expect((await connections().open(id)).config).toMatchObject({ token: 'third' });
  });

  it('gets no key any more once it was removed', async () => {
    const rest = await beginSlowly({ config: { token: 'slow-second' } });
    await request(web.url).delete(`/api/sources/${id}`).set('Cookie', ops).expect(204);
    const late = await rest();
    expect([late.status, keyOf(late)]).toEqual([404, 'sources.noConnection']);
    const rows: unknown = await database.dataSource.query('select config, secrets, credential from connection');
    expect(rows).toEqual([{ config: {}, secrets: null, credential: null }]);
  });
});
