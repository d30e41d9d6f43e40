import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comparison, productCreated, survey, type Comparison } from 'shared/contracts';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ReadingsService } from './readings.service.js';

const clock = Object.assign(new Clock(), { now: () => Date.parse('2026-11-21T08:00:00Z') });
const monday = '2026-11-02';

describe('answers by channel and end point, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookie: string;
  let product: { id: string; slug: string };
  let files = 0;

  const api = (method: 'get' | 'post' | 'delete', path: string) =>
    request(web.url)[method](`/api/products/${product.slug}/${path}`).set('Cookie', cookie);
  const cut = async (segment: string): Promise<Comparison> =>
    comparison.parse((await api('get', `effect/comparison?window=all&segment=${segment}`).expect(200)).body);
  const shown = async (segment: string) =>
    (await cut(segment)).panels.map(({ segment: name, reading, figures }) => [name, reading.n, figures[0]?.n]);

  /** A file with so many answers of each channel, all of one week that is over. */
  async function send(given: Readonly<Record<string, number>>, week = monday): Promise<void> {
    files += 1;
    const lines = Object.entries(given).flatMap(([channel, n]) =>
      Array.from({ length: n }, (_, index) => `${files}-${channel}-${index},${addDays(week, index % 5)},4,${channel}`),
    );
    const mapping = JSON.stringify({
      ...{ form: 'answers', columns: { responseId: 0, date: 1, score: 2, channel: 3 }, dateOrder: 'ymd' },
      ...{ highestIsBest: true, scale: { min: 1, max: 5 } },
    });
    const query = new URLSearchParams({ fileName: `${files}.csv`, indicator: 'satisfied', mapping });
    const text = `id,date,score,Kanal\n${lines.join('\n')}\n`;
    await api('post', `imports?${query.toString()}`).type('text/csv').send(text).expect(201);
    await renew();
  }

  const renew = () =>
    web.application.get(ReadingsService, { strict: false }).renew({ kind: 'product', id: product.id }, 'import');

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookie = await testAccount(database.dataSource, everywhere('team'), everywhere('ops'));
    const about = { name: 'Bolig', why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookie).send(about).expect(201);
    product = productCreated.parse(created.body);
    const satisfied = { key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' };
    const rest = { better: 'higher', unit: 'share', scale: { min: 1, max: 5 } };
    await api('post', 'indicators')
      .send({ ...satisfied, ...rest })
      .expect(201);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('are not asked for where nothing tells of them', async () => {
    expect((await cut('')).segments).toEqual([]);
    await api('get', 'effect/comparison?segment=phone').expect(422);
  });

  it('are hidden for a channel of four, and for all except it', async () => {
    await send({ Nett: 30, Telefon: 4 });
    const page = await cut('phone');
    expect(page.segments).toEqual(['web', 'app', 'phone', 'paper', 'inPerson', 'other']);
    expect(page.panels).toMatchObject([
      { segment: 'phone', reading: { n: 0, value: null, missing: { key: 'reasons.tooFewInPart', values: { k: 5 } } } },
    ]);
    const { panels } = await cut('not:phone');
    expect(panels).toMatchObject([
      { reading: { n: 0, value: null }, figures: [{ n: 0, value: null }], notes: [{ key: 'compare-page.restHidden' }] },
    ]);
    expect(await shown('each')).toEqual([[null, 34, 34]]);
    expect(await shown('web')).toEqual([['web', 0, 0]]);
  });

  it('are shown once two weeks together have six, each beside the others', async () => {
    await send({ Telefon: 6, Skranke: 3, 'Pigeon post': 3 }, addDays(monday, 7));
    expect(await shown('each')).toEqual([
      [null, 46, 46],
      ['web', 30, 30],
      ['phone', 10, 10],
      ['others', 6, 6],
    ]);
    expect(await shown('not:phone')).toEqual([['not:phone', 36, 36]]);
    expect(await shown('inPerson')).toEqual([['inPerson', 0, 0]]);
    expect(await shown('not:inPerson')).toEqual([['not:inPerson', 0, 0]]);
  });

  it('stay as they were while too few have come to one of them', async () => {
    await send({ Nett: 5, Telefon: 1 });
    expect(await shown('each')).toEqual([
      [null, 52, 52],
      ['web', 30, 30],
      ['phone', 10, 10],
      ['others', 6, 6],
    ]);
    await send({ Nett: 2, Telefon: 5 });
    expect(await shown('each')).toEqual([
      [null, 59, 59],
      ['web', 37, 37],
      ['phone', 16, 16],
      ['others', 6, 6],
    ]);
  });

  it('make two stretches of weeks incomparable where their mix has moved by more than ten points', async () => {
    const notes = async (day: string, window = 'all') =>
      comparison
        .parse((await api('get', `effect/comparison?window=${window}&against=day:${day}`).expect(200)).body)
        .panels[0]?.notes.map(({ key }) => key);
    await send({ Nett: 6, Telefon: 20 }, addDays(monday, -14));
    await send({ Nett: 8, Telefon: 21 }, addDays(monday, -7));
    // Web was 6 of 26, then 8 of 29; and 37 of the 59 of the two weeks after that.
    const early = `${addDays(monday, -14)}..${addDays(monday, -1)}`;
    expect(await notes(addDays(monday, -7), early)).toEqual([]);
    expect(await notes(monday)).toEqual(['compare-page.channelMix']);
  });

  it('go by end point where our own survey asked', async () => {
    const input = {
      service: { nb: 'Bolig', sv: null, en: null },
      questions: ['satisfaction'],
      endPoints: ['done', 'failed'],
    };
    const { indicators } = survey.parse((await api('post', 'surveys').send(input).expect(201)).body);
    await database.dataSource.query(
      `insert into answer (product_id, id, indicator_key, answered_on, score, segment)
       select $1, gen_random_uuid(), $2, $3::date, 5, case when n <= 7 then 'at:done' else 'at:failed' end
         from generate_series(1, 13) n`,
      [product.id, indicators[0], monday],
    );
    await renew();
    const { segments, panels } = await cut('at:failed');
    expect(segments).toEqual(expect.arrayContaining(['phone', 'at:done', 'at:failed', 'at:other']));
    expect(panels.find(({ indicator: { key } }) => key === indicators[0])).toMatchObject({ figures: [{ n: 6 }] });
  });
});
