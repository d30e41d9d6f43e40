import { beforeEach, describe, expect, it } from '@jest/globals';
import { itemList } from 'shared/contracts';
import { day, history, iso, OneProduct } from './fixtures/one-product.js';

describe('readings that are kept', () => {
  const one = new OneProduct();
  const { get, page, ask } = one;
  let { world, product, readings } = one;
  beforeEach(() => {
    ({ world, product, readings } = one);
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
    await world.readUntil(iso(one.now));
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
    const versions = await one.database.dataSource.query<{ n: number }[]>(
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
    one.now += day;
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
    one.now += day;
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
    one.now = Date.parse('2026-11-24T12:00:00Z');
    await world.readUntil(iso(one.now));
    const { facts } = await page();
    expect(facts.leadTime.window.to).toBe('2026-11-22');
    expect(facts.leadTime.n).toBe(84);
  });

  it('take in answers when five have come, and none of them alone', async () => {
    await one.database.dataSource.query(
      `insert into indicator (product_id, key, kind, measurement, summary, better, unit, scale, created_at)
       values ($1, 'satisfied', 'satisfaction', 'sampled', 'topTwo', 'higher', 'share', '{"min": 1, "max": 5}', '2026-01-01')`,
      [product.id],
    );
    const answer = async (n: number) => {
      await one.database.dataSource.query(
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
});
