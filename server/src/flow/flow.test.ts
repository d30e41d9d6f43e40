// Longer than usual: one world is built once, and everything that is read of it stands here.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { itemList, overview, productPage, reading, type Reading } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ProductReadingsService } from './product-readings.service.js';
import { TestWorld, type WorldItem } from './test-world.js';

const day = 86_400_000;
const week = 7 * day;
/** Monday of week 1 of the history, at noon. */
const start = Date.parse('2025-12-01T12:00:00Z');
let now = Date.parse('2026-11-17T12:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });

const iso = (instant: number): string => new Date(instant).toISOString();

/** Seven items a week; week w's median lasts `length(w)` days, the others one to three days more or less. */
function history(weeks: number, length: (week: number) => number): WorldItem[] {
  return Array.from({ length: weeks * 7 }, (_, index) => {
    const at = Math.floor(index / 7);
    const finished = start + at * week + (index % 7) * 3_600_000;
    const startedAt = iso(finished - (length(at) + (index % 7) - 3) * day);
    return { key: `P-${index + 1}`, createdAt: startedAt, startedAt, finishedAt: iso(finished) };
  });
}

describe('readings, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let world: TestWorld;
  let readings: ProductReadingsService;
  let product: { id: string; slug: string };

  const get = async (address: string, status = 200): Promise<unknown> => {
    const answer = await request(web.url).get(`/api/${address}`).set('Cookie', cookie);
    expect([address, answer.status]).toEqual([address, status]);
    return answer.body;
  };
  const page = async () => productPage.parse(await get(`products/${product.slug}`));
  const points = ({ shape }: Reading) => (shape.kind === 'series' ? shape.points : []);
  const ask = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql, [product.id]);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookie = await testAccount(database.dataSource, everywhere('reader'));
    readings = web.application.get(ProductReadingsService);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    now = Date.parse('2026-11-17T12:00:00Z');
    world = new TestWorld(database.dataSource);
    const input = { name: `Bolig`, why: 'A place to live', userGroup: 'Tenants', areaName: null };
    product = await web.application.get(CatalogueService).createProduct(input);
    await world.connect(iso(now), '2025-12-01');
    await world.link(product.id);
  });

  it('give the four facts together, each with n and period, or with the reason why it is missing', async () => {
    await world.add(
      product.id,
      history(50, (at) => 8 + (at % 3)),
    );
    const { facts, throughput, deployments, lead } = await page();
    expect(facts.leadTime).toMatchObject({ metric: 'lead-time', n: 84, value: 9, missing: null });
    expect(facts.leadTime.window).toEqual({ name: 'weeks:12', from: '2026-08-24', to: '2026-11-15' });
    expect(facts.leadTime.figures.map(({ name, value }) => [name, value])).toEqual([
      ['p50', 9],
      ['p85', 11],
      ['p95', 12],
    ]);
    expect(facts.variation.value).not.toBeNull();
    expect(facts.stability).toMatchObject({ value: 0, n: 26 });
    expect(facts.experience).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.noIndicator' } });
    expect(throughput).toMatchObject({ value: 7, n: 84 });
    expect(deployments).toMatchObject({ value: null, missing: { key: 'reasons.noDeployments' } });
    expect(lead.map(({ key }) => key)).toEqual(['reasons.noIndicator', 'overview.productFlowUsual']);
  });

  it('say since when the lead time is shorter, from the first week of eight', async () => {
    await world.add(
      product.id,
      history(50, (at) => (at < 38 ? 8 + (at % 3) : 5)),
    );
    const { facts, lanes } = await page();
    const shape = facts.leadTime.shape;
    if (shape.kind !== 'series') throw new Error('no series');
    expect(shape.signals).toEqual([
      { rule: 'run', direction: 'lower', better: true, sinceBucket: '2026-W35', current: true },
    ]);
    expect(lanes.map(({ verdict }) => verdict.key)).toEqual(['reasons.noIndicator', 'overview.laneShorter']);
    expect(facts.stability.value).toBe(1);
  });

  it('stand over any window on the overview, judged on the whole history, and none is made for a window nobody knows', async () => {
    await world.add(
      product.id,
      history(50, (at) => (at < 38 ? 8 + (at % 3) : 5)),
    );
    const over = async (window: string) => {
      const { products, provenance } = overview.parse(await get(`overview?window=${window}`));
      const found = products.find(({ slug }) => slug === product.slug);
      if (!found) throw new Error('no product');
      return { ...found, said: provenance[0] };
    };
    const [now12, before12, year, all] = [
      await over('weeks:12'),
      await over('weeks:12ago12'),
      await over('weeks:26'),
      await over('all'),
    ];
    expect(now12.facts.leadTime).toMatchObject({ n: 84, value: 5 });
    expect(before12.facts.leadTime).toMatchObject({
      n: 84,
      value: 9,
      window: { from: '2026-06-01', to: '2026-08-23' },
    });
    expect(year.facts.leadTime.n).toBe(182);
    expect(all.facts.leadTime).toMatchObject({ n: 350, window: { from: '2025-12-01' } });
    expect(year.said).toMatchObject({ key: 'overview.provenance', values: { weeks: 26 } });
    for (const { facts } of [now12, before12, year, all]) {
      expect(facts.leadTime.shape).toMatchObject({ signals: [{ sinceBucket: '2026-W35', current: true }] });
    }
    expect(await over('weeks:26')).toEqual(year);
    await get('overview?window=weeks:0', 422);
    // Kept beside the default readings, and forgotten with them.
    await readings.renew(product.id, 'data');
    expect(await ask('select window_name from reading_view where subject_id = $1')).toEqual([
      { window_name: 'weeks:12' },
    ]);
  });

  it('stand beside where the history begins and what was changed of how it is counted: when, in which role, and why', async () => {
    const catalogue = web.application.get(CatalogueService);
    const [link] = await catalogue.links(product.id);
    if (!link) throw new Error('no link');
    const marks = async () =>
      (await page()).annotations.map(({ on, text, role, reason }) => [on, text.key, role, reason]);
    expect(await marks()).toEqual([['2025-12-01', 'annotations.start', null, null]]);
    await catalogue.setLinks(product.id, [{ ...link, selector: 'label:x' }], { role: 'team', reason: 'Split in two' });
    expect(await marks()).toEqual([
      ['2025-12-01', 'annotations.start', null, null],
      ['2026-11-17', 'annotations.links', 'team', 'Split in two'],
    ]);
  });

  it('open into exactly as many items as they count, each with its place at the source', async () => {
    await world.add(
      product.id,
      history(50, () => 8),
    );
    await world.add(product.id, [
      { key: 'P-901', createdAt: iso(now - 90 * day), startedAt: null, finishedAt: iso(now - 9 * day) },
      {
        key: 'P-902',
        createdAt: iso(now - 90 * day),
        startedAt: iso(now - 20 * day),
        finishedAt: iso(now - 9 * day),
        level: -1,
      },
    ]);
    const lead = itemList.parse(await get(`products/${product.slug}/items?metric=lead-time`));
    expect(lead).toMatchObject({ of: 'workItems', unit: 'days' });
    expect(lead.n).toBe((await page()).facts.leadTime.n);
    expect(lead.items).toHaveLength(lead.n);
    expect(lead.items.every(({ url }) => url.startsWith('https://tracker.example/P-'))).toBe(true);
    expect(lead.leftOut.map(({ reason, n }) => [reason.key, n]).sort()).toEqual([
      ['reasons.noKnownStart', 1],
      ['reasons.otherLevel', 1],
    ]);
    const counted = itemList.parse(await get(`products/${product.slug}/items?metric=throughput`));
    expect(counted.n).toBe(lead.n + 1);
    for (const point of points((await page()).facts.leadTime).slice(-15, -2)) {
      const address = `products/${product.slug}/items?metric=lead-time&bucket=${point.bucket}`;
      expect(itemList.parse(await get(address)).items).toHaveLength(point.n);
    }
  });

  it('say behind an unknown number why it is unknown, as its reading does', async () => {
    await world.add(
      product.id,
      history(50, () => 8),
    );
    const { deployments, facts } = await page();
    expect([deployments.missing?.key, facts.leadTime.missing]).toEqual(['reasons.noDeployments', null]);
    const unknown = itemList.parse(await get(`products/${product.slug}/items?metric=deployments`));
    expect(unknown).toMatchObject({ n: 0, items: [], missing: deployments.missing });
    expect(itemList.parse(await get(`products/${product.slug}/items?metric=lead-time`)).missing).toBeNull();
  });

  it('refuse a metric, a period and a point that do not exist, with a reason', async () => {
    await get(`products/${product.slug}/items?metric=velocity`, 422);
    await get(`products/${product.slug}/items?metric=lead-time&window=weeks:0`, 422);
    await get(`products/${product.slug}/items?metric=lead-time&bucket=2020-W01`, 422);
    await get(`products/nowhere`, 404);
  });

  it('wait for the first read to end, instead of taking a part for the whole', async () => {
    await world.readUntil(null);
    await world.add(
      product.id,
      history(50, () => 8),
    );
    const { facts } = await page();
    expect(facts.leadTime).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.firstRead' } });
    expect(facts.stability.missing?.key).toBe('reasons.firstRead');
    // A baseline of half a history would be kept for ever.
    expect(await ask(`select key from setting where starts_with(key, 'baseline:' || $1)`)).toEqual([]);
    await world.readUntil(iso(now));
    await readings.renew(product.id, 'data');
    expect(await ask(`select key from setting where key = 'baseline:' || $1 || ':lead-time'`)).toHaveLength(1);
  });

  it('freeze the first baseline: later weeks do not move it, a changed setting does', async () => {
    const all = history(50, (at) => 8 + (at % 3));
    await world.add(
      product.id,
      all.filter((_, index) => index < 30 * 7),
    );
    const limits = async () => {
      const shape = (await page()).facts.leadTime.shape;
      return shape.kind === 'series' ? shape.phases[0] : undefined;
    };
    const before = await limits();
    expect(before).toMatchObject({ baselinePoints: 20, firm: true });
    await world.remove(['P-1', 'P-2', 'P-3', 'P-4', 'P-5']);
    await readings.renew(product.id, 'data');
    expect(await limits()).toEqual(before);
    await readings.renew(product.id, 'setting');
    expect(await limits()).not.toEqual(before);
    const versions = await database.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from setting where key = 'baseline:' || $1 || ':lead-time'`,
      [product.id],
    );
    expect(versions[0]?.n).toBe(2);
  });

  it('T26: keep what was known when, and enter a changed closed week into the ledger', async () => {
    await world.add(
      product.id,
      history(50, () => 8),
    );
    await readings.renew(product.id, 'data');
    await readings.renew(product.id, 'data');
    const rows = await ask<{ n: number }>('select count(*)::int as n from reading where subject_id = $1');
    expect(await ask('select * from ledger where subject_id = $1')).toEqual([]);
    now += day;
    await world.remove(['P-344', 'P-345']);
    await readings.renew(product.id, 'data');
    const changed = await ask<{ metric: string; bucket: string; n_before: number; n_after: number }>(
      `select metric, bucket, n_before, n_after from ledger where subject_id = $1 order by metric`,
    );
    expect(changed).toEqual([
      { metric: 'lead-time', bucket: '2026-W46', n_before: 7, n_after: 5 },
      { metric: 'throughput', bucket: '2026-W46', n_before: 7, n_after: 5 },
    ]);
    const { ledger } = itemList.parse(await get(`products/${product.slug}/items?metric=throughput`));
    expect(ledger).toMatchObject({
      changes: [{ because: 'data', weeks: [{ bucket: '2026-W46', nBefore: 7, nAfter: 5 }] }],
      more: false,
    });
    const after = await ask<{ n: number }>('select count(*)::int as n from reading where subject_id = $1');
    expect((after[0]?.n ?? 0) - (rows[0]?.n ?? 0)).toBe(2);
    const known = await ask<{ n: number }>(
      `select n from reading where subject_id = $1 and metric = 'throughput' and bucket = '2026-W46'
         and known_from <= '2026-11-17T23:00:00Z' and (known_to is null or known_to > '2026-11-17T23:00:00Z')`,
    );
    expect(known).toEqual([{ n: 7 }]);
    // What comes late counts in the week it belongs to, closed as that is.
    now += day;
    await world.add(
      product.id,
      history(50, () => 8),
    );
    await readings.renew(product.id, 'data');
    expect(
      await ask(
        `select bucket, n_after from ledger where subject_id = $1 and metric = 'throughput' order by changed_at desc limit 1`,
      ),
    ).toEqual([{ bucket: '2026-W46', n_after: 7 }]);
  });

  it('change with the day alone: a week closes, and the window moves', async () => {
    await world.add(
      product.id,
      history(51, () => 8),
    );
    expect((await page()).facts.leadTime.window.to).toBe('2026-11-15');
    now = Date.parse('2026-11-24T12:00:00Z');
    await world.readUntil(iso(now));
    const { facts } = await page();
    expect(facts.leadTime.window.to).toBe('2026-11-22');
    expect(facts.leadTime.n).toBe(84);
  });

  it('answer for any period, and for all of history', async () => {
    await world.add(
      product.id,
      history(50, () => 8),
    );
    const all = reading.parse(await get(`products/${product.slug}/readings/throughput?window=all`));
    expect(all).toMatchObject({ n: 350, value: 7, window: { from: '2025-12-01', to: '2026-11-15' } });
    expect(await get(`products/${product.slug}/readings/throughput?window=all`)).toEqual(all);
    await get(`products/${product.slug}/readings/throughput?window=sometimes`, 422);
  });

  it('take in answers when five have come, and none of them alone', async () => {
    await database.dataSource.query(
      `insert into indicator (product_id, key, kind, measurement, summary, better, unit, scale, created_at)
       values ($1, 'satisfied', 'satisfaction', 'sampled', 'topTwo', 'higher', 'share', '{"min": 1, "max": 5}', '2026-01-01')`,
      [product.id],
    );
    const answer = async (n: number) => {
      await database.dataSource.query(
        `insert into answer (product_id, id, indicator_key, answered_on, score)
         select $1, gen_random_uuid(), 'satisfied', '2026-11-04', 5 from generate_series(1, $2)`,
        [product.id, n],
      );
      await readings.renew(product.id, 'import');
      return (await page()).facts.experience;
    };
    expect(await answer(4)).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.tooFewAnswers' } });
    expect(await answer(3)).toMatchObject({ value: 1, n: 7 });
    expect(await answer(4)).toMatchObject({ n: 7 });
    expect(await answer(1)).toMatchObject({ n: 12 });
    const periods = itemList.parse(await get(`products/${product.slug}/items?metric=experience`));
    expect(periods).toMatchObject({
      ...{ of: 'periods', unit: 'share', n: 12 },
      items: [{ label: '2026-W45', url: '', value: 1 }],
    });
  });

  it('list what users answered on the scale that they were asked on', async () => {
    await ask(
      `insert into indicator (product_id, key, kind, measurement, summary, better, unit, scale, created_at)
       values ($1, 'ease', 'satisfaction', 'sampled', 'mean', 'higher', 'score', '{"min": 1, "max": 7}', '2026-01-01')`,
    );
    await ask(
      `insert into answer (product_id, id, indicator_key, answered_on, score)
       select $1, gen_random_uuid(), 'ease', '2026-11-04', score from unnest('{4, 5, 6, 6, 7}'::int[]) as score`,
    );
    await readings.renew(product.id, 'import');
    const list = itemList.parse(await get(`products/${product.slug}/items?metric=experience`));
    // (4 + 5 + 6 + 6 + 7) / 5, of a scale to 7 and no share of anything.
    expect(list).toMatchObject({ of: 'periods', unit: 'score', n: 5, items: [{ value: 5.6 }] });
  });

  it('tell the whole organisation without counting the unknown as unchanged', async () => {
    const { products, map, unknown, lead } = overview.parse(await get('overview'));
    expect(products.map(({ slug }) => slug)).toEqual([...products.map(({ slug }) => slug)].sort());
    expect(map.every((place) => !place.known)).toBe(true);
    expect(unknown.length).toBeGreaterThan(0);
    expect(lead[0]?.key).toBe('overview.effectUnknown');
  });
});
