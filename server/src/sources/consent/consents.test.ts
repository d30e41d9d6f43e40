import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceError, type Connector, type Consent } from 'connectors';
import { consentAddress, consentGiven, connectionCreated, sourceList } from 'shared/contracts';
import { isMessageKey } from 'shared/language';
import request, { type Response } from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { fieldsOf, keyOf } from '../../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';
import { TestClock } from '../../sync/test-world.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { testConnector } from '../test-connector.js';

const app = { clientId: 'app-1', clientSecret: 'app-hemmelig' };
const site = 'https://test.example';
const minute = 60_000;

const refusal = (status: number) =>
  new SourceError({ kind: 'yours', code: 'noPermission', status, detail: 'refused', untilMs: null });

/** A code says what comes of it. */
const consent: Consent = {
  scopes: ['read:all'],
  address: ({ clientId, state, callback }) =>
    `https://source.example/authorize?${new URLSearchParams({ client_id: clientId, state, callback }).toString()}`,
  exchange({ code, clientSecret }) {
    if (code === 'bad' || clientSecret !== app.clientSecret) return Promise.reject(refusal(403));
    if (code === 'down') {
      const fault = { kind: 'passing', code: 'unavailable', status: 503, detail: '', untilMs: null } as const;
      return Promise.reject(new SourceError(fault));
    }
    return Promise.resolve({ key: `key-of-${code}`, access: code });
  },
  sites: ({ access }) =>
    Promise.resolve(
      access === 'nowhere' ? [] : [{ url: access === 'other' ? 'https://other.example' : site, name: 'Test' }],
    ),
  config: ({ key, site: baseUrl }) => ({ token: key, ...(baseUrl === undefined ? {} : { baseUrl }) }),
};

describe('being let in with a browser', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;
  const clock = new TestClock();

  const send = (path: string, body: object, cookie = ops) =>
    request(web.url).post(`/api/sources${path}`).set('Cookie', cookie).send(body);
  const begin = async (more: object = app): Promise<URL> => {
    const answer = await send('/consents', { connector: 'test', ...more }).expect(201);
    return new URL(consentAddress.parse(answer.body).address);
  };
  const stateOf = (address: URL): string => address.searchParams.get('state') ?? '';
  const reply = async (code: string, more?: object) =>
    send('/consents/answer', { state: stateOf(await begin(more)), code });
  const rows = () => database.dataSource.query<Record<string, unknown>[]>('select * from consent');
  const said = (answer: Response): [number, string | undefined] => {
    const { nextStep } = answer.body as { nextStep?: { key: string } };
    expect(isMessageKey(nextStep?.key ?? '')).toBe(true);
    return [answer.status, keyOf(answer)];
  };
  const open = (id: string) => web.application.get(ConnectionsService, { strict: false }).open(id);
  const save = async (given: string, cookie = ops) =>
    send(
      '',
      {
        ...{ connector: 'test', name: 'Tracker', scopeIds: ['1'], backfillFrom: '2025-01-01' },
        config: { consent: given, site },
      },
      cookie,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock, variables: { FLOW_PUBLIC_URL: 'https://flow.example/' } });
    ops = await testAccount(database.dataSource, everywhere('ops'));
    const connector: Connector = { ...(testConnector as Connector), consent };
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [connector] });
  });
  beforeEach(() => database.dataSource.query('delete from consent; delete from connection'));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('goes to the source with the address of this installation, and back to a connection with a sealed key', async () => {
    const listed = await request(web.url).get('/api/sources').set('Cookie', ops).expect(200);
    const callback = 'https://flow.example/sources/consent';
    expect(sourceList.parse(listed.body).connectors[0]?.consent).toEqual({ callback, scopes: ['read:all'] });
    const address = await begin();
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ client_id: app.clientId, callback });
    const answer = await send('/consents/answer', { state: stateOf(address), code: 'good' }).expect(200);
    const { consent: given, sites } = consentGiven.parse(answer.body);
    expect(sites).toEqual([{ url: site, name: 'Test' }]);
    const [row] = await rows();
    const raw = `${JSON.stringify(row)}${String(row?.['secrets'])}${answer.text}`;
    for (const secret of ['key-of-good', app.clientSecret, stateOf(address)]) expect(raw).not.toContain(secret);

    const config = { consent: given, site };
    expect((await send('/check', { connector: 'test', config }).expect(200)).body).toMatchObject({ ok: true });
    const { id } = connectionCreated.parse((await save(given)).body);
    expect((await open(id)).config).toMatchObject({ token: 'key-of-good', baseUrl: site });
    expect(await rows()).toEqual([]);
    expect(said(await save(given))).toEqual([409, 'consent.over']);
  });

  it('takes a state once, also of two at the same moment, within ten minutes and in the browser it was made for', async () => {
    const state = stateOf(await begin());
    const stranger = await testAccount(database.dataSource, everywhere('ops'));
    expect(said(await send('/consents/answer', { state, code: 'good' }, stranger))).toEqual([409, 'consent.unknown']);
    const both = await Promise.all([1, 2].map(() => send('/consents/answer', { state, code: 'good' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(said(await send('/consents/answer', { state, code: 'good' }))).toEqual([409, 'consent.used']);
    expect(said(await send('/consents/answer', { state: 'guessed', code: 'good' }))).toEqual([409, 'consent.unknown']);
    const { consent: given } = consentGiven.parse(both.find(({ status }) => status === 200)?.body);
    expect(said(await save(given, stranger))).toEqual([409, 'consent.over']);

    const late = stateOf(await begin());
    clock.at += 11 * minute;
    expect(said(await send('/consents/answer', { state: late, code: 'good' }))).toEqual([409, 'consent.late']);
    clock.at += 60 * minute;
    expect(said(await save(given))).toEqual([409, 'consent.over']);
    await begin();
    expect(await rows()).toHaveLength(1);
  });

  it('says what stood in the way, and that state is of no use any more', async () => {
    const no = { state: stateOf(await begin()), error: 'access_denied' };
    expect(said(await send('/consents/answer', no))).toEqual([422, 'consent.refused']);
    expect(said(await send('/consents/answer', { ...no, code: 'good' }))).toEqual([409, 'consent.used']);
    const other = { state: stateOf(await begin()), error: 'invalid_scope' };
    expect(said(await send('/consents/answer', other))).toEqual([422, 'consent.failed']);
    expect(said(await reply('bad'))).toEqual([422, 'consent.notTaken']);
    expect(said(await reply('good', { ...app, clientSecret: 'wrong' }))).toEqual([422, 'consent.notTaken']);
    expect(said(await reply('down'))).toEqual([422, 'source.fault.unavailable']);
    expect(said(await reply('nowhere'))).toEqual([422, 'consent.noSite']);
    const missing = await send('/consents', { connector: 'test', clientId: 'x' }).expect(400);
    expect(fieldsOf(missing)).toEqual([['clientSecret', 'fault.fieldMissing']]);
  });

  it('replaces the key of a connection, with a new app or none, and never with another site’s', async () => {
    const { id } = connectionCreated.parse((await save(consentGiven.parse((await reply('first')).body).consent)).body);
    const again = async (code: string) => reply(code, { ...app, connectionId: id });
    expect(said(await again('other'))).toEqual([422, 'consent.otherSite']);
    const { consent: given } = consentGiven.parse((await again('second')).body);
    const change = request(web.url).patch(`/api/sources/${id}`).set('Cookie', ops);
    await change.send({ config: { consent: given } }).expect(204);
    expect((await open(id)).config).toMatchObject({ token: 'key-of-second', baseUrl: site });
    // This connection has no app of its own, so one must be named.
    const bare = await send('/consents', { connector: 'test', connectionId: id }).expect(422);
    expect(fieldsOf(bare)).toEqual([
      ['clientId', 'fault.fieldMissing'],
      ['clientSecret', 'fault.fieldMissing'],
    ]);
  });

  it('fits the connection and the source it was given for, and no other; of two who save it at once one does', async () => {
    const { id } = connectionCreated.parse((await save(consentGiven.parse((await reply('first')).body).consent)).body);
    const { consent: forNew } = consentGiven.parse((await reply('second')).body);
    const change = (config: object) => request(web.url).patch(`/api/sources/${id}`).set('Cookie', ops).send({ config });
    expect(said(await change({ consent: forNew, site: 'https://other.example' }))).toEqual([409, 'consent.over']);
    const { consent: forIt } = consentGiven.parse((await reply('third', { ...app, connectionId: id })).body);
    expect(said(await save(forIt))).toEqual([409, 'consent.over']);
    expect(said(await send('/check', { connector: 'other', config: { consent: forIt } }))).toEqual([
      409,
      'consent.over',
    ]);
    await change({ consent: forIt, site: 'https://other.example' }).expect(204);
    expect((await open(id)).config).toMatchObject({ token: 'key-of-third', baseUrl: site });

    const both = await Promise.all([save(forNew), save(forNew)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('cannot be begun for a connection to another source', async () => {
    const other = { ...(testConnector as Connector), id: 'other' };
    const list = web.application.get(ConnectorListService, { strict: false });
    const before = list.all;
    Object.assign(list, { all: [...before, other] });
    const config = { baseUrl: site, token: 'good' };
    const made = { connector: 'other', name: 'Other', scopeIds: ['1'], backfillFrom: '2025-01-01', config };
    const { id } = connectionCreated.parse((await send('', made)).body);
    const answer = await send('/consents', { connector: 'test', ...app, connectionId: id });
    Object.assign(list, { all: before });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [['connectionId', 'consent.otherSource']]]);
  });

  it('is for ops alone', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'));
    await send('/consents', { connector: 'test', ...app }, team).expect(403);
    await send('/consents/answer', { state: 'x', code: 'y' }, team).expect(403);
    await request(web.url).post('/api/sources/consents').send({}).expect(401);
  });
});
