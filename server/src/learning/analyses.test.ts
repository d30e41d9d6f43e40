import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { analyseEffect, effectWords, type EffectInput } from 'shared/metrics';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { dropOwnedRows } from '../catalogue/owned-rows.js';
import { AnalysesTask } from './analyses-task.js';
import { afterwards, LearningWorld, startsOn } from './test-world.js';

describe('analyses, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let slug: string;
  beforeEach(async () => {
    slug = await world.measured();
  });

  const better = (week: number): number => (week >= 0 ? 0.08 : 0);
  const kept = (): Promise<Record<'input' | 'result' | 'words' | 'method', string>[]> =>
    world.database.dataSource.query(
      `select input::text, result::text, words::text, method || ' ' || method_version as method
       from hypothesis_analysis join hypothesis on hypothesis.id = hypothesis_id join product on product.id = product_id
       where slug = $1 order by version, number`,
      [slug],
    );

  it('are reckoned again from what was kept to the same bytes', async () => {
    const other = await world.product();
    await world.weeks(other, (week) => 0.01 * Math.sin(week), [-26, -3]);
    await world.register(slug, { comparison: other, alsoHappening: ['Summer'] });
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    await world.weeks(other, (week) => 0.01 * Math.sin(week), [-3, 13]);
    await world.run('analyse-hypotheses');
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row?.method).toBe('interrupted-series 1');
    const input = JSON.parse(row?.input ?? '') as EffectInput;
    expect(input.comparison[0]?.points).toHaveLength(39);
    const result = analyseEffect(input);
    expect(JSON.stringify(result)).toBe(row?.result);
    const names = { intervention: 'a new first question', metric: 'Satisfied', events: ['Summer'] };
    const [{ name: product } = { name: '' }] = await world.database.dataSource.query<{ name: string }[]>(
      'select name from product where slug = $1',
      [slug],
    );
    expect(JSON.stringify(effectWords(result, { ...names, product }))).toBe(row?.words);
  });

  it('are made once when the window is over: by the worker, by whoever looks first, and by two who look at once', async () => {
    const key = await world.register(slug);
    await world.run('analyse-hypotheses');
    expect(await kept()).toEqual([]);
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    await Promise.all([world.page(slug, key), world.page(slug, key), world.run('analyse-hypotheses')]);
    const before = await kept();
    expect(before).toHaveLength(1);
    // What was found on the day stands, whatever comes later.
    world.clock.today = '2026-07-01';
    await world.weeks(slug, () => -0.2, [0, 17]);
    await world.run('analyse-hypotheses');
    await world.page(slug, key);
    expect(await kept()).toEqual(before);
  });

  it('that could say nothing are tried again when more has come', async () => {
    const key = await world.register(slug);
    world.clock.today = afterwards;
    expect((await world.page(slug, key)).drawn).toMatchObject({ verdict: 'notEnoughData' });
    await world.run('analyse-hypotheses');
    expect(await kept()).toHaveLength(1);
    await world.weeks(slug, better, [-3, 13]);
    await world.run('analyse-hypotheses');
    const page = await world.page(slug, key);
    expect(page.analyses.map(({ verdict }) => verdict)).toEqual(['clearImprovement', 'notEnoughData']);
    expect(page.drawn?.verdict).toBe('clearImprovement');
  });

  it('go without a comparison product that was taken away meanwhile, and say so', async () => {
    const other = await world.measured();
    const key = await world.register(slug, { comparison: other });
    expect((await world.page(slug, key)).versions[0]?.comparison?.slug).toBe(other);
    const { manager } = world.database.dataSource;
    const [{ id }] = await manager.query<[{ id: string }]>('select id from product where slug = $1', [other]);
    await dropOwnedRows(manager, [id], ['product_id', 'subject_id']);
    await manager.query('delete from product where id = $1', [id]);
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    const page = await world.page(slug, key);
    expect(page.drawn).toMatchObject({ evidence: 'B', controlled: false, verdict: 'clearImprovement' });
    expect(page.versions[0]?.comparison).toBeNull();
  });

  it('are left for the worker once a day', async () => {
    await world.register(slug);
    const task = world.web.application.get(AnalysesTask);
    const waiting = async (): Promise<number> => {
      const jobs = await world.database.dataSource.query<unknown[]>('select from queue._private_jobs');
      return jobs.length;
    };
    await task.tick();
    await world.settle();
    await task.tick();
    expect(await waiting()).toBe(0);
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    await task.tick();
    await task.tick();
    expect(await waiting()).toBe(1);
    await world.settle();
    expect(await kept()).toHaveLength(1);
  });

  it('use what pages have shown, and never what they hide', async () => {
    const words = ['Fornøyd', 'Svært fornøyd', 'Misfornøyd'];
    const answers = (day: string, n: number): string[] =>
      Array.from({ length: n }, (_, index) => `${day};${words[index % 3] ?? ''}`);
    const send = async (lines: readonly string[]): Promise<void> => {
      await request(world.web.url)
        .post(`/api/products/${slug}/imports`)
        .query({ fileName: 'svar.csv', indicator: 'satisfied' })
        .set('Cookie', world.ops)
        .set('Content-Type', 'text/csv')
        .send(`dato;svar\n${lines.join('\n')}\n`)
        .expect(201);
    };
    // The third week has four answers, and is therefore hidden.
    slug = await world.product();
    world.clock.today = '2026-03-24';
    await send([...answers('03.03.2026', 30), ...answers('10.03.2026', 30), ...answers('17.03.2026', 4)]);
    await world.settle();
    const key = await world.register(slug, { startsOn: '2026-03-04', exploratory: true, windowWeeks: 2 });
    world.clock.today = '2026-03-25';
    await world.page(slug, key);
    const seen = (row: { input: string } | undefined) =>
      (JSON.parse(row?.input ?? '') as EffectInput).outcome.points.map(({ from, n }) => [from, n]);
    expect(seen((await kept())[0])).toEqual([
      [startsOn, 30],
      ['2026-03-09', 30],
    ]);
    // Three more make the week showable; until pages have shown it, nothing is reckoned with it.
    await send(answers('18.03.2026', 3));
    const other = await world.register(slug, { startsOn: '2026-03-03', exploratory: true, windowWeeks: 2 });
    await world.page(slug, other);
    expect(seen((await kept())[1])).toEqual([
      [startsOn, 30],
      ['2026-03-09', 30],
    ]);
    await world.settle();
    const third = await world.register(slug, { startsOn: '2026-03-02', exploratory: true, windowWeeks: 2 });
    await world.page(slug, third);
    expect(seen((await kept())[2])).toContainEqual(['2026-03-16', 7]);
  });
});
