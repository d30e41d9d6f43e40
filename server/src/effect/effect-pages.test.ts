import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  comparison,
  effectPage,
  faultAnswer,
  importBatch,
  productCreated,
  type EffectIndicator,
} from 'shared/contracts';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ReadingsService } from '../flow/readings.service.js';
import { askedDays } from './sql/asked-days.js';

let now = Date.parse('2026-11-21T08:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });
const monday = '2026-06-01';
const satisfied = {
  ...{ key: 'satisfied', name: null, kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', unit: 'share' },
  ...{ better: 'higher', scale: { min: 1, max: 5 }, askedAt: 'receipt', expectedDays: 14, smallestChange: 0.02 },
};
const speed = {
  ...{ key: 'speed', name: 'Svartid', kind: 'serviceSpeed', measurement: 'counted', summary: 'value', unit: 'days' },
  ...{ better: 'lower', scale: null, expectedDays: 31 },
};

/** 24 weeks to the middle of November: twenty good and five bad answers each, but nothing in weeks 10 to 12. */
const answers = Array.from({ length: 24 }, (_, week) => week)
  .filter((week) => week < 10 || week > 12)
  .flatMap((week) => {
    const on = addDays(monday, week * 7 + 2);
    return [...Array<string>(20).fill(`${on},5`), ...Array<string>(5).fill(`${on},1`)];
  });

describe('the page of what users notice', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let slug: string;
  let id: string;

  const api = (method: 'get' | 'post' | 'put' | 'delete', path: string) =>
    request(web.url)[method](`/api/products/${slug}/${path}`).set('Cookie', cookie);
  const page = async () => {
    await web.application.get(ReadingsService).renew({ kind: 'product', id }, 'indicator');
    return effectPage.parse((await api('get', 'effect').expect(200)).body);
  };
  const one = async (key: string): Promise<EffectIndicator | undefined> =>
    (await page()).indicators.find((indicator) => indicator.key === key);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookie = await testAccount(database.dataSource, everywhere('ops'), everywhere('team'));
    const input = { name: 'Bolig', why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookie).send(input).expect(201);
    ({ slug, id } = productCreated.parse(created.body));
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('says that nothing is measured, and does not invent anything', async () => {
    expect(await page()).toMatchObject({ lead: [{ key: 'effect-page.leadNone' }], indicators: [] });
  });

  it('shows each indicator with its figure, its answers and what it means', async () => {
    await api('post', 'indicators').send(satisfied).expect(201);
    now += 1000;
    await api('post', 'indicators').send(speed).expect(201);
    const file = `date,score\n${answers.join('\n')}\n`;
    const query = { fileName: 'svar.csv', indicator: 'satisfied' };
    const look = await api('post', 'imports/preview').query(query).set('Content-Type', 'text/csv').send(file);
    const { mapping } = look.body as { mapping: object };
    const answered = JSON.stringify({ ...mapping, highestIsBest: true, answered: ['highestIsBest'] });
    await api('post', 'imports')
      .query({ ...query, mapping: answered })
      .set('Content-Type', 'text/csv')
      .send(file)
      .expect(201);
    const [first, second] = (await page()).indicators;
    expect(first).toMatchObject({
      ...{ key: 'satisfied', version: 1, since: null, askedAt: 'receipt', smallestChange: 0.02, archived: false },
      reading: { value: 0.8, missing: null },
      stale: null,
      newest: { value: 0.8, n: 25 },
      verdict: { key: 'overview.laneUsual' },
    });
    const { n = 0, scores } = first?.distribution ?? {};
    expect(n).toBe(first?.reading.n);
    expect(scores).toEqual(
      [5, 4, 3, 2, 1]
        .map((of) => [6 - of, of === 5 ? n / 5 : of === 1 ? (4 * n) / 5 : 0])
        .map(([score, each]) => ({ score, n: each })),
    );
    expect(second).toMatchObject({ reading: { value: null, missing: { key: 'reasons.noAnswers' } }, newest: null });
  });

  it('names the weeks without readings, and that readings are late from the day after they were expected', async () => {
    const gap = { kind: 'gap', on: addDays(monday, 70), to: addDays(monday, 90) };
    expect((await one('satisfied'))?.annotations).toMatchObject([gap]);
    now = Date.parse('2026-12-01T08:00:00Z');
    expect((await one('satisfied'))?.stale).toMatchObject({
      key: 'effect-page.stale',
      values: { day: { value: '2026-11-15' }, days: 14 },
    });
    expect((await page()).lead.at(-1)).toMatchObject({ key: 'effect-page.leadLate', values: { n: 1 } });
    now = Date.parse('2026-11-21T09:00:00Z');
  });

  it('takes the newest median of another system, over its own days', async () => {
    for (const [date, value] of [
      ['2026-09-10', 9],
      ['2026-10-10', 4],
    ] as const) {
      await api('put', `indicators/speed/observations/${date}`).send({ value, n: 40, period: 'month' }).expect(204);
    }
    expect(await one('speed')).toMatchObject({
      reading: { value: 4, n: 40, unit: 'days' },
      covers: { from: '2026-10-01', to: '2026-11-01' },
      distribution: null,
    });
  });

  it('marks where the question changed with role and reason, and counts nothing from before', async () => {
    const change = {
      ...{ name: null, question: 'Fikk du hjelp?', better: 'higher', scale: { min: 1, max: 5 }, askedAt: 'receipt' },
      ...{
        smallestChange: 0.02,
        expectedDays: 14,
        basedOn: 1,
        from: '2026-11-02',
        changed: ['question'],
        reason: 'Klarere',
      },
    };
    await api('put', 'indicators/satisfied').send(change).expect(204);
    const found = await one('satisfied');
    expect(found?.annotations.at(-1)).toMatchObject({
      ...{ kind: 'instrument', on: '2026-11-02', reason: 'Klarere', text: { key: 'effect-page.brokeQuestion' } },
    });
    expect(found).toMatchObject({
      ...{ version: 2, since: '2026-11-02', question: 'Fikk du hjelp?' },
      ...{ reading: { n: 50, value: 0.8 }, covers: { from: '2026-11-02', to: '2026-11-16' } },
      verdict: { key: 'overview.laneTooEarly' },
    });
    expect(found?.reading.caveats.map(({ key }) => key)).toContain('reasons.sinceBreak');
  });

  it('says how many answers the smallest change worth the work takes, or why that is not told', async () => {
    const [asked, counted] = [await one('satisfied'), await one('speed')];
    const [size, now] = asked?.needed ?? [];
    expect([size?.key, size?.values.size, now?.key]).toEqual(['needed.percentagePoints', 2, 'needed.comeIn']);
    expect(counted?.needed.map(({ key }) => key)).toEqual(['needed.counted']);
  });

  it('keeps one that was put aside, behind the others and out of the opening', async () => {
    await api('post', 'indicators/satisfied/archive').expect(204);
    const { indicators, lead } = await page();
    expect(indicators.map(({ key, archived }) => [key, archived])).toEqual([
      ['speed', false],
      ['satisfied', true],
    ]);
    expect(lead).toHaveLength(1);
    await request(web.url).get(`/api/products/${slug}/effect`).expect(401);
  });

  it('tells the response rate where files say how many were asked, with its bounds, and not where answers came besides', async () => {
    await api('post', 'indicators')
      .send({ ...satisfied, key: 'seen', smallestChange: null })
      .expect(201);
    const rows = Array.from({ length: 803 }, (_, at) => ({
      ...{
        context_id: 'k',
        impression_id: `i${at}`,
        created_at: `${at < 400 ? '2026-06-10' : '2026-11-04'}T10:00:00Z`,
      },
      // 200 of 400 in June; 100 of 403 in November, of whom 80 were satisfied.
      score: at < 200 || (at >= 400 && at < 480) ? 5 : at >= 480 && at < 500 ? 1 : null,
    }));
    const query = { fileName: 'seen.json', indicator: 'seen' };
    const send = (path: string, more: object, body: string) =>
      api('post', path)
        .query({ ...query, ...more })
        .set('Content-Type', 'application/octet-stream')
        .send(body);
    const look = await send('imports/preview', {}, JSON.stringify(rows));
    const { mapping } = look.body as { mapping: object };
    const answered = JSON.stringify({ ...mapping, answered: ['highestIsBest'] });
    await send('imports', { mapping: answered }, JSON.stringify(rows)).expect(201);
    const told = { sent: true, answered: 100, shown: 400, low: 100 / 404, high: 0.25 };
    const moved = { key: 'effect-page.responseMoved', values: { day: { value: '2026-11-02' } } };
    expect((await one('seen'))?.response).toMatchObject({ rate: told, missing: null, moved });
    const worst = (await one('seen'))?.response?.rate?.worst;
    expect(worst?.low).toBeCloseTo((100 / 404) * 0.8, 12);
    expect(worst?.high).toBeCloseTo((100 / 404) * 0.8 + 304 / 404, 12);
    // The same impressions in a later export are the same ones.
    await send('imports', { mapping: answered }, JSON.stringify([...rows].reverse())).expect(201);
    expect((await one('seen'))?.response?.rate).toMatchObject(told);
    await api('post', 'indicators/seen/answers')
      .send({ answers: [{ id: 'x1', on: '2026-11-04', score: 5 }] })
      .expect(200);
    expect((await one('seen'))?.response).toMatchObject({
      rate: null,
      missing: { key: 'effect-page.responseElsewhere' },
    });
    // Who sent them may say how many were asked as well: the newest word of a day counts, beside those of the files.
    for (const n of [90, 20]) {
      await api('post', 'indicators/seen/answers')
        .send({ asked: [{ on: '2026-11-04', n }] })
        .expect(200);
    }
    expect((await one('seen'))?.response?.rate).toMatchObject({ sent: true, answered: 100, shown: 420 });
  });

  it('counts whom several files say were asked on a day once, and whom one says too', async () => {
    await api('post', 'indicators')
      .send({ ...satisfied, key: 'split', smallestChange: null })
      .expect(201);
    /** Impressions of one place, by number; of the first of them the answers. */
    const file = (place: string, from: number, to: number, answered: number) =>
      Array.from({ length: to - from }, (_, at) => ({
        ...{ context_id: place, impression_id: `${place}${from + at}`, created_at: '2026-11-04T10:00:00Z' },
        score: from + at < answered ? 5 : null,
      }));
    const bring = async (rows: object[]) => {
      const mapping = JSON.stringify({
        ...{ form: 'answers', columns: { responseId: 1, date: 2, score: 3 }, dateOrder: 'ymd', highestIsBest: true },
        ...{ scale: { min: 1, max: 5 }, countsAsked: true },
      });
      const sent = await api('post', 'imports')
        .query({ fileName: 'seen.json', indicator: 'split', mapping })
        .set('Content-Type', 'application/octet-stream')
        .send(JSON.stringify(rows))
        .expect(201);
      return importBatch.parse(sent.body).id;
    };
    const asked = async () => {
      const days = await askedDays(database.dataSource.manager, id);
      return days.get('split');
    };
    await bring(file('a', 0, 300, 40));
    // Of another place; then the first place to the end of the day; then its evening alone; then all of it once more.
    const other = await bring(file('b', 0, 120, 20));
    expect(await asked()).toEqual([{ on: '2026-11-04', n: 420 }]);
    const whole = await bring(file('a', 0, 500, 50));
    expect(await asked()).toEqual([{ on: '2026-11-04', n: 620 }]);
    await bring([...file('a', 400, 520, 0), ...file('b', 100, 120, 0), ...file('a', 0, 1, 1)]);
    await bring(file('a', 0, 500, 50).toReversed());
    expect(await asked()).toEqual([{ on: '2026-11-04', n: 640 }]);
    expect((await one('split'))?.response?.rate).toMatchObject({ sent: true, answered: 70, shown: 640 });
    // Taken back they are gone, and who was asked with them, but for those whom another file tells of.
    for (const batch of [whole, other]) await api('delete', `imports/${batch}`).expect(200);
    expect(await asked()).toEqual([{ on: '2026-11-04', n: 540 }]);
    const sets = await database.dataSource.query<[{ n: number }]>(
      'select count(*)::int as n from asked_set where product_id = $1 and length(hashes) = 720',
      [id],
    );
    expect(sets).toEqual([{ n: 0 }]);
  });

  it('tells it of readings that were sent or written by hand as well, and where other people may answer now', async () => {
    await api('post', 'indicators')
      .send({ ...satisfied, key: 'pushed', smallestChange: null })
      .expect(201);
    const counted = { kind: 'share', part: 80, of: 100 };
    const june = { from: '2026-06-01', to: '2026-06-30' };
    const fields = async (answer: PromiseLike<{ status: number; body: unknown }>) => {
      const { status, body } = await answer;
      return [status, faultAnswer.parse(body).fields?.map(({ path }) => path)];
    };
    const write = (path: string, body: object) => api('post', `indicators/${path}/readings`).send(body);
    const push = (path: string, body: object) => api('put', `indicators/${path}/observations/2026-11-04`).send(body);
    expect(await fields(write('pushed', { ...june, counted: { ...counted, asked: 99 } }))).toEqual([
      ...[422, ['counted.asked']],
    ]);
    expect(await fields(push('pushed', { value: 0.8, n: 100, asked: 99 }))).toEqual([422, ['asked']]);
    expect(await fields(push('pushed', { value: 0.8, n: 100, asked: 0.5 }))).toEqual([400, ['asked']]);
    expect(await fields(push('speed', { value: 8, n: 100, asked: 400 }))).toEqual([422, ['asked']]);
    await write('pushed', { ...june, counted: { ...counted, asked: 200 } }).expect(204);
    await push('pushed', { value: 0.8, n: 100, asked: 400 }).expect(204);
    const { response } = (await one('pushed')) ?? {};
    expect(response?.rate).toMatchObject({ sent: true, answered: 100, shown: 400, low: 0.25, high: 0.25 });
    expect(response?.rate?.worst).toEqual({ low: 0.2, high: 0.95 });
    expect(response?.moved).toMatchObject({ key: 'effect-page.responseMoved', values: { beforeLow: { value: 0.5 } } });
    // A year apart the same: the comparison of weeks tells no difference of them.
    await api('put', 'indicators/pushed/observations/2025-11-05').send({ value: 0.6, n: 100, asked: 200 }).expect(204);
    const path = `/api/products/${slug}/effect/comparison?against=year`;
    const { panels } = comparison.parse((await request(web.url).get(path).set('Cookie', cookie)).body);
    const notes = panels.find(({ indicator }) => indicator.key === 'pushed')?.notes.map(({ key }) => key);
    expect(notes).toContain('compare-page.responseRate');
  });

  it('weights a share by known parts of the channels beside the plain one (methods.md E.5), of what is told of each alone', async () => {
    const channelParts = { parts: { web: 0.6, phone: 0.4 }, source: 'Henvendelser 2025', on: '2025-12-31' };
    const indicator = { ...satisfied, smallestChange: null, channelParts };
    const wrong = { ...channelParts, parts: { web: 0.6, phone: 0.3 } };
    await api('post', 'indicators')
      .send({ ...indicator, key: 'parts', channelParts: wrong })
      .expect(422);
    const bring = async (key: string, phone: readonly [good: number, bad: number]): Promise<void> => {
      await api('post', 'indicators')
        .send({ ...indicator, key })
        .expect(201);
      const some = (n: number, of: string): string[] => Array<string>(n).fill(`2026-11-04,${of}`);
      const lines = [
        ...some(80, '5,Nett'),
        ...some(20, '2,Nett'),
        ...some(phone[0], '5,Tlf'),
        ...some(phone[1], '1,Tlf'),
      ];
      const mapping = JSON.stringify({
        ...{ form: 'answers', columns: { date: 0, score: 1, channel: 2 }, dateOrder: 'ymd', highestIsBest: true },
        scale: { min: 1, max: 5 },
      });
      const file = `date,score,Kanal\n${lines.join('\n')}\n`;
      const query = { fileName: 'kanaler.csv', indicator: key, mapping };
      await api('post', 'imports').query(query).set('Content-Type', 'text/csv').send(file).expect(201);
    };
    await bring('parts', [15, 10]);
    await bring('hidden', [3, 1]);
    const found = await one('parts');
    expect(found).toMatchObject({ channelParts, reading: { value: 95 / 125 }, weighted: { missing: null } });
    const { share, error, effectiveN, n } = found?.weighted?.value ?? {};
    expect([share, effectiveN]).toEqual([expect.closeTo(0.72, 9), expect.closeTo(100, 9)]);
    expect([error, n]).toEqual([expect.closeTo(0.045957, 6), 125]);
    expect((await one('hidden'))?.weighted).toMatchObject({
      value: null,
      missing: { key: 'effect-page.weightedHidden' },
    });
    expect((await one('satisfied'))?.weighted).toBeNull();
  });
});
