import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effectPage, overview, productCreated, productPage } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

const clock = Object.assign(new Clock(), { now: () => Date.parse('2026-11-21T08:00:00Z') });

const calls = {
  ...{ key: 'calls', name: 'calls per 100 cases', kind: 'own', measurement: 'counted', summary: 'value' },
  ...{ better: 'lower', unit: 'number', scale: null, benefit: true },
};
const takeUp = {
  ...{ key: 'digital', name: null, kind: 'takeUp', measurement: 'counted', summary: 'value' },
  ...{ better: 'higher', unit: 'share', scale: null },
};

describe('what the organisation gains', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let made = 0;
  let slug: string;

  const send = (method: 'post' | 'put', path: string, body: object) =>
    request(web.url)[method](`/api/${path}`).set('Cookie', cookie).send(body);
  const get = async (path: string): Promise<unknown> =>
    (await request(web.url).get(`/api/${path}`).set('Cookie', cookie).expect(200)).body;
  const page = async () => productPage.parse(await get(`products/${slug}`));
  const observe = (key: string, value: number, n: number) =>
    send('put', `products/${slug}/indicators/${key}/observations/2026-11-02`, { value, n }).expect(204);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookie = await testAccount(database.dataSource, everywhere('ops'));
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    const input = { name: `Bolig ${++made}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    ({ slug } = productCreated.parse((await send('post', 'products', input).expect(201)).body));
    await send('post', `products/${slug}/indicators`, calls).expect(201);
    await observe('calls', 42, 240);
  });

  it('has a lane of its own, and is never told as what users experience', async () => {
    const { facts, indicators, lanes, lead } = await page();
    expect([facts.experience.value, facts.experience.missing?.key, indicators]).toEqual([
      null,
      'reasons.noIndicator',
      [],
    ]);
    expect(lead[0]?.key).toBe('reasons.noIndicator');
    expect(lanes.map(({ kind, counts, indicator }) => [kind, counts, indicator])).toEqual([
      ['effect', 'answers', null],
      ['benefit', 'cases', 'calls'],
      ['flow', 'changes', null],
    ]);
    const drawn = lanes[1]?.reading;
    expect(drawn?.shape.kind === 'series' && drawn.shape.points.map(({ value, n }) => [value, n])).toEqual([[42, 240]]);
    const shown = effectPage.parse(await get(`products/${slug}/effect`));
    expect([shown.lead.map(({ key }) => key), shown.indicators.map(({ key }) => key)]).toEqual([
      ['effect-page.leadNone'],
      ['calls'],
    ]);
    const { products } = overview.parse(await get('overview'));
    expect(products.find((one) => one.slug === slug)?.indicator).toBeNull();
  });

  it('stands behind what users notice, whichever was made first; cases are no answers', async () => {
    await send('post', `products/${slug}/indicators`, takeUp).expect(201);
    await observe('digital', 0.58, 900);
    const { facts, indicators, lanes, lead } = await page();
    expect([facts.experience.value, indicators.map(({ key }) => key)]).toEqual([0.58, ['digital']]);
    expect(lead[0]?.key).toBe('effect-page.leadCountedTooEarly');
    expect(lanes.slice(0, 2).map(({ kind, subtitle, counts }) => [kind, subtitle.key, counts])).toEqual([
      ['effect', 'overview.laneValue', 'cases'],
      ['benefit', 'overview.laneBenefit', 'cases'],
    ]);
  });
});
