import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { phaseList, productPage, servicePage, type Phase, type Reading, type Signal } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { TestWorld, type WorldItem } from './test-world.js';

const day = 86_400_000;
const start = Date.parse('2025-12-01T12:00:00Z');
const now = Date.parse('2026-11-17T12:00:00Z');
const iso = (instant: number): string => new Date(instant).toISOString();

/** Five items a week, each of them `length(week)` days long; the weeks end with the one before this. */
const history = (length: (week: number) => number): WorldItem[] =>
  Array.from({ length: 50 * 5 }, (_, index) => {
    const week = Math.floor(index / 5);
    const finished = start + week * 7 * day + (index % 5) * 3_600_000;
    const startedAt = iso(finished - length(week) * day);
    return { key: `P-${index + 1}`, createdAt: startedAt, startedAt, finishedAt: iso(finished) };
  });

describe('a usual range, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let team: string;
  let world: TestWorld;
  let product: { id: string; slug: string };

  const send = (body: object, cookie = team) =>
    request(web.url).put(`/api/products/${product.slug}/phases`).set('Cookie', cookie).send(body);
  const read = async (address: string): Promise<unknown> =>
    (await request(web.url).get(`/api/products/${product.slug}${address}`).set('Cookie', team).expect(200)).body;
  const leadTime = async () => {
    const { series } = phaseList.parse(await read('/phases'));
    return series.find(({ metric }) => metric === 'lead-time');
  };
  const renewed = async (): Promise<{ reading: Reading; phases: Phase[]; signals: Signal[] }> => {
    await web.application.get(ProductReadingsService).renew(product.id, 'phase');
    const { facts } = productPage.parse(await read(''));
    const { shape } = facts.leadTime;
    if (shape.kind !== 'series') throw new Error('no series');
    return { reading: facts.leadTime, phases: shape.phases, signals: shape.signals };
  };
  const confirmed = { metric: 'lead-time', fromBucket: '2026-W33', confirmed: true, expectedToLast: true };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock: Object.assign(new Clock(), { now: () => now }) });
    team = await testAccount(database.dataSource, everywhere('team'));
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    world = new TestWorld(database.dataSource);
    product = await web.application
      .get(CatalogueService)
      .createProduct({ name: 'Bolig', why: 'To be tested', userGroup: 'testers', areaName: null });
    await world.connect(iso(now), '2025-12-01');
    await world.link(product.id);
    // Fourteen weeks of five and six days, after thirty-six around eleven.
    await world.add(
      product.id,
      history((week) => (week < 36 ? 10 + (week % 3) : 5 + (week % 2))),
    );
  });

  it('stays until people let it begin anew; then the weeks since then make it, and the old one stays in sight', async () => {
    const before = await renewed();
    expect(before.phases).toHaveLength(1);
    expect(await leadTime()).toEqual({
      metric: 'lead-time',
      confirmed: [],
      candidate: { fromBucket: '2026-W33', direction: 'lower', better: true, points: 14, needed: 12 },
      reason: null,
    });

    await send({ ...confirmed, cause: 'known', reason: 'One approval fewer' }).expect(200);
    const { reading, phases, signals } = await renewed();
    expect(phases).toMatchObject([
      { ...before.phases[0], toBucket: '2026-W32' },
      { fromBucket: '2026-W33', toBucket: null, firm: true, baselinePoints: 14 },
    ]);
    // The geometric mean of as many weeks of five as of six days.
    expect(phases[1]?.centre).toBeCloseTo(Math.sqrt(5 * 6), 9);
    expect(signals).toEqual([
      { rule: 'phase', direction: 'lower', better: true, sinceBucket: '2026-W33', current: true },
    ]);
    expect(reading.value).toBe(5);
    const { lanes, annotations } = productPage.parse(await read(''));
    expect(lanes[1]?.verdict).toEqual({
      key: 'overview.laneShorter',
      values: { week: { kind: 'week', value: '2026-W33' } },
    });
    expect(annotations).toContainEqual({
      on: '2026-08-10',
      kind: 'counting',
      text: { key: 'annotations.phase', values: { metric: { kind: 'message', key: 'metrics.lead-time.name' } } },
      to: null,
      role: 'team',
      reason: 'One approval fewer',
    });
    const stored = await database.dataSource.query<unknown[]>('select from setting where key = $1', [
      `baseline:${product.id}:lead-time@2026-W33`,
    ]);
    expect(stored).toHaveLength(1);
  });

  it('is what it was before, once that is taken back', async () => {
    const before = await renewed();
    await send({ ...confirmed, reason: 'One approval fewer' }).expect(200);
    await renewed();
    const told = await leadTime();
    expect(told).toMatchObject({
      confirmed: [
        { fromBucket: '2026-W33', from: '2026-08-10', cause: 'known', role: 'team', reason: 'One approval fewer' },
      ],
      candidate: null,
      reason: { key: 'phases.none' },
    });
    await send({ ...confirmed, confirmed: false, reason: 'It was the holidays' }).expect(200);
    const { phases, signals } = await renewed();
    expect([phases, signals]).toEqual([before.phases, before.signals]);
    expect((await leadTime())?.confirmed).toEqual([]);
    const kept = await database.dataSource.query<{ reason: string }[]>(
      'select reason from setting where key = $1 order by version',
      [`phases:${product.id}:lead-time`],
    );
    expect(kept.map(({ reason }) => reason)).toEqual(['One approval fewer', 'It was the holidays']);
  });

  it('begins anew only where a change has lasted and is expected to last, with a reason, and nothing is kept of the rest', async () => {
    const faultAt = async (body: object, status = 422): Promise<unknown> => {
      const answer = await send({ ...confirmed, reason: 'Because', ...body }).expect(status);
      return (answer.body as { fields: { path: string; message: { key: string } }[] }).fields.map(
        ({ path, message }) => [path, message.key],
      );
    };
    expect(await faultAt({ expectedToLast: false })).toEqual([['expectedToLast', 'phases.mustLast']]);
    expect(await faultAt({ fromBucket: '2026-W35' })).toEqual([['fromBucket', 'phases.noRun']]);
    expect(await faultAt({ metric: 'throughput' })).toEqual([['fromBucket', 'phases.noRun']]);
    expect(await faultAt({ confirmed: false })).toEqual([['fromBucket', 'phases.notConfirmed']]);
    expect(await faultAt({ reason: ' ' }, 400)).toMatchObject([['reason', expect.any(String)]]);
    const kept = await database.dataSource.query<unknown[]>(`select from setting where starts_with(key, $1)`, [
      `phases:${product.id}`,
    ]);
    expect(kept).toEqual([]);
  });

  it('begins anew for a service as for a product: for that service alone, and by those who may change services', async () => {
    const parts = [{ productSlug: product.slug, from: null, to: null }];
    const service = await web.application.get(ServicesService).create({ name: 'Flytte', parts });
    const put = (cookie: string) =>
      request(web.url)
        .put(`/api/services/${service.slug}/phases`)
        .set('Cookie', cookie)
        .send({ ...confirmed, reason: 'One approval fewer' });
    const bound = await testAccount(database.dataSource, {
      role: 'team',
      scope: { kind: 'product', productId: product.id },
    });
    await put(bound).expect(403);
    const { series } = phaseList.parse((await put(team).expect(200)).body);
    expect(series.find(({ metric }) => metric === 'lead-time')).toMatchObject({
      confirmed: [{ fromBucket: '2026-W33', role: 'team', reason: 'One approval fewer' }],
      candidate: null,
    });
    const [job] = await database.dataSource.query<{ payload: object }[]>(
      `select payload from queue._private_jobs where payload->>'because' = 'phase' order by id desc limit 1`,
    );
    expect(job?.payload).toEqual({ productIds: [], subjects: [{ kind: 'service', id: service.id }], because: 'phase' });
    await web.application.get(TaskRegistry).tasks.get('renew-readings')?.(job?.payload, new AbortController().signal);
    const page = await request(web.url).get(`/api/services/${service.slug}`).set('Cookie', team).expect(200);
    const { facts, annotations } = servicePage.parse(page.body);
    expect(facts.leadTime.shape).toMatchObject({ phases: [{ toBucket: '2026-W32' }, { fromBucket: '2026-W33' }] });
    expect(annotations).toMatchObject([{}, { on: '2026-08-10', text: { key: 'annotations.phase' }, role: 'team' }]);
    expect((await leadTime())?.confirmed).toEqual([]);
  });

  it('is nobody’s to change who may only read', async () => {
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    await send({ ...confirmed, reason: 'Because' }, reader).expect(403);
  });
});
