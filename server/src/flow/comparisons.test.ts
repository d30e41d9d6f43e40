import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { comparison, faultAnswer, productCreated, survey, type Comparison } from 'shared/contracts';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

const clock = Object.assign(new Clock(), { now: () => Date.parse('2026-11-21T08:00:00Z') });
/** The last closed weeks end on Sunday 15 November: these are 104, half of them in view. */
const first = '2024-11-18';
const inView = '2025-11-17';

const satisfied = {
  ...{ key: 'satisfied', name: null, kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
  ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 }, askedAt: 'receipt' },
};

describe('outcome trends side by side, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let made = 0;
  let bolig: string;

  const compare = (slug: string, query = '') =>
    request(web.url).get(`/api/products/${slug}/effect/comparison${query}`).set('Cookie', cookie);
  const found = async (slug: string, query = ''): Promise<Comparison> =>
    comparison.parse((await compare(slug, query).expect(200)).body);
  const only = async (query: string) => {
    const [panel] = (await found(bolig, query)).panels;
    if (!panel) throw new Error('no panel');
    return panel;
  };
  const post = (path: string, body: object) => request(web.url).post(`/api/${path}`).set('Cookie', cookie).send(body);

  async function product(name: string): Promise<{ slug: string; id: string }> {
    const input = { name: `${name} ${++made}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = productCreated.parse((await post('products', input).expect(201)).body);
    await post(`products/${created.slug}/indicators`, satisfied).expect(201);
    return created;
  }

  /** A service of a product, whose users were asked about it as a whole: two of six are content, and four later. */
  async function service(productSlug: string): Promise<{ slug: string }> {
    const parts = [{ productSlug, from: null, to: null }];
    // Called as the product is: their addresses must not be taken for each other.
    const created = (await post('services', { name: productSlug, parts }).expect(201)).body as {
      id: string;
      slug: string;
    };
    await post(`services/${created.slug}/indicators`, satisfied).expect(201);
    await answer(created.id, 104, (week) => (week < 52 ? 2 : 4));
    return created;
  }

  /** Six answers a week: `good(week)` of them the best, the others the worst. */
  const answer = (
    id: string,
    weeks: number,
    good: (week: number) => number,
    each = 6,
    key = 'satisfied',
  ): Promise<unknown> => {
    const rows = Array.from({ length: weeks * each }, (_, index) => {
      const week = Math.floor(index / each);
      return { on: addDays(first, 7 * week), score: index % each < good(week) ? 5 : 1 };
    });
    return database.dataSource.query(
      `insert into answer (product_id, id, indicator_key, answered_on, score)
       select $1, gen_random_uuid(), $3, "on", score from json_to_recordset($2) as row ("on" date, score float8)`,
      [id, JSON.stringify(rows), key],
    );
  };

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
    const { slug, id } = await product('Bolig');
    bolig = slug;
    await answer(id, 104, (week) => (week < 52 ? 3 : 5));
  });

  it('has each indicator with its whole history and one figure of the weeks in view', async () => {
    const { window, panels } = await found(bolig, '?window=weeks:26');
    expect(window).toMatchObject({ from: '2026-05-18', to: '2026-11-15' });
    expect(panels).toMatchObject([{ askedAt: 'receipt', indicator: { key: 'satisfied' }, notes: [] }]);
    const [panel] = panels;
    expect(panel?.figures).toMatchObject([{ part: 'period', n: 26 * 6, positive: 26 * 5 }]);
    expect(panel?.reading.shape.kind === 'series' && panel.reading.shape.points).toHaveLength(104);
  });

  it('sets the weeks beside the same ones a year earlier: two moments, cause unknown', async () => {
    const { figures, notes } = await only('?against=year');
    expect(figures).toMatchObject([
      { part: 'yearBefore', from: first, n: 52 * 6, positive: 52 * 3 },
      { part: 'period', from: inView, n: 52 * 6, positive: 52 * 5 },
    ]);
    expect(notes.map(({ key }) => key)).toContain('verdict.evidence.C');
  });

  it('sets them on either side of a day, and tells no difference', async () => {
    const { figures, notes } = await only('?against=day:2026-05-04');
    expect(figures).toMatchObject([
      { part: 'before', to: '2026-05-03', n: 24 * 6 },
      { part: 'after', from: '2026-05-04', n: 28 * 6 },
    ]);
    expect(notes).toEqual([]);
  });

  it('compares nothing across a change of measuring', async () => {
    const change = { ...satisfied, question: 'How was it?', smallestChange: null, expectedDays: null, course: 'each' };
    const body = { ...change, basedOn: 1, from: '2026-02-02', changed: ['question'], reason: 'Clearer' };
    const { key: _, kind: __, measurement: ___, summary: ____, unit: _____, ...sent } = body;
    await request(web.url)
      .put(`/api/products/${bolig}/indicators/satisfied`)
      .set('Cookie', cookie)
      .send(sent)
      .expect(204);
    const { figures, notes } = await only('?against=year');
    expect(notes).toMatchObject([{ key: 'compare-page.acrossBreak' }]);
    expect(figures[1]).toMatchObject({ value: null, missing: { key: 'compare-page.brokenWithin' } });
  });

  it('minds how many of those asked answered our own survey: more than ten points apart is not comparable', async () => {
    const own = await product('Stønad');
    const input = { service: { nb: 'Bolig', sv: null, en: null }, questions: ['satisfaction'] };
    const asks = survey.parse((await post(`products/${own.slug}/surveys`, input).expect(201)).body);
    await answer(own.id, 104, () => 3, 6, asks.indicators[0]);
    const said = async (last: number) => {
      // Half of a thousand by May, and of the thousand after it the others.
      await database.dataSource.query(
        `insert into survey_told (product_id, survey_id, told_on, end_point, shown, answered)
         select $1, $2, told.day::date, 'done', told.shown, told.answered
           from (values ('2025-11-17', 1000, 500), ('2026-05-04', 2000, 1000), ('2026-11-16', 3000, $3::int))
                as told (day, shown, answered)
         on conflict (product_id, survey_id, told_on, end_point) do update set answered = excluded.answered`,
        [own.id, asks.id, last],
      );
      const { panels } = await found(own.slug, '?against=day:2026-05-04');
      const panel = panels.find(({ indicator: { key } }) => key === asks.indicators[0]);
      expect(panel?.figures.map(({ n }) => n)).toEqual([24 * 6, 28 * 6]);
      return panel?.notes.map(({ key }) => key);
    };
    expect(await said(1300)).toEqual(['compare-page.responseRate']);
    expect(await said(1450)).toEqual([]);
  });

  it('has a related product beside it, each against its own range, and names who could stand there', async () => {
    const other = await product('Arkiv');
    await answer(other.id, 104, () => 4);
    const { panels, related } = await found(bolig, `?against=product:${other.slug}`);
    expect(panels.map(({ subject: { slug } }) => slug)).toEqual([bolig, other.slug]);
    expect(panels.map(({ figures }) => figures[0]?.positive)).toEqual([52 * 5, 52 * 4]);
    expect(related.map(({ slug }) => slug)).toContain(other.slug);
    expect(related.map(({ slug }) => slug)).not.toContain(bolig);
  });

  it('compares reach with that of another product only where both are parts of the same whole, and so does a plan', async () => {
    const ssb = { source: 'SSB', on: '2025-12-31' };
    const wholes = [ssb, ssb, { ...ssb, on: '2024-12-31' }];
    const nature = { key: 'reach', name: null, kind: 'reach', measurement: 'counted', summary: 'share', unit: 'share' };
    const [own = '', ...others] = await Promise.all(
      wholes.map(async (whole, at) => {
        const { slug } = await product(`Rekkevidde ${at}`);
        await post(`products/${slug}/indicators`, { ...nature, better: 'higher', scale: null, whole }).expect(201);
        return slug;
      }),
    );
    const plan = {
      ...{ what: 'Brev', leadsTo: 'flere', forWhom: 'alle', kind: 'tactical', indicator: 'reach', expected: 0.1 },
      ...{ smallestChange: 0.05, startsOn: '2026-12-07', windowWeeks: 12 },
    };
    const said = others.map(async (other) => {
      const { panels } = await found(own, `?against=product:${other}`);
      const reach = panels.filter(({ indicator }) => indicator.kind === 'reach');
      const preview = await post(`products/${own}/hypotheses/preview`, { ...plan, comparison: other });
      return [
        ...reach.map(({ notes }) => notes.map(({ key }) => key)),
        preview.status === 200 ? [] : faultAnswer.parse(preview.body).fields?.map(({ message }) => message.key),
      ];
    });
    expect(await Promise.all(said)).toEqual([
      [[], [], []],
      [[], ['compare-page.otherWhole'], ['hypotheses.comparisonOtherWhole']],
    ]);
  });

  it('does all of it for a service whose own users are asked, beside the product that is a part of it', async () => {
    const { slug } = await service(bolig);
    const at = async (query: string) => {
      const address = `/api/services/${slug}/effect/comparison${query}`;
      return comparison.parse((await request(web.url).get(address).set('Cookie', cookie).expect(200)).body);
    };
    const year = await at('?against=year');
    expect(year.subject).toMatchObject({ kind: 'service', slug });
    expect(year.panels.map(({ figures }) => figures.map(({ part, positive }) => [part, positive]))).toEqual([
      [
        ['yearBefore', 52 * 2],
        ['period', 52 * 4],
      ],
    ]);
    const beside = await at(`?against=product:${bolig}`);
    expect(beside.panels.map(({ subject, figures }) => [subject.kind, subject.slug, figures[0]?.positive])).toEqual([
      ['service', slug, 52 * 4],
      ['product', bolig, 52 * 5],
    ]);
    expect(beside.related.map((one) => one.slug)).toContain(bolig);
    await request(web.url)
      .get(`/api/services/${slug}/effect/comparison?segment=phone`)
      .set('Cookie', cookie)
      .expect(422);
    await request(web.url).get('/api/services/nowhere/effect/comparison').set('Cookie', cookie).expect(404);
  });

  it('shows nothing of four answers, in no figure and no point', async () => {
    const few = await product('Adopsjon');
    await answer(few.id, 1, () => 4, 4);
    const { panels } = await found(few.slug, '?window=all&against=year');
    expect(panels).toMatchObject([{ reading: { n: 0, value: null }, figures: [{ n: 0, value: null }, { n: 0 }] }]);
    const { shape } = panels[0]?.reading ?? {};
    expect(shape?.kind === 'series' && shape.points.every(({ n, value }) => n === 0 && value === null)).toBe(true);
  });

  it('refuses what it does not know, in words', async () => {
    for (const against of ['month', 'day:yesterday', 'day:2026-02-30']) {
      const answered = await compare(bolig, `?against=${against}`).expect(422);
      expect(faultAnswer.parse(answered.body).fields).toMatchObject([{ path: 'against' }]);
    }
    await compare(bolig, '?against=product:nowhere').expect(404);
    await compare(bolig, '?window=weeks:none').expect(422);
    await request(web.url).get(`/api/products/${bolig}/effect/comparison`).expect(401);
  });
});
