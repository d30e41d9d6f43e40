import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { productCreated, scopeLinkList } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keyOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

const about = { name: 'Dagpenger', why: 'Trygghet', userGroup: 'Arbeidssøkere', areaName: 'Arbeid' };
const connectionId = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';
const link = (scopeId: string) => ({ connectionId, scopeId, selector: null, from: null, to: null });

describe('of two who change one product, the second', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;
  let slug: string;

  const send = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
    request(web.url)[method](`/api${path}`).set('Cookie', ops).send(body);
  const links = async () => scopeLinkList.parse((await send('get', `/products/${slug}/links`).expect(200)).body).links;
  const putLinks = (scopeIds: readonly string[], basedOn: readonly string[]) =>
    send('put', `/products/${slug}/links`, { links: scopeIds.map(link), basedOn });
  const change = (more: object, basedOn: object) =>
    send('put', `/products/${slug}`, { ...about, ...more, basedOn: { ...about, links: [], ...basedOn } });
  const stored = async () => [
    await database.dataSource.query<object[]>(
      'select product.name, why, user_group, area.name as area from product join area on true',
    ),
    (await links()).map(({ scopeId }) => scopeId),
  ];

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
    await database.dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ('${connectionId}', 'jira', 'Tracker', '{}', false, '2026-01-01', '2026-01-01')`,
    );
    await database.dataSource.query(
      `insert into connection_scope (connection_id, scope_id, name) values ('${connectionId}', '10', 'A'), ('${connectionId}', '11', 'B')`,
    );
  });
  beforeEach(async () => {
    await database.dataSource.query('delete from product; delete from area');
    slug = productCreated.parse((await send('post', '/products', about).expect(201)).body).slug;
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('is told where the links are others by now, and puts nothing in their place', async () => {
    const [first] = scopeLinkList.parse((await putLinks(['10'], []).expect(200)).body).links;
    const refused = await putLinks(['11'], []);
    expect([refused.status, keyOf(refused)]).toEqual([409, 'catalogue.changedMeanwhile']);
    expect((await change({ links: [] }, {})).status).toBe(409);
    expect(await links()).toEqual([first]);
    await putLinks(['11'], [String(first?.id)]).expect(200);
    expect((await links()).map(({ scopeId }) => scopeId)).toEqual(['11']);
  });

  it('is told of two at the same moment: one of them is late', async () => {
    const both = await Promise.all([putLinks(['10'], []), putLinks(['11'], [])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await links()).toHaveLength(1);
  });

  it.each([{ name: 'Stønad' }, { why: 'Ro' }, { userGroup: 'Alle' }, { areaName: 'Velferd' }])(
    'is told where somebody wrote %j meanwhile, and saves once it was looked at',
    async (theirs) => {
      await change(theirs, {}).expect(200);
      const now = await stored();
      const refused = await change({ why: 'Mine', links: [link('10')] }, {});
      expect([refused.status, keyOf(refused)]).toEqual([409, 'catalogue.changedMeanwhile']);
      expect(await stored()).toEqual(now);
      await change({ ...theirs, why: 'Mine', links: [link('10')] }, theirs).expect(200);
      expect(await stored()).toMatchObject([[{ why: 'Mine' }], ['10']]);
    },
  );

  it('must say what was looked at', async () => {
    await send('put', `/products/${slug}`, about).expect(400);
    await send('put', `/products/${slug}/links`, { links: [] }).expect(400);
  });
});
