import { beforeEach, describe, expect, it } from '@jest/globals';
import { itemList, overview, reading, type Reading } from 'shared/contracts';
import { day, history, iso, OneProduct } from './fixtures/one-product.js';

describe('readings, over HTTP', () => {
  const one = new OneProduct();
  const { get, page, ask } = one;
  let { world, product, readings } = one;
  beforeEach(() => {
    ({ world, product, readings } = one);
  });
  const points = ({ shape }: Reading) => (shape.kind === 'series' ? shape.points : []);

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
    const [link] = await one.catalogue.links(product.id);
    if (!link) throw new Error('no link');
    const marks = async () =>
      (await page()).annotations.map(({ on, text, role, reason }) => [on, text.key, role, reason]);
    expect(await marks()).toEqual([['2025-12-01', 'annotations.start', null, null]]);
    await one.catalogue.setLinks(product.id, [{ ...link, selector: 'label:x' }], {
      role: 'team',
      reason: 'Split in two',
    });
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
      { key: 'P-901', createdAt: iso(one.now - 90 * day), startedAt: null, finishedAt: iso(one.now - 9 * day) },
      {
        key: 'P-902',
        createdAt: iso(one.now - 90 * day),
        startedAt: iso(one.now - 20 * day),
        finishedAt: iso(one.now - 9 * day),
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
