import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hypothesisCreated, planPreview } from 'shared/contracts';
import { render } from 'shared/language';
import { addDays } from 'shared/time';
import { everywhere, testAccount } from '../access/test-account.js';
import { TestWorld } from '../flow/test-world.js';
import { fieldsOf } from '../http/test-answers.js';
import { afterwards, LearningWorld, plan, registeredOn, startsOn } from './test-world.js';

const perWeek = 6;
/** Ten to twelve days. */
const usual = (week: number): number => 10 + Math.abs(week % 3);
const since = '2025-06-01';
const shorter = { ...plan, kind: 'capacity', indicator: 'flow:lead-time', expected: -0.3, smallestChange: 0.1 };

describe('a plan that is measured by how long work takes, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let facts: TestWorld;

  const ask = <T>(sql: string, values: unknown[]): Promise<T[]> => world.database.dataSource.query(sql, values);
  async function idOf(slug: string): Promise<string> {
    const [{ id } = { id: '' }] = await ask<{ id: string }>('select id from product where slug = $1', [slug]);
    return id;
  }
  /** Items finished in these weeks, counted from the start; each week's took about so many days. */
  async function finish(slug: string, days: (week: number) => number, [first, end]: readonly [number, number]) {
    const productId = await idOf(slug);
    const items = Array.from({ length: (end - first) * perWeek }, (_, index) => {
      const week = first + Math.floor(index / perWeek);
      const finishedAt = `${addDays(startsOn, 7 * week + (index % perWeek))}T12:00:00Z`;
      const hours = 24 * days(week) * (1 + 0.2 * Math.sin(2.4 * index));
      const startedAt = new Date(Date.parse(finishedAt) - hours * 3_600_000).toISOString();
      return { key: `${slug}-${week}-${index}`, createdAt: startedAt, startedAt, finishedAt };
    });
    await facts.add(productId, items);
    await world.run('renew-readings', { productIds: [productId], because: 'facts' });
  }
  const readUntil = async (slug: string, day: string): Promise<void> => {
    await facts.readUntil(`${day}T06:00:00Z`);
    await ask(`update checkpoint set backfill_from = $1`, [since]);
    await world.run('renew-readings', { productIds: [await idOf(slug)], because: 'facts' });
  };
  /** A product with half a year of work of about ten days each, on the day its plans are registered; its slug. */
  async function working(): Promise<string> {
    world.clock.today = registeredOn;
    const slug = await world.product();
    facts = new TestWorld(world.database.dataSource);
    await facts.connect(null, since);
    await facts.link(await idOf(slug));
    await readUntil(slug, registeredOn);
    await finish(slug, usual, [-30, -3]);
    return slug;
  }

  it('is told by ratio, and waits for its sources: what they have not told yet is not taken for none', async () => {
    const slug = await working();
    const preview = planPreview.parse((await world.send('post', `${slug}/hypotheses/preview`, shorter)).body);
    expect(preview).toMatchObject({ unit: 'percent', periods: { days: 7, before: 26, after: 13 }, worthTrying: true });
    expect(preview.baseline.n).toBe(12 * perWeek);
    const key = await world.register(slug, shorter);
    const planned = await world.page(slug, key);
    expect(planned.indicator).toEqual({
      ...{ key: 'flow:lead-time', name: null, kind: 'lead-time', better: 'lower', sampled: false },
    });
    expect(planned.series.metric).toBe('lead-time');
    expect(render(planned.expectation, 'nb', { zone: 'Europe/Oslo' }).replaceAll('\u00a0', ' ')).toBe(
      'Forventet: «Ledetid (startet til ferdig)» 30 % lavere innen 31. mai 2026.',
    );

    world.clock.today = afterwards;
    await finish(slug, (week) => usual(week) * (week < 0 ? 1 : 0.6), [-3, 13]);
    await readUntil(slug, '2026-05-20');
    const waits = await world.page(slug, key);
    expect(waits).toMatchObject({
      state: 'toJudge',
      analyses: [],
      mayConclude: { conclusions: ['cannotTell', 'leftUnknown'] },
    });
    await readUntil(slug, afterwards);
    const { drawn, mayConclude } = await world.page(slug, key);
    expect(drawn).toMatchObject({
      verdict: 'clearImprovement',
      unit: 'percent',
      periods: { days: 7, after: 13, missing: 0 },
    });
    expect(drawn?.estimate?.change).toBeCloseTo(-0.4, 1);
    expect(mayConclude.conclusions).toEqual(['supported', 'cannotTell', 'leftUnknown']);
  });

  it('gets no verdict across a day from which other work counts', async () => {
    const slug = await working();
    const key = await world.register(slug, shorter);
    world.clock.today = afterwards;
    await finish(slug, usual, [-3, 13]);
    await ask(
      `insert into scope_link (id, product_id, connection_id, scope_id, valid_from)
       select gen_random_uuid(), product_id, connection_id, 'Q', '2026-03-20' from scope_link where product_id = $1`,
      [await idOf(slug)],
    );
    await readUntil(slug, afterwards);
    expect((await world.page(slug, key)).drawn).toMatchObject({
      verdict: 'measurementChanged',
      words: { because: [{ key: 'verdict.changed.definition' }] },
    });
  });

  it('is refused where nothing is known of the work, its own or that of the product to compare with', async () => {
    world.clock.today = registeredOn;
    const slug = await world.product();
    const none = await world.send('post', `${slug}/hypotheses`, shorter).expect(422);
    expect(fieldsOf(none)).toEqual([['indicator', 'hypotheses.indicatorUnknown']]);
    const other = await working();
    const refused = await world.send('post', `${other}/hypotheses`, { ...shorter, comparison: slug }).expect(422);
    expect(fieldsOf(refused)).toEqual([['comparison', 'hypotheses.comparisonLacks']]);
    await world.send('post', `${other}/hypotheses`, { ...shorter, indicator: 'flow:throughput' }).expect(400);
    // What is linked no more can still be looked at.
    const { key } = hypothesisCreated.parse(
      (await world.send('post', `${other}/hypotheses`, shorter).expect(201)).body,
    );
    await ask('delete from scope_link where product_id = $1', [await idOf(other)]);
    await ask('delete from membership where product_id = $1', [await idOf(other)]);
    await world.run('renew-readings', { productIds: [await idOf(other)], because: 'link' });
    expect((await world.page(other, key)).series.value).toBeNull();
  });
});
