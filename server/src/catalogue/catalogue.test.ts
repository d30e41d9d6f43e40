import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { productCreated, scopeLinkList, serviceList } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { CatalogueService } from './catalogue.service.js';
import { lockCatalogue } from './write-product.js';

const product = { name: 'Søknad om dagpenger', why: 'Trygghet', userGroup: 'Arbeidssøkere', areaName: 'Arbeid' };
const connectionId = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';

describe('the catalogue', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    request(web.url)[method](`/api${path}`).set('Cookie', ops).send(body);
  const create = async (more: object = {}): Promise<string> =>
    productCreated.parse((await send('post', '/products', { ...product, ...more }).expect(201)).body).slug;
  /** As somebody sends it who has just looked at the product. */
  const seen = async (slug: string) => {
    const { id, name, why, userGroup, area } = await catalogue().product(slug);
    const links = (await catalogue().links(id)).map((link) => link.id);
    return { name, why, userGroup, areaName: area?.name ?? null, links };
  };
  const change = async (slug: string, body: object) =>
    send('put', `/products/${slug}`, { ...body, basedOn: await seen(slug) });
  const sendLinks = async (slug: string, links: readonly object[]) =>
    send('put', `/products/${slug}/links`, { links, basedOn: (await seen(slug)).links });
  const putLinks = async (slug: string, links: object[]) => {
    const answer = await sendLinks(slug, links);
    return scopeLinkList.parse(answer.body).links;
  };
  const services = async () => serviceList.parse((await send('get', '/services').expect(200)).body).services;
  const rows = (table: string) => database.dataSource.query<object[]>(`select * from ${table}`);
  const catalogue = () => web.application.get(CatalogueService, { strict: false });
  const derives = async () =>
    (await rows(`queue._private_jobs`)).map((job) => (job as { payload: { connectionId: string } }).payload);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
  });
  beforeEach(async () => {
    await database.dataSource.query('delete from product; delete from area; delete from service; delete from setting');
    await database.dataSource.query('delete from connection; delete from queue._private_jobs');
    await database.dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ('${connectionId}', 'jira', 'Tracker', '{}', false, '2026-01-01', '2026-01-01')`,
    );
    await database.dataSource.query(
      `insert into connection_scope (connection_id, scope_id, name) values ('${connectionId}', '10', 'DAG'), ('${connectionId}', '11', 'SKATT')`,
    );
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('gives a product an address that outlives its name, and one of its own where the name is taken', async () => {
    expect([await create(), await create()]).toEqual(['soknad-om-dagpenger', 'soknad-om-dagpenger-2']);
    const answer = await change('soknad-om-dagpenger', { ...product, name: 'Dagpenger' });
    expect(productCreated.parse(answer.body).slug).toBe('soknad-om-dagpenger');
    expect(await catalogue().product('soknad-om-dagpenger')).toMatchObject({ name: 'Dagpenger', sample: false });
  });

  it('makes all addresses different when products are made at once', async () => {
    const slugs = await Promise.all(Array.from({ length: 6 }, () => create()));
    expect(new Set(slugs).size).toBe(6);
  });

  it('moves a link without losing one that somebody else has just added', async () => {
    const [giving, taking] = [await create(), await create()];
    await putLinks(giving, [{ connectionId, scopeId: '10', selector: null, from: null, to: null }]);
    const other = database.dataSource.createQueryRunner();
    await other.startTransaction();
    await lockCatalogue(other.manager);
    const move = { connectionId, scopeId: '10', selector: null, to: taking, from: '2026-02-02', reason: null };
    const moving = send('post', `/products/${giving}/links/move`, move).then(({ status }) => status);
    await pause(150);
    await other.query(
      `insert into scope_link (id, product_id, connection_id, scope_id)
       select gen_random_uuid(), id, $1, '11' from product where slug = $2`,
      [connectionId, taking],
    );
    await other.commitTransaction();
    await other.release();
    expect(await moving).toBe(204);
    const links = scopeLinkList.parse((await send('get', `/products/${taking}/links`).expect(200)).body).links;
    expect(links.map(({ scopeId, from }) => [scopeId, from])).toEqual([
      ['10', '2026-02-02'],
      ['11', null],
    ]);
  });

  it('makes an area by its name, in any case, and drops it with its last product', async () => {
    const [one, two] = [await create(), await create({ areaName: ' ARBEID ' })];
    expect(await rows('area')).toMatchObject([{ slug: 'arbeid', name: 'Arbeid' }]);
    for (const slug of [one, two]) expect((await change(slug, { ...product, areaName: null })).status).toBe(200);
    expect(await rows('area')).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ why: null }, 'why'],
    [{ why: '  ' }, 'why'],
    [{ userGroup: '' }, 'userGroup'],
    [{ userGroup: 7 }, 'userGroup'],
    [{ areaName: 'x'.repeat(81) }, 'areaName'],
  ])('refuses a product with %j and stores nothing', async (wrong, path) => {
    expect(pathsOf(await send('post', '/products', { ...product, ...wrong }).expect(400))).toEqual([path]);
    expect(await rows('product')).toEqual([]);
  });

  it('links a product to dated parts of scopes, keeps the id of a link that stays, and has facts derived again', async () => {
    const slug = await create();
    const first = { connectionId, scopeId: '10', selector: null, from: null, to: '2026-07-01' };
    const second = { connectionId, scopeId: '10', selector: 'component:Søknad', from: '2026-07-01', to: null };
    const before = await putLinks(slug, [first]);
    const after = await putLinks(slug, [second, first]);
    expect(after).toEqual([
      { ...second, id: expect.any(String), connectionName: 'Tracker', scopeName: 'DAG' },
      { ...first, id: before[0]?.id, connectionName: 'Tracker', scopeName: 'DAG' },
    ]);
    const answer = await send('get', `/products/${slug}/links`).expect(200);
    expect(scopeLinkList.parse(answer.body).links).toEqual(after);
    expect(await putLinks(slug, [])).toEqual([]);
    expect(await derives()).toEqual([1, 2, 3].map(() => ({ connectionId, because: 'link' })));
  });

  it.each([
    [[{ connectionId, scopeId: 'x' }], 'links.0.scopeId', 422],
    [[{ connectionId: '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f002', scopeId: '10' }], 'links.0.scopeId', 422],
    [[{ connectionId: 'x', scopeId: '10' }], 'links.0.connectionId', 400],
    [[{ connectionId, scopeId: '10', selector: 'assignee:me' }], 'links.0.selector', 400],
    [[{ connectionId, scopeId: '10', from: '2026-13-01' }], 'links.0.from', 400],
    [[{ connectionId, scopeId: '10', from: '2026-02-01', to: '2026-02-01' }], 'links.0.to', 422],
    [
      [
        { connectionId, scopeId: '11' },
        { connectionId, scopeId: '10', to: '2026-02-02' },
        { connectionId, scopeId: '10', from: '2026-02-01' },
      ],
      'links.2.from',
      422,
    ],
  ])('refuses links %j at %s and leaves the old ones', async (links, path, status) => {
    const slug = await create();
    await putLinks(slug, [{ connectionId, scopeId: '11' }]);
    const before = await rows('scope_link');
    const refused = await sendLinks(slug, links);
    expect([refused.status, pathsOf(refused)]).toEqual([status, [path]]);
    expect(await rows('scope_link')).toEqual(before);
    expect(await derives()).toHaveLength(1);
  });

  it('changes a product together with its links, with role and reason, and leaves links alone that are not sent', async () => {
    const slug = await create();
    await putLinks(slug, [{ connectionId, scopeId: '10' }]);
    const links = [{ connectionId, scopeId: '11', selector: null, from: '2026-07-01', to: null }];
    const sent = { ...product, name: 'Dagpenger', links, reason: ' A board of its own ' };
    expect((await change(slug, sent)).status).toBe(200);
    expect(await catalogue().product(slug)).toMatchObject({ name: 'Dagpenger' });
    const { id } = await catalogue().product(slug);
    expect(await catalogue().links(id)).toMatchObject(links);
    expect(await rows('setting')).toMatchObject([
      { key: `links:${id}`, value: links, set_by_role: 'ops', reason: 'A board of its own' },
    ]);
    await change(slug, { ...product, name: 'Stønad' });
    expect(await catalogue().product(slug)).toMatchObject({ name: 'Stønad' });
    expect(await catalogue().links(id)).toMatchObject(links);
    await change(slug, { ...product, links: [] });
    expect(await catalogue().links(id)).toEqual([]);
    expect(await derives()).toEqual([1, 2, 3].map(() => ({ connectionId, because: 'link' })));
  });

  it('refuses a product with links that cannot hold at their fields, and keeps its name, purpose, area and links', async () => {
    const slug = await create();
    await putLinks(slug, [{ connectionId, scopeId: '11' }]);
    const contents = async () => [await rows('product'), await rows('area'), await rows('scope_link')];
    const before = await contents();
    const changed = { name: 'Other', why: 'Other', userGroup: 'Others', areaName: 'Elsewhere' };
    for (const [link, path, status] of [
      [{ connectionId, scopeId: 'x' }, 'links.1.scopeId', 422],
      [{ connectionId, scopeId: '10', from: '2026-02-01', to: '2026-02-01' }, 'links.1.to', 422],
      [{ connectionId, scopeId: '11' }, 'links.1.from', 422],
      [{ connectionId, scopeId: '10', selector: 'assignee:me' }, 'links.1.selector', 400],
    ] as const) {
      const links = [{ connectionId, scopeId: '11' }, link];
      const refused = await change(slug, { ...changed, links });
      expect([refused.status, pathsOf(refused)]).toEqual([status, [path]]);
    }
    const nameless = { ...changed, name: ' ', links: [] };
    const refused = await change(slug, nameless);
    expect([refused.status, pathsOf(refused)]).toEqual([400, ['name']]);
    expect(await contents()).toEqual(before);
    expect(await derives()).toHaveLength(1);
  });

  it('keeps a service with its parts, and refuses a part that is not there', async () => {
    const productSlug = await create();
    const part = { productSlug, from: '2026-01-01', to: null };
    const answer = await send('post', '/services', { name: 'Miste jobben', parts: [part] }).expect(201);
    const { slug } = productCreated.parse(answer.body);
    expect(await services()).toMatchObject([{ slug: 'miste-jobben', parts: [part] }]);
    const basedOn = { name: 'Miste jobben', parts: [part] };
    for (const [parts, path] of [
      [[part, { productSlug: 'not-there' }], 'parts.1.productSlug'],
      [[{ ...part, to: '2025-01-01' }], 'parts.0.to'],
      [
        [
          { ...part, to: '2026-02-02' },
          { ...part, from: '2026-02-01' },
        ],
        'parts.1.from',
      ],
    ] as const) {
      const refused = await send('put', `/services/${slug}`, { name: 'New', parts, basedOn }).expect(422);
      expect(pathsOf(refused)).toEqual([path]);
    }
    expect(await services()).toMatchObject([{ name: 'Miste jobben', parts: [part] }]);
    const twice = [
      { ...part, to: '2026-02-01' },
      { ...part, from: '2026-02-01' },
    ];
    await send('put', `/services/${slug}`, { name: 'Miste jobben', parts: twice, basedOn }).expect(200);
    expect(await services()).toMatchObject([{ parts: twice }]);
    await send('put', '/services/not-there', { name: 'New', parts: [], basedOn }).expect(404);
  });

  it('takes a service away with its parts and readings, and leaves the products and other services as they are', async () => {
    const parts = [{ productSlug: await create() }];
    for (const name of ['Gone', 'Kept']) await send('post', '/services', { name, parts }).expect(201);
    for (const slug of ['gone', 'kept']) await send('get', `/services/${slug}`).expect(200);
    const [products, [gone, kept]] = [await rows('product'), await services()];
    await database.dataSource.query(
      `insert into reading (subject_id, subject_kind, metric, cut, bucket, known_from, n, open, because)
       select id, 'service', 'lead-time', '', 'W:2026-01-05', '2026-01-12', 0, false, 'data' from service`,
    );
    await send('delete', '/services/gone').expect(204);
    expect(await rows('product')).toEqual(products);
    expect(await services()).toMatchObject([{ slug: 'kept', parts: kept?.parts }]);
    for (const table of ['service_product', 'reading_view', 'reading']) {
      const owners = (await rows(table)).map((row): unknown[] => Object.values(row));
      expect([table, owners.some((row) => row.includes(gone?.id))]).toEqual([table, false]);
      expect([table, owners.some((row) => row.includes(kept?.id))]).toEqual([table, true]);
    }
    for (const method of ['get', 'delete'] as const) await send(method, '/services/gone').expect(404);
  });

  it('lets a team with everything take a service away, and nobody who has less', async () => {
    const { id } = productCreated.parse((await send('post', '/products', product).expect(201)).body);
    await send('post', '/services', { name: 'Shared', parts: [{ productSlug: 'soknad-om-dagpenger' }] }).expect(201);
    const remove = async (grant: Parameters<typeof testAccount>[1]) =>
      request(web.url)
        .delete('/api/services/shared')
        .set('Cookie', await testAccount(database.dataSource, grant));
    expect((await remove({ role: 'team', scope: { kind: 'product', productId: id } })).status).toBe(403);
    expect((await remove(everywhere('reader'))).status).toBe(403);
    await request(web.url).delete('/api/services/shared').expect(401);
    expect(await services()).toHaveLength(1);
    expect((await remove(everywhere('team'))).status).toBe(204);
  });
});
