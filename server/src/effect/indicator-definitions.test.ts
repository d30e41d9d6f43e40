import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  faultAnswer,
  indicatorDefinitions,
  indicatorList,
  measurementChanges,
  productCreated,
  productPage,
} from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { EffectService } from './effect.service.js';

let now = Date.parse('2026-11-21T08:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });

const satisfied = {
  ...{ key: 'satisfied', name: null, kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
  ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 }, askedAt: 'receipt' },
};
const change = {
  ...{ name: null, question: 'How satisfied are you?', better: 'higher', scale: { min: 1, max: 5 } },
  ...{ askedAt: 'receipt', smallestChange: 0.02, expectedDays: 14, course: 'each' },
  ...{ basedOn: 1, from: '2026-11-02', changed: ['question'], reason: 'Clearer words' },
};

describe('definitions of indicators', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookies: Record<'ops' | 'team' | 'reader', string>;
  let slug: string;
  let id: string;
  let product = 0;

  const call = (method: 'get' | 'post' | 'put', path: string, role: keyof typeof cookies = 'team') =>
    request(web.url)[method](`/api/products/${slug}/indicators${path}`).set('Cookie', cookies[role]);
  const history = async () =>
    indicatorDefinitions.parse((await call('get', '/satisfied/definitions', 'reader').expect(200)).body).versions;
  const keysInUse = async () =>
    indicatorList.parse((await call('get', '').expect(200)).body).indicators.map(({ key }) => key);
  const fieldsOf = (body: unknown) => faultAnswer.parse(body).fields?.map(({ path }) => path);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    const roles = ['ops', 'team', 'reader'] as const;
    const made = await Promise.all(roles.map((role) => testAccount(database.dataSource, everywhere(role))));
    cookies = { ops: made[0] ?? '', team: made[1] ?? '', reader: made[2] ?? '' };
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    const input = { name: `Bolig ${++product}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookies.ops).send(input).expect(201);
    ({ slug, id } = productCreated.parse(created.body));
    await call('post', '').send(satisfied).expect(201);
  });

  it('are versions: a new one holds from its day, and the one before stays as it was', async () => {
    now += 1000;
    await call('put', '/satisfied').send(change).expect(204);
    expect(await history()).toMatchObject([
      {
        version: 2,
        from: '2026-11-02',
        changed: ['question'],
        reason: 'Clearer words',
        role: 'team',
        expectedDays: 14,
      },
      { version: 1, from: null, changed: [], reason: null, role: null, question: null, expectedDays: null },
    ]);
    const changes = measurementChanges.parse((await call('get', '/satisfied/changes').expect(200)).body);
    expect(changes).toEqual({ changes: [{ on: '2026-11-02', what: 'question' }] });
  });

  it('break the series where another scale is asked, whether that was said or not; and not where only words changed', async () => {
    await call('put', '/satisfied')
      .send({ ...change, changed: [], name: 'Fornøyd' })
      .expect(204);
    const effect = web.application.get(EffectService);
    expect((await effect.indicators(id))[0]).toMatchObject({ breaks: [], scales: [] });
    const scaled = { ...change, scale: { min: 1, max: 7 }, changed: [], basedOn: 2, from: '2026-11-09' };
    await call('put', '/satisfied').send(scaled).expect(204);
    expect((await effect.indicators(id))[0]).toMatchObject({
      scale: { min: 1, max: 7 },
      scales: [{ until: '2026-11-09', scale: { min: 1, max: 5 } }],
      breaks: ['2026-11-09'],
    });
    const jobs = await database.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from queue._private_jobs where payload->>'because' = 'indicator'
         and payload::jsonb->'productIds' ? $1`,
      [id],
    );
    expect(jobs).toEqual([{ n: 2 }]);
  });

  it('stand beside what people said of changes before there were versions, each once', async () => {
    const said = [
      { on: '2026-11-02', what: 'question' },
      { on: '2026-10-05', what: 'channel' },
    ];
    await call('put', '/satisfied/changes').send({ changes: said, reason: 'Moved to the app' }).expect(200);
    await call('put', '/satisfied').send(change).expect(204);
    const answer = await call('get', '/satisfied/changes').expect(200);
    expect(measurementChanges.parse(answer.body).changes).toEqual([
      { on: '2026-10-05', what: 'channel' },
      { on: '2026-11-02', what: 'question' },
    ]);
  });

  it.each([
    ['a day to come', { from: '2026-11-22' }, 422, 'from'],
    ['a day that is none', { from: '2026-02-30' }, 400, 'from'],
    ['no reason', { reason: ' ' }, 400, 'reason'],
    ['a scale upside down', { scale: { min: 5, max: 1 } }, 422, 'scale'],
    ['no scale', { scale: null }, 422, 'scale'],
    ['a smallest change of 200 points', { smallestChange: 2 }, 422, 'smallestChange'],
    ['a smallest change of nothing', { smallestChange: 0 }, 400, 'smallestChange'],
    ['an unknown kind of change', { changed: ['mood'] }, 400, 'changed.0'],
    ['readings expected every third year', { expectedDays: 1000 }, 400, 'expectedDays'],
  ])('are refused with %s: the field is named, and nothing is kept', async (_, wrong, status, field) => {
    const answer = await call('put', '/satisfied')
      .send({ ...change, ...wrong })
      .expect(status);
    expect(fieldsOf(answer.body)).toContain(field);
    expect(await history()).toHaveLength(1);
  });

  it('keep the scale of a mean, and the order of their days', async () => {
    const mean = { ...satisfied, key: 'mean', summary: 'mean', unit: 'score' };
    await call('post', '').send(mean).expect(201);
    const other = { ...change, scale: { min: 1, max: 7 } };
    expect(fieldsOf((await call('put', '/mean').send(other).expect(422)).body)).toEqual(['scale']);
    await call('put', '/satisfied').send(change).expect(204);
    const before = { ...change, basedOn: 2, from: '2026-11-01' };
    expect(fieldsOf((await call('put', '/satisfied').send(before).expect(422)).body)).toEqual(['from']);
  });

  it('are not lost where two change them at once: the second is told, and loses nothing', async () => {
    const both = await Promise.all([
      call('put', '/satisfied').send(change),
      call('put', '/satisfied').send({ ...change, reason: 'Mine' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    expect(await history()).toHaveLength(2);
  });

  it('of reach tell of which whole, which breaks the series where it becomes another one, told or not', async () => {
    const whole = { source: 'Folkeregisteret', on: '2024-12-31' };
    const nature = { key: 'reach', name: null, kind: 'reach', measurement: 'counted', summary: 'share', unit: 'share' };
    const reach = { ...nature, better: 'higher', scale: null };
    const post = (more: object, status: number) =>
      call('post', '')
        .send({ ...reach, ...more })
        .expect(status);
    expect(fieldsOf((await post({}, 422)).body)).toEqual(['whole']);
    expect(fieldsOf((await post({ whole: { source: ' ', on: '2024' } }, 400)).body)).toEqual([
      'whole.source',
      'whole.on',
    ]);
    const other = await call('post', '').send({ ...satisfied, key: 'x', whole });
    expect([other.status, fieldsOf(other.body)]).toEqual([422, ['whole']]);
    await post({ whole }, 201);
    const note = (from: string, to: string, of: number) =>
      call('post', '/reach/readings')
        .send({ from, to, counted: { kind: 'share', part: 500, of } })
        .expect(204);
    // A tenth more is the same whole, as months differ; a fifth more nobody has told of.
    await note('2026-06-01', '2026-06-30', 1000);
    await note('2026-07-01', '2026-07-31', 1100);
    await note('2026-08-01', '2026-08-31', 1200);
    await note('2026-09-01', '2026-09-30', 1250);
    const effect = web.application.get(EffectService);
    const known = async () => (await effect.indicators(id)).find(({ key }) => key === 'reach');
    expect(await known()).toMatchObject({ whole, breaks: ['2026-08-01'], otherWholes: ['2026-08-01'] });
    const { basedOn, reason } = change;
    const next = { ...reach, basedOn, reason, from: '2026-10-01', changed: [] };
    const { key: _, kind: __, measurement: ___, summary: ____, unit: _____, ...sent } = next;
    const without = await call('put', '/reach').send(sent);
    expect([without.status, fieldsOf(without.body)]).toEqual([422, ['whole']]);
    const newer = { ...whole, on: '2025-12-31' };
    await call('put', '/reach')
      .send({ ...sent, whole: newer })
      .expect(204);
    await note('2026-10-01', '2026-10-31', 2000);
    expect(await known()).toMatchObject({ whole: newer, otherWholes: ['2026-08-01', '2026-10-01'] });
    const { versions } = indicatorDefinitions.parse((await call('get', '/reach/definitions').expect(200)).body);
    expect(versions.map((one) => [one.whole, one.changed])).toEqual([
      [newer, ['whole']],
      [whole, []],
    ]);
    // What was made before it had to be told says nothing of it, and to tell it then is no change of the whole.
    await database.dataSource.query(`update indicator set whole = null where product_id = $1 and key = 'reach'`, [id]);
    await call('put', '/reach')
      .send({ ...sent, whole, basedOn: 2 })
      .expect(204);
    expect((await known())?.otherWholes).toEqual(['2026-08-01', '2026-10-01']);
  });

  it('name an own indicator, and are refused without one', async () => {
    const own = { ...satisfied, key: 'calls', kind: 'own', measurement: 'counted', summary: 'value', scale: null };
    expect(fieldsOf((await call('post', '').send(own).expect(422)).body)).toEqual(['name']);
    await call('post', '')
      .send({ ...own, name: 'Calls per case' })
      .expect(201);
  });

  it('can be put aside: out of the choices and out of the headline, and back with everything', async () => {
    now += 1000;
    await call('post', '')
      .send({ ...satisfied, key: 'ease', kind: 'ease' })
      .expect(201);
    await call('post', '/satisfied/archive').expect(204);
    expect(await keysInUse()).toEqual(['ease']);
    const effect = web.application.get(EffectService);
    expect((await effect.indicators(id)).map(({ key, archived }) => [key, archived])).toEqual([
      ['ease', false],
      ['satisfied', true],
    ]);
    await call('post', '/ease/archive').expect(204);
    const page = await request(web.url).get(`/api/products/${slug}`).set('Cookie', cookies.reader).expect(200);
    expect(productPage.parse(page.body)).toMatchObject({
      indicators: [],
      facts: { experience: { value: null, missing: { key: 'reasons.noIndicator' } } },
    });
    await call('post', '/ease/restore').expect(204);
    await call('post', '/satisfied/restore').expect(204);
    expect(await keysInUse()).toEqual(['satisfied', 'ease']);
    expect(await history()).toHaveLength(1);
  });

  it('are made and changed by a team and by ops, and read by all', async () => {
    await call('put', '/satisfied', 'reader').send(change).expect(403);
    await call('post', '/satisfied/archive', 'reader').expect(403);
    await request(web.url).put(`/api/products/${slug}/indicators/satisfied`).send(change).expect(401);
    await call('put', '/satisfied', 'ops').send(change).expect(204);
    await call('put', '/none').send(change).expect(404);
    expect(await history()).toHaveLength(2);
  });
});
