import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { productCreated, scopeLinkList, serviceList } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keyOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

const about = { name: 'Dagpenger', why: 'Trygghet', userGroup: 'Arbeidssøkere', areaName: 'Arbeid' };
const connectionId = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';
const link = (scopeId: string) => ({ connectionId, scopeId, selector: null, from: null, to: null });

describe('of two who change one thing, the second', () => {
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

  /** Names of the areas that products lie in. */
  const areas = async (): Promise<Readonly<Record<string, string | null>>> => {
    const placed = await database.dataSource.query<{ slug: string; name: string | null }[]>(
      'select product.slug, area.name from product left join area on area.id = area_id',
    );
    return Object.fromEntries(placed.map((row) => [row.slug, row.name]));
  };

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
    await database.dataSource.query('delete from service; delete from product; delete from area');
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

  it('is told of an area that has another name or other products by now, and saves once it was looked at', async () => {
    const two = productCreated.parse((await send('post', '/products', { ...about, name: 'To' }).expect(201)).body).slug;
    const both = [slug, two].map((product) => ({ product, area: 'arbeid' }));
    const put = (name: string, products: readonly string[], basedOn: object) =>
      send('put', '/areas/arbeid', { name, products, basedOn });
    await put('Velferd', [slug], { name: 'Arbeid', places: both }).expect(200);
    for (const basedOn of [
      { name: 'Arbeid', places: [{ product: slug, area: 'arbeid' }] },
      { name: 'Velferd', places: both },
      { name: 'Velferd', places: [] },
    ]) {
      const refused = await put('Mine', [slug, two], basedOn);
      expect([refused.status, keyOf(refused)]).toEqual([409, 'catalogue.changedMeanwhile']);
    }
    expect(await areas()).toEqual({ [slug]: 'Velferd', [two]: null });
    const now = [
      { product: slug, area: 'arbeid' },
      { product: two, area: null },
    ];
    await put('Mine', [slug, two], { name: 'Velferd', places: now }).expect(200);
    expect(await areas()).toEqual({ [slug]: 'Mine', [two]: 'Mine' });
  });

  it('is told of a product that was moved to one area and would be moved to another', async () => {
    for (const name of ['Bolig', 'Velferd'])
      await send('post', '/products', { ...about, name, areaName: name }).expect(201);
    const take = (to: string, name: string) => {
      const lies = [to, slug].map((product) => ({ product, area: product === to ? to : 'arbeid' }));
      return send('put', `/areas/${to}`, { name, products: [to, slug], basedOn: { name, places: lies } });
    };
    const answers = await Promise.all([take('bolig', 'Bolig'), take('velferd', 'Velferd')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await areas())[slug]).toBe(answers[0].status === 200 ? 'Bolig' : 'Velferd');
  });

  it('is told of a service that has another name or other parts by now, and saves once it was looked at', async () => {
    await send('post', '/services', { name: 'Flytte', parts: [] }).expect(201);
    const [part, dated] = [
      { productSlug: slug, from: null, to: '2026-02-01' },
      { productSlug: slug, from: '2026-02-01', to: null },
    ];
    const put = (name: string, parts: readonly object[], basedOn: object) =>
      send('put', '/services/flytte', { name, parts, basedOn });
    const kept = async () => serviceList.parse((await send('get', '/services').expect(200)).body).services[0];
    const answers = await Promise.all([
      put('Flytte', [part, dated], { name: 'Flytte', parts: [] }),
      put('Bo', [part], { name: 'Flytte', parts: [] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [late] = answers.filter(({ status }) => status === 409);
    expect(late && keyOf(late)).toBe('catalogue.changedMeanwhile');
    const { name = '', parts = [] } = (await kept()) ?? {};
    expect([name, parts]).toEqual(answers[0].status === 200 ? ['Flytte', [part, dated]] : ['Bo', [part]]);
    for (const [seenName, seenParts] of [
      ['Before', parts],
      [name, parts.map((one) => ({ ...one, from: '2025-01-01' }))],
      [name, parts.slice(1)],
    ] as const) {
      await put('Mine', [], { name: seenName, parts: seenParts }).expect(409);
    }
    await put('Mine', [part], { name, parts: parts.toReversed() }).expect(200);
    expect(await kept()).toMatchObject({ name: 'Mine', parts: [part] });
  });

  it('must say what was looked at', async () => {
    await send('put', '/areas/arbeid', { name: 'Arbeid', products: [slug] }).expect(400);
    await send('put', '/services/none', { name: 'Flytte', parts: [] }).expect(400);
    await send('put', `/products/${slug}`, about).expect(400);
    await send('put', `/products/${slug}/links`, { links: [] }).expect(400);
  });
});
