import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenCreated, tokenList } from 'shared/contracts';
import request from 'supertest';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keyOf, pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { everywhere, testAccount } from './test-account.js';

describe('who may do what', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ours: { id: string; slug: string };
  let theirs: { id: string; slug: string };
  let areaId: string;

  const account = (...grants: Parameters<typeof testAccount>[1][]) => testAccount(database.dataSource, ...grants);
  const describeProduct = { name: 'Dagpenger', why: 'To be tested', userGroup: 'testers', areaName: 'Arbeid' };
  const skatt = { ...describeProduct, name: 'Skatt', areaName: 'Skatt' };
  /** Writes down what is there already: who may change it is told by the answer alone. */
  const rename = (slug: string, cookie: string) => {
    const about = slug === theirs.slug ? skatt : describeProduct;
    const basedOn = { ...about, links: [] };
    return request(web.url)
      .put(`/api/products/${slug}`)
      .set('Cookie', cookie)
      .send({ ...about, basedOn });
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    const catalogue = web.application.get(CatalogueService, { strict: false });
    ours = await catalogue.createProduct(describeProduct);
    theirs = await catalogue.createProduct(skatt);
    areaId = (await catalogue.product(ours.slug)).area?.id ?? '';
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('follows the grant: its role, and everything, an area or a product', async () => {
    const product = await account({ role: 'team', scope: { kind: 'product', productId: ours.id } });
    const area = await account({ role: 'team', scope: { kind: 'area', areaId } });
    const all = await account(everywhere('team'));
    const reader = await account(everywhere('reader'), everywhere('leadership'));
    const outcomes = [];
    for (const cookie of [product, area, all, reader]) {
      outcomes.push([(await rename(ours.slug, cookie)).status, (await rename(theirs.slug, cookie)).status]);
    }
    expect(outcomes).toEqual([
      [200, 403],
      [200, 403],
      [200, 200],
      [403, 403],
    ]);
  });

  it('needs a grant for everything where a route is about no product, or about one that is not there', async () => {
    const product = await account({ role: 'team', scope: { kind: 'product', productId: ours.id } });
    await request(web.url).post('/api/products').set('Cookie', product).send(describeProduct).expect(403);
    await rename('not-there', product).expect(403);
    await rename('not-there', await account(everywhere('team'))).expect(404);
  });

  it('refuses a write that a page of another site asks for, and no reading', async () => {
    const cookie = await account(everywhere('team'));
    const host = web.url.replace('http://', '');
    for (const [headers, status] of [
      [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
      [{ 'Sec-Fetch-Site': 'same-site', Origin: `http://${host}` }, 403],
      [{ 'Sec-Fetch-Site': 'same-origin', Origin: `http://${host}` }, 200],
      [{ Origin: 'http://elsewhere.example' }, 403],
      [{ Origin: 'null' }, 403],
      [{ Origin: `http://${host}` }, 200],
      [{}, 200],
    ] as const) {
      expect([headers, (await rename(ours.slug, cookie).set(headers)).status]).toEqual([headers, status]);
    }
    const signIn = { email: 'a@example.no', password: 'x' };
    await request(web.url).post('/api/session').set('Sec-Fetch-Site', 'cross-site').send(signIn).expect(403);
    await request(web.url).get('/api/services').set('Cookie', cookie).set('Sec-Fetch-Site', 'cross-site').expect(200);
  });

  describe('with a token', () => {
    const make = async (body: object, cookie?: string) =>
      request(web.url)
        .post('/api/tokens')
        .set('Cookie', cookie ?? (await account(everywhere('team'))))
        .send(body);
    const made = async (body: object) => tokenCreated.parse((await make(body)).body);
    const put = (slug: string, key: string) =>
      request(web.url)
        .put(`/api/products/${slug}/indicators/none/observations/2026-11-01`)
        .set('Authorization', `Bearer ${key}`)
        .send({ value: 0.8, n: 12 });

    it('is only for its product, and only for as long as it is not revoked', async () => {
      const token = await made({ name: 'Survey tool', productSlug: ours.slug });
      expect(keyOf(await put(ours.slug, token.key))).toBe('effect.noIndicator');
      await put(theirs.slug, token.key).expect(401);
      const cookie = await account(everywhere('ops'));
      const listed = await request(web.url).get('/api/tokens').set('Cookie', cookie).expect(200);
      expect(tokenList.parse(listed.body).tokens).toEqual([
        { id: token.id, name: 'Survey tool', productSlug: ours.slug, createdAt: token.createdAt },
      ]);
      await request(web.url).delete(`/api/tokens/${token.id}`).set('Cookie', cookie).expect(204);
      await request(web.url).delete(`/api/tokens/${token.id}`).set('Cookie', cookie).expect(404);
      await put(ours.slug, token.key).expect(401);
    });

    it('opens no other route, and a made-up one opens none', async () => {
      const { key } = await made({ name: 'Everywhere', productSlug: null });
      expect(keyOf(await put(theirs.slug, key))).toBe('effect.noIndicator');
      await request(web.url).get('/api/services').set('Authorization', `Bearer ${key}`).expect(401);
      await put(ours.slug, `${key}x`).expect(401);
    });

    it('is not made from bad input', async () => {
      const count = () => database.dataSource.query<object[]>('select count(*) from api_token');
      const before = await count();
      const unnamed = await make({ name: ' ', productSlug: null });
      expect([unnamed.status, pathsOf(unnamed)]).toEqual([400, ['name']]);
      const unknown = await make({ name: 'x', productSlug: 'not-there' });
      expect([unknown.status, pathsOf(unknown)]).toEqual([422, ['productSlug']]);
      expect((await make({ name: 'x', productSlug: null }, await account(everywhere('reader')))).status).toBe(403);
      expect(await count()).toEqual(before);
    });

    it('keeps no key', async () => {
      const { key } = await made({ name: 'Kept', productSlug: null });
      const kept = await database.dataSource.query<object[]>(
        `select encode(key_hash, 'escape') as hash, name from api_token`,
      );
      expect(JSON.stringify(kept)).not.toContain(key);
    });
  });
});
