// Longer than usual: one server and one application for every way in which the users of a service are asked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  areaPage,
  effectPage,
  importBatch,
  indicatorList,
  indicatorNoteCreated,
  itemList,
  productPage,
  reading,
  servicePage,
  survey,
  surveyList,
  tokenCreated,
} from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { TaskRegistry } from '../queue/task-registry.service.js';

const satisfied = {
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 } },
};
const waiting = {
  ...{ key: 'waiting', kind: 'serviceSpeed', measurement: 'counted', summary: 'value', better: 'lower', unit: 'days' },
  scale: null,
};
const note = { voice: 'user', from: '2026-11-03', to: null, text: 'Ring 99887766, sa mange, og ingen tok telefonen' };
const asked = {
  service: { nb: 'Få bolig', sv: null, en: 'Get a home' },
  questions: ['satisfaction'],
  endPoints: ['done'],
};
type Answer = readonly [id: number, on: string, score: number];
const answers = (n: number, on: string, score: (index: number) => number, from = 1): Answer[] =>
  Array.from({ length: n }, (_, index) => [from + index, on, score(index)]);
const fileOf = (rows: readonly Answer[]): string => `id,date,score\n${rows.map((row) => row.join(',')).join('\n')}\n`;
const mapping = JSON.stringify({
  ...{ form: 'answers', columns: { responseId: 0, date: 1, score: 2 }, dateOrder: 'ymd', highestIsBest: true },
  scale: { min: 1, max: 5 },
});

describe('indicators of a service as a whole, over HTTP', () => {
  let at = Date.parse('2026-11-17T12:00:00Z');
  const clock = Object.assign(new Clock(), { now: () => at });
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let number = 0;
  let service: { id: string; slug: string };
  let product: { id: string; slug: string };

  const call = (method: 'get' | 'post' | 'put' | 'delete', address: string, as = cookie) => {
    const to = request(web.url);
    return to[method](`/api/${address}`).set('Cookie', as);
  };
  const bring = async (place: string, rows: readonly Answer[]): Promise<string> => {
    const sent = await call('post', `${place}/imports`)
      .query({ fileName: 'svar.csv', indicator: 'satisfied', mapping })
      .set('Content-Type', 'text/csv')
      .send(fileOf(rows))
      .expect(201);
    return importBatch.parse(sent.body).id;
  };
  const renew = async (id: string, because = 'import'): Promise<void> => {
    at += 60_000;
    const task = web.application.get(TaskRegistry).tasks.get('renew-readings');
    await task?.({ productIds: [id], because }, new AbortController().signal);
  };
  const pageOf = async () => servicePage.parse((await call('get', `services/${service.slug}`).expect(200)).body);
  const effectOf = async () =>
    effectPage.parse((await call('get', `services/${service.slug}/effect`).expect(200)).body);
  /** Everything that says how many answered, by whatever way. */
  const told = async () => {
    const address = `services/${service.slug}`;
    const { facts } = await pageOf();
    const [{ reading: own } = { reading: null }] = (await effectOf()).indicators;
    const alone = reading.parse((await call('get', `${address}/readings/experience?window=weeks:12`)).body);
    const { items } = itemList.parse((await call('get', `${address}/items?metric=experience`)).body);
    const { indicators } = indicatorList.parse((await call('get', `${address}/indicators`)).body);
    return [facts.experience.n, own?.n, alone.n, items.length, indicators[0]?.answers];
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookie = await testAccount(database.dataSource, everywhere('ops'));
  }, 60_000);
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    const name = `Bolig ${++number}`;
    const about = { why: 'Et sted å bo', userGroup: 'Leietakere', areaName: 'Hjem' };
    product = await web.application.get(CatalogueService).createProduct({ name, ...about });
    service = await web.application
      .get(ServicesService)
      .create({ name: `Få ${name}`, parts: [{ productSlug: product.slug, from: null, to: null }] });
    await call('post', `services/${service.slug}/indicators`).send(satisfied).expect(201);
    await call('post', `products/${product.slug}/indicators`).send(satisfied).expect(201);
  });

  it('are one of its four facts and have a page, and are never added to those of its products', async () => {
    expect((await pageOf()).facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.noAnswers' } });
    // Twenty of thirty are 4 or 5; of the product's own users none is.
    await bring(
      `services/${service.slug}`,
      answers(30, '2026-11-03', (index) => (index < 20 ? 5 : 2)),
    );
    await bring(
      `products/${product.slug}`,
      answers(12, '2026-11-03', () => 1),
    );
    await renew(service.id);
    await renew(product.id);
    const page = await pageOf();
    expect(page.facts.experience).toMatchObject({ value: 20 / 30, n: 30, missing: null });
    expect(page.indicators).toMatchObject([{ key: 'satisfied', kind: 'satisfaction', sampled: true }]);
    expect(page.lanes.map(({ kind, indicator }) => [kind, indicator])).toEqual([
      ['effect', 'satisfied'],
      ['flow', null],
    ]);
    expect(page.lead[0]).toMatchObject({ links: { evidence: `/services/${service.slug}/effect` } });
    expect(page.products.map(({ facts }) => [facts.experience.value, facts.experience.n])).toEqual([[0, 12]]);
    const own = productPage.parse((await call('get', `products/${product.slug}`)).body);
    expect(own.facts.experience).toMatchObject({ value: 0, n: 12 });
    const { indicators } = await effectOf();
    expect(indicators.map(({ key, reading: { value, n } }) => [key, value, n])).toEqual([['satisfied', 20 / 30, 30]]);
    const area = areaPage.parse((await call('get', 'areas/hjem').expect(200)).body);
    expect(area.facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.experienceByProduct' } });
  });

  it('stand on one time axis with what is gained and with flow, once it is stored, and with the days of its products', async () => {
    const gained = { ...waiting, key: 'calls', kind: 'own', name: 'calls per case', unit: 'number', benefit: true };
    const place = `services/${service.slug}`;
    await call('post', `${place}/indicators`).send(gained).expect(201);
    const observed = { period: 'week', value: 42, n: 240 };
    await call('put', `${place}/indicators/calls/observations/2026-11-02`).send(observed).expect(204);
    const parts = [{ productSlug: product.slug, from: '2026-03-02', to: null }];
    const basedOn = { name: `Få Bolig ${number}`, parts: [{ productSlug: product.slug, from: null, to: null }] };
    await call('put', place).send({ name: service.slug, parts, basedOn }).expect(200);
    await renew(service.id, 'observation');
    const { lanes, annotations, indicators } = await pageOf();
    expect(lanes.map(({ kind, indicator }) => [kind, indicator])).toEqual([
      ['effect', 'satisfied'],
      ['benefit', 'calls'],
      ['flow', null],
    ]);
    const { shape } = lanes[1]?.reading ?? {};
    expect(shape?.kind === 'series' && shape.points.map(({ value, n }) => [value, n])).toEqual([[42, 240]]);
    expect(indicators.map(({ key }) => key)).toEqual(['satisfied']);
    expect(annotations).toMatchObject([
      { on: '2026-03-02', kind: 'counting', text: { key: 'annotations.partBegins' } },
    ]);
    const [stored] = await database.dataSource.query<{ benefit: { value: number } | null }[]>(
      `select payload->'benefit' as benefit from reading_view where subject_id = $1 and metric = 'page'`,
      [service.id],
    );
    expect(stored?.benefit).toMatchObject({ value: 42 });
  });

  it('show nothing under five, and nothing newer before five more have come, by any way', async () => {
    const place = `services/${service.slug}`;
    await bring(
      place,
      answers(4, '2026-11-03', () => 5),
    );
    await renew(service.id);
    expect(await told()).toEqual([0, 0, 0, 0, 0]);
    await bring(
      place,
      answers(2, '2026-11-03', () => 5, 5),
    );
    await renew(service.id);
    expect(await told()).toEqual([6, 6, 6, 1, 6]);
    await bring(
      place,
      answers(4, '2026-11-04', () => 1, 7),
    );
    await renew(service.id);
    expect(await told()).toEqual([6, 6, 6, 1, 6]);
    expect((await pageOf()).facts.experience.value).toBe(1);
    // Another window, asked for the first time, tells of no more.
    const half = await call('get', `${place}/readings/experience?window=weeks:26`);
    expect(reading.parse(half.body).n).toBe(6);
    await bring(
      place,
      answers(1, '2026-11-04', () => 1, 11),
    );
    await renew(service.id);
    expect(await told()).toEqual([11, 11, 11, 1, 11]);
  });

  it('take readings from other systems with a token that is not bound to a product', async () => {
    await call('post', `services/${service.slug}/indicators`).send(waiting).expect(201);
    const make = async (productSlug: string | null): Promise<string> => {
      const made = await call('post', 'tokens').send({ name: 'Statistikk', productSlug });
      return tokenCreated.parse(made.body).key;
    };
    const [bound, free] = [await make(product.slug), await make(null)];
    const put = (token: string, value: number) =>
      request(web.url)
        .put(`/api/services/${service.slug}/indicators/waiting/observations/2026-10-01`)
        .set('Authorization', `Bearer ${token}`)
        .send({ period: 'month', value, n: 400 });
    await put(bound, 30).expect(401);
    await put(free, 30).expect(204);
    await put(free, 30).expect(204);
    await renew(service.id, 'observation');
    const found = (await effectOf()).indicators.find(({ key }) => key === 'waiting');
    expect(found?.newest).toMatchObject({ value: 30, n: 400 });
    const [{ n }] = await database.dataSource.query<[{ n: number }]>(
      'select count(*)::int as n from observation where product_id = $1',
      [service.id],
    );
    expect(n).toBe(1);
  });

  it('are looked at by all and changed by those who may change services', async () => {
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    const team = await testAccount(database.dataSource, {
      role: 'team',
      scope: { kind: 'product', productId: product.id },
    });
    await call('get', `services/${service.slug}/effect`, reader).expect(200);
    for (const account of [reader, team]) {
      await call('post', `services/${service.slug}/indicators`, account).send(waiting).expect(403);
      await call('post', `services/${service.slug}/indicators/satisfied/notes`, account).send(note).expect(403);
      await call('post', `services/${service.slug}/surveys`, account).send(asked).expect(403);
      await call('get', `services/${service.slug}/pulls`, account).expect(403);
      await call('get', `services/${service.slug}/imports`, account).expect(403);
    }
    await call('get', 'services/nothing/effect').expect(404);
  });

  it('are not opened to a team by a product of theirs that is called as the service is', async () => {
    const about = { why: 'Et sted å bo', userGroup: 'Leietakere', areaName: 'Hjem' };
    const named = await web.application.get(CatalogueService).createProduct({ name: service.slug, ...about });
    expect(named.slug).toBe(service.slug);
    const team = await testAccount(database.dataSource, {
      role: 'team',
      scope: { kind: 'product', productId: named.id },
    });
    await call('post', `products/${named.slug}/indicators`, team).send(waiting).expect(201);
    await call('post', `services/${service.slug}/indicators`, team).send(waiting).expect(403);
    await call('get', `services/${service.slug}/imports`, team).expect(403);
  });

  it('have notes on their readings, without a number that tells who, until they are taken back', async () => {
    const place = `services/${service.slug}/indicators/satisfied/notes`;
    const added = await call('post', place).send(note).expect(201);
    const { id } = indicatorNoteCreated.parse(added.body);
    const [found] = (await effectOf()).indicators;
    expect(found?.notes).toMatchObject([
      { id, voice: 'user', from: '2026-11-03', text: expect.stringMatching(/^Ring/) },
    ]);
    expect(JSON.stringify(found?.notes)).not.toContain('99887766');
    expect(found?.annotations.map(({ on }) => on)).toContain('2026-11-03');
    // On its time axis too, with the days on which measuring changed.
    const changes = { changes: [{ on: '2026-10-05', what: 'question' }], reason: 'Clearer words' };
    await call('put', `services/${service.slug}/indicators/satisfied/changes`).send(changes).expect(200);
    expect((await pageOf()).annotations.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-10-05', 'instrument'],
      ['2026-11-03', 'note'],
    ]);
    await call('delete', `products/${product.slug}/indicators/satisfied/notes/${id}`).expect(404);
    await call('delete', `${place}/${id}`).expect(204);
    expect((await effectOf()).indicators[0]?.notes).toEqual([]);
  });

  it('are asked at the ends of the service itself, in a survey whose answers are its own', async () => {
    const made = await call('post', `services/${service.slug}/surveys`).send(asked).expect(201);
    const { path, indicators } = survey.parse(made.body);
    expect(indicators).toEqual(['satisfaction']);
    for (let index = 0; index < 7; index += 1) {
      const { text } = await request(web.url).get(`${path}?lang=en&at=done`).expect(200);
      const form = /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
      const answer = { form, satisfaction: index < 5 ? '5' : '2' };
      await request(web.url).post(`${path}?lang=en&at=done`).type('form').send(answer).expect(303);
    }
    // Figures are of weeks that are over.
    at += 7 * 86_400_000;
    await renew(service.id, 'survey');
    const found = (await effectOf()).indicators.find(({ key }) => key === 'satisfaction');
    expect(found?.reading).toMatchObject({ value: 5 / 7, n: 7 });
    const own = effectPage.parse((await call('get', `products/${product.slug}/effect`).expect(200)).body);
    expect(own.indicators.map(({ key }) => key)).toEqual(['satisfied']);
    const listed = surveyList.parse((await call('get', `services/${service.slug}/surveys`).expect(200)).body);
    expect(listed.surveys).toMatchObject([{ path, open: true }]);
  });

  it('are taken back with their file, and gone with their service, while its products keep theirs', async () => {
    const rows = answers(9, '2026-11-03', () => 4);
    const batch = await bring(`services/${service.slug}`, rows);
    await bring(`products/${product.slug}`, rows);
    await renew(service.id);
    await renew(product.id);
    await call('delete', `services/${service.slug}/imports/${batch}`).expect(200);
    await renew(service.id);
    expect((await pageOf()).facts.experience).toMatchObject({ value: null, n: 0 });
    await bring(`services/${service.slug}`, rows);
    await renew(service.id);
    await call('delete', `services/${service.slug}`).expect(204);
    const columns = await database.dataSource.query<{ table: string; column: string }[]>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'uuid'`,
    );
    const left: string[] = [];
    for (const { table, column } of columns) {
      const found = await database.dataSource.query<object[]>(`select from "${table}" where "${column}" = $1`, [
        service.id,
      ]);
      if (found.length > 0) left.push(`${table}.${column}`);
    }
    expect(left).toEqual([]);
    const own = productPage.parse((await call('get', `products/${product.slug}`)).body);
    expect(own.facts.experience).toMatchObject({ value: 1, n: 9 });
  });
});
