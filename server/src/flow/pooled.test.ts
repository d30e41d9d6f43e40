import { beforeEach, describe, expect, it } from '@jest/globals';
import { areaList, datedNotes, itemList, productPage, reading, serviceList } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { always, AreaAndService, items } from './fixtures/area-and-service.js';
import { fromEndToEnd } from './fixtures/from-end-to-end.js';
import { day, iso } from './fixtures/one-product.js';

const times = (n: number, length: number): number[] => Array.from({ length: n }, () => length);

/** A median worked out anew: the smallest value that at least half of them do not exceed. */
const medianOf = (values: readonly number[]): number | undefined =>
  values.find(
    (value) =>
      values.filter((other) => other <= value).length >= values.length / 2 &&
      values.filter((other) => other < value).length < values.length / 2,
  );

describe('an area and a service, over HTTP', () => {
  const pooled = new AreaAndService();
  const { get, ask, area, areaOf, serviceOf, serviceWith, renew } = pooled;
  let { world, bolig, leie } = pooled;
  beforeEach(() => {
    ({ world, bolig, leie } = pooled);
  });

  it('have releases, incidents and what people wrote on their time axis, of each product while it is a part', async () => {
    await world.add(bolig.id, items('B', [2, 3]));
    await world.add(leie.id, items('L', [4]));
    const released = async (tag: string, at: string, [draft, preview] = [false, false]): Promise<void> => {
      await ask(
        `with told as (insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
           select gen_random_uuid(), connection_id, 'releases', $1, 'P', '{}', $1, 1, $2 from scope_link limit 1
           returning id, connection_id)
         insert into release (id, connection_id, scope_id, tag, is_draft, is_prerelease, is_tag, created_at, published_at, url)
         select id, connection_id, 'P', $1, $3, $4, false, $2::timestamptz, $2::timestamptz, '' from told`,
        [tag, at, draft, preview],
      );
    };
    await released('before-history', '2025-11-30T12:00:00Z');
    // Late on Sunday in UTC is Monday in Oslo: another week.
    await released('v1', '2026-03-06T12:00:00Z');
    await released('v2', '2026-03-08T23:30:00Z');
    await released('draft', '2026-03-06T12:00:00Z', [true, false]);
    await released('preview', '2026-03-06T12:00:00Z', [false, true]);
    await ask(`insert into incident (item_id, product_id, from_at) values ($1, $2, '2026-10-02T10:00:00Z')`, [
      world.idOf('L-1'),
      leie.id,
    ]);
    const write = async (place: string, body: object, as = pooled.cookie) =>
      request(pooled.web.url).post(`/api/${place}/dated-notes`).set('Cookie', as).send(body);
    const service = await serviceWith('Flytte', [
      { ...always(bolig), from: '2026-03-09' },
      { ...always(leie), to: '2026-10-02' },
    ]);
    const policy = { kind: 'policy', on: '2026-07-01', text: 'New rule; call 99 88 77 66' };
    const [kept] = datedNotes.parse((await write(`products/${bolig.slug}`, policy)).body).notes;
    expect(kept).toMatchObject({ kind: 'policy', on: '2026-07-01', role: 'ops', notedOn: '2026-11-17' });
    expect(kept?.text).not.toContain('88');
    await write(`services/${service.slug}`, { ...policy, on: '2026-08-01', text: 'Ours' });
    await write(`products/${leie.slug}`, { ...policy, on: '2026-10-02', text: 'When it had left' });

    const happened = ({
      annotations,
    }: {
      annotations: { on: string; kind: string; role: string | null; text: unknown }[];
    }) =>
      annotations
        .filter(({ kind }) => ['release', 'incident', 'policy'].includes(kind))
        .map(({ on, kind, text }) => [on, kind, (text as { values: { name?: string; about?: string } }).values]);
    const note = { name: kept?.text };
    expect(happened(productPage.parse(await get(`products/${bolig.slug}`)))).toEqual([
      ['2026-03-06', 'release', { name: 'v1' }],
      ['2026-03-09', 'release', { name: 'v2' }],
      ['2026-07-01', 'policy', note],
    ]);
    expect(happened(productPage.parse(await get(`products/${leie.slug}`)))).toEqual([
      ['2026-10-02', 'incident', { name: 'L-1', about: 'Title of L-1' }],
      ['2026-10-02', 'policy', { name: 'When it had left' }],
    ]);
    expect(happened(await serviceOf(service.slug))).toEqual([
      ['2026-03-09', 'release', { name: 'Bolig · v2' }],
      ['2026-07-01', 'policy', { name: `Bolig · ${kept?.text}` }],
      ['2026-08-01', 'policy', { name: 'Ours' }],
    ]);

    const reader = await testAccount(pooled.database.dataSource, everywhere('reader'));
    expect((await write(`products/${bolig.slug}`, policy, reader)).status).toBe(403);
    expect((await write(`products/${bolig.slug}`, { ...policy, text: ' ' })).status).toBe(400);
    const takeBack = (slug: string) =>
      request(pooled.web.url).delete(`/api/products/${slug}/dated-notes/${kept?.id}`).set('Cookie', pooled.cookie);
    await takeBack(leie.slug).expect(404);
    expect(datedNotes.parse((await takeBack(bolig.slug).expect(200)).body).notes).toEqual([]);
  });

  it('have the median of all their items together, which is not the mean of two medians', async () => {
    await world.add(bolig.id, items('B', times(20, 2)));
    await world.add(leie.id, items('L', times(10, 20)));
    const service = await serviceWith('Få bolig', [always(bolig), always(leie)]);
    for (const { facts, throughput } of [await areaOf(), await serviceOf(service.slug)]) {
      expect(facts.leadTime).toMatchObject({ metric: 'lead-time', value: 2, n: 30, missing: null });
      expect(facts.leadTime.figures.map(({ name, value }) => [name, value])).toEqual([
        ['p50', 2],
        ['p85', 20],
        ['p95', 20],
      ]);
      // The first was begun in the week of 14 September; nine weeks are complete since.
      expect(throughput).toMatchObject({ n: 30, value: 30 / 9 });
    }
    const [one, other] = [await get(`products/${bolig.slug}`), await get(`products/${leie.slug}`)].map(
      (body) => productPage.parse(body).facts.leadTime.value,
    );
    expect([one, other]).toEqual([2, 20]);
  });

  it.each([1, 2, 3, 4, 5])('have the median of whatever items there are (seed %i)', async (seed) => {
    let state = seed * 7919;
    const chance = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const lengths = [20 + chance(40), 20 + chance(40)].map((n) =>
      Array.from({ length: n }, () => 1 + chance(30) + chance(30) * chance(2)),
    );
    const [ofBolig = [], ofLeie = []] = lengths;
    await world.add(bolig.id, items('B', ofBolig));
    await world.add(leie.id, items('L', ofLeie));
    const { facts } = await areaOf();
    expect(facts.leadTime.n).toBe(ofBolig.length + ofLeie.length);
    expect(facts.leadTime.value).toBe(medianOf([...ofBolig, ...ofLeie]));
  });

  it('count an item once that counts for two of their products', async () => {
    await world.add(bolig.id, items('B', times(9, 3)));
    await world.move(['B-1', 'B-2'], leie.id, null);
    const service = await serviceWith('Få bolig', [always(bolig), always(leie)]);
    for (const place of [`areas/${area}`, `services/${service.slug}`]) {
      const behind = itemList.parse(await get(`${place}/items?metric=throughput`));
      expect(behind.n).toBe(9);
      expect(new Set(behind.items.map(({ id }) => id)).size).toBe(9);
    }
    expect(productPage.parse(await get(`products/${leie.slug}`)).throughput.n).toBe(2);
  });

  it('keep an item that moves between their products, whole and once', async () => {
    await world.add(bolig.id, items('B', times(8, 10)));
    await world.move(['B-3'], leie.id, '2026-10-01T00:00:00Z');
    expect((await areaOf()).facts.leadTime).toMatchObject({ n: 8, value: 10 });
    expect(productPage.parse(await get(`products/${bolig.slug}`)).facts.leadTime.n).toBe(7);
  });

  it('count an item of a dated part by the day it was finished on, in the installation’s zone', async () => {
    // Oslo is two hours ahead until 25 October: 5 October began at 22.00 the day before.
    const ends = ['2026-10-04T21:59:59Z', '2026-10-04T22:00:00Z', '2026-10-11T21:59:59Z', '2026-10-11T22:00:00Z'];
    await world.add(
      bolig.id,
      ends.flatMap((end, index) => items(`B${index}`, [30], end)),
    );
    const part = { productSlug: bolig.slug, from: '2026-10-05', to: '2026-10-12' };
    const { slug } = await serviceWith('Få bolig', [part]);
    const behind = itemList.parse(await get(`services/${slug}/items?metric=throughput`));
    expect(behind.items.map(({ label }) => label).sort()).toEqual(['B1-1', 'B2-1']);
    const again = await serviceWith('Bo', [part, { ...part, from: '2026-10-12', to: null }]);
    expect(itemList.parse(await get(`services/${again.slug}/items?metric=throughput`)).n).toBe(3);
  });

  it('say why users’ experience is not one figure, and never make one up', async () => {
    await world.add(bolig.id, items('B', times(20, 2)));
    await ask(
      `insert into indicator (product_id, key, kind, measurement, summary, better, unit, scale, created_at)
       values ($1, 'satisfied', 'satisfaction', 'sampled', 'topTwo', 'higher', 'share', '{"min": 1, "max": 5}', '2026-01-01')`,
      [bolig.id],
    );
    await ask(
      `insert into answer (product_id, id, indicator_key, answered_on, score)
       select $1, gen_random_uuid(), 'satisfied', '2026-11-04', 5 from generate_series(1, 9)`,
      [bolig.id],
    );
    const { facts, products, lead } = await areaOf();
    expect(facts.experience).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.experienceByProduct' } });
    expect(products.map(({ name, facts: own }) => [name, own.experience.value])).toEqual([
      ['Bolig', 1],
      ['Leie', null],
    ]);
    expect(lead.map(({ key }) => key)).toEqual(['overview.effectUnknown', 'overview.productFlowTooEarlyFew']);
  });

  it('tell of how many products they are made, where some have nothing to add', async () => {
    await world.add(bolig.id, items('B', times(20, 2)));
    const { facts } = await areaOf();
    expect(facts.leadTime.caveats[0]).toEqual({ key: 'reasons.pooledFrom', values: { n: 1, all: 2 } });
    await world.add(leie.id, items('L', times(1, 2)));
    await renew({ productIds: [leie.id] });
    expect((await areaOf()).facts.leadTime.caveats.map(({ key }) => key)).not.toContain('reasons.pooledFrom');
  });

  it('say what is missing in words that fit several products, or none', async () => {
    const { facts, deployments } = await areaOf();
    expect(facts.leadTime.missing?.key).toBe('reasons.nothingPooled');
    expect(deployments.missing?.key).toBe('reasons.nothingPooled');
    const { slug } = await serviceWith('Tom', []);
    const empty = await serviceOf(slug);
    expect(empty.facts.leadTime.missing?.key).toBe('reasons.noParts');
    expect(empty.lead.map(({ key }) => key)).toEqual(['reasons.noParts']);
  });

  it('are made anew once a job, however many of their products changed, and keep versions and ledger of their own', async () => {
    await world.add(bolig.id, items('B', times(20, 2)));
    await world.add(leie.id, items('L', times(30, 20)));
    const service = await serviceWith('Få bolig', [always(bolig), always(leie)]);
    await renew({ productIds: [bolig.id, leie.id, bolig.id] });
    const made = await ask<{ kind: string; n: number }>(
      `select subject_kind as kind, count(*)::int as n from reading where metric = 'throughput' and bucket = '2026-W41'
       group by 1 order by 1`,
    );
    expect(made).toEqual([
      { kind: 'area', n: 1 },
      { kind: 'product', n: 2 },
      { kind: 'service', n: 1 },
    ]);
    await world.remove(['L-1', 'L-2']);
    await renew({ productIds: [leie.id] });
    const ledger = await ask<object>(
      `select subject_kind as kind, subject_id as id, n_before as before, n_after as after from ledger
       where metric = 'throughput' order by kind`,
    );
    const { id } = await areaOf();
    expect(ledger).toEqual([
      { kind: 'area', id, before: 50, after: 48 },
      { kind: 'product', id: leie.id, before: 30, after: 28 },
      { kind: 'service', id: service.id, before: 50, after: 48 },
    ]);
  });

  it('freeze a first baseline of their own, which a replay leaves and a new link does not', async () => {
    const weekly = Array.from({ length: 24 }, (_, week) =>
      items(`B${week}`, times(7, 8 + (week % 3)), iso(Date.parse('2026-01-05T10:00:00Z') + week * 7 * day)),
    ).flat();
    await world.add(bolig.id, weekly);
    const limits = async () => {
      const { shape } = (await areaOf()).facts.leadTime;
      return shape.kind === 'series' ? shape.phases[0] : undefined;
    };
    const before = await limits();
    expect(before).toMatchObject({ baselinePoints: 20, firm: true });
    await world.add(leie.id, items('L', times(30, 60), '2026-02-02T10:00:00Z'));
    await renew({ productIds: [leie.id], because: 'replay' });
    expect(await limits()).toEqual(before);
    await renew({ productIds: [], subjects: [{ kind: 'area', id: (await areaOf()).id }], because: 'link' });
    expect(await limits()).not.toEqual(before);
  });

  it('are listed by name, with their products by name', async () => {
    await serviceWith('Å bo', [always(leie)]);
    await serviceWith('Flytte', [always(leie), always(bolig)]);
    const { areas } = areaList.parse(await get('areas'));
    expect(areas.map(({ name, products }) => [name, products.map((product) => product.name)])).toEqual([
      ['Hjem', ['Bolig', 'Leie']],
    ]);
    const { services } = serviceList.parse(await get('services'));
    expect(services.map(({ name, products }) => [name, products.map((product) => product.name)])).toEqual([
      ['Flytte', ['Bolig', 'Leie']],
      ['Å bo', ['Leie']],
    ]);
  });

  it('answer for any period, and refuse what does not exist', async () => {
    await world.add(bolig.id, items('B', times(20, 2)));
    const all = reading.parse(await get(`areas/${area}/readings/throughput?window=all`));
    expect(all.n).toBe(20);
    expect(await get(`areas/${area}/readings/throughput?window=all`)).toEqual(all);
    await get(`areas/${area}/readings/velocity`, 422);
    await get(`areas/${area}/items?window=weeks:0`, 422);
    await get('areas/nowhere', 404);
    await get('services/nowhere/items', 404);
  });

  describe('a service from end to end', () => fromEndToEnd(pooled));
});
