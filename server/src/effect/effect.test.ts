import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  faultAnswer,
  importBatch,
  importPreview,
  indicatorList,
  productCreated,
  sentAnswersTaken,
  tokenCreated,
} from 'shared/contracts';
import request from 'supertest';
import { firstStartLink } from '../access/first-start-link.js';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { QueueService } from '../queue/queue.service.js';
import { observationsInForce } from './sql/observations-in-force.js';

let now = Date.parse('2026-11-21T08:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });
const satisfied = {
  key: 'satisfied',
  kind: 'satisfaction',
  measurement: 'sampled',
  summary: 'topTwo',
  better: 'higher',
  unit: 'share',
  scale: { min: 1, max: 5 },
};
const answers = 'dato;svar\n02.11.2026;Fornøyd\n02.11.2026;Fornøyd\n03.11.2026;Svært misfornøyd\n';

describe('what users experience, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let folder: string;
  let cookie: string;
  let product = 0;
  let slug: string;

  const api = (method: 'get' | 'post' | 'put' | 'delete', address: string) =>
    request(web.url)[method](`/api/products/${slug}/${address}`).set('Cookie', cookie);
  const send = (address: string, text: string, query: object = {}) =>
    api('post', address)
      .query({ fileName: 'svar.csv', indicator: 'satisfied', ...query })
      .set('Content-Type', 'text/csv')
      .send(text);
  const stored = async (): Promise<unknown[]> =>
    database.dataSource.query(
      `select answered_on, score from answer join product on product.id = product_id where slug = $1 order by 1, 2`,
      [slug],
    );
  const observed = async (): Promise<unknown[]> =>
    database.dataSource.query(
      `select from_on, to_on, value, n from observation join product on product.id = product_id where slug = $1`,
      [slug],
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    folder = await mkdtemp(path.join(tmpdir(), 'flow-effect-'));
    const link = await firstStartLink(database.dataSource, clock, folder);
    const signedIn = await request(web.url)
      .post('/api/session/link')
      .send({ key: link?.split('#key=')[1] });
    cookie = String(signedIn.get('Set-Cookie')?.[0]?.split(';')[0]);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    const input = { name: `Bolig ${++product}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookie).send(input).expect(201);
    ({ slug } = productCreated.parse(created.body));
    await api('post', 'indicators').send(satisfied).expect(201);
  });

  it('shows what a file would bring, and saves nothing until told', async () => {
    const look = await send('imports/preview', answers).expect(200);
    expect(importPreview.parse(look.body)).toMatchObject({ accepted: 3, rejected: 0, canSave: true, dropped: [] });
    expect(await stored()).toEqual([]);
  });

  it('saves once however often the file is sent, and takes back what only that import brought', async () => {
    const first = importBatch.parse((await send('imports', answers).expect(201)).body);
    expect(first).toMatchObject({ stored: 3, alreadyStored: 0 });
    const again = importBatch.parse(
      (await send('imports', `${answers}04.11.2026;Nøytral\n04.11.2026;Fornøyd\n`).expect(201)).body,
    );
    expect(again).toMatchObject({ stored: 1, alreadyStored: 3, rejected: 1 });
    await api('delete', `imports/${first.id}`).expect(200);
    expect(await stored()).toHaveLength(4);
    await api('delete', `imports/${again.id}`).expect(200);
    expect(await stored()).toEqual([]);
    await api('delete', `imports/${again.id}`).expect(404);
  });

  it('keeps the order in which numbers are best as a person confirmed it', async () => {
    const numbers = 'date,score\n2026-11-02,1\n';
    const look = await send('imports/preview', numbers);
    const refused = faultAnswer.parse((await send('imports', numbers).expect(422)).body);
    expect(refused.fields?.map(({ path: field }) => field)).toEqual(['highestIsBest']);
    const answered = { highestIsBest: false, answered: ['highestIsBest'] };
    const mapping = JSON.stringify({ ...importPreview.parse(look.body).mapping, ...answered });
    await send('imports', numbers, { mapping }).expect(201);
    expect(await stored()).toEqual([{ answered_on: '2026-11-02', score: 5 }]);
  });

  it('lets the latest reading of a period count, and uncovers the one before when an import is undone', async () => {
    const inForce = async () => {
      const [{ id }] = await database.dataSource.query<[{ id: string }]>('select id from product where slug = $1', [
        slug,
      ]);
      return (await observationsInForce(database.dataSource.manager, id)).map(({ from, value, n }) => [from, value, n]);
    };
    await api('put', 'indicators/satisfied/observations/2026-11-04').send({ value: 0.8, n: 120 }).expect(204);
    await api('put', 'indicators/satisfied/observations/2026-11-05').send({ value: 0.8, n: 120 }).expect(204);
    expect(await observed()).toEqual([{ from_on: '2026-11-02', to_on: '2026-11-09', value: 0.8, n: 120 }]);
    now += 1000;
    const file = 'period;indicator;value;n\n2026-W45;satisfied;75;90\n2026-W44;satisfied;70;80\n';
    const batch = importBatch.parse((await send('imports', file).expect(201)).body);
    expect(await inForce()).toEqual([
      ['2026-10-26', 0.7, 80],
      ['2026-11-02', 0.75, 90],
    ]);
    const list = await api('get', 'indicators');
    expect(indicatorList.parse(list.body).indicators).toMatchObject([
      { key: 'satisfied', answers: 0, observations: 2 },
    ]);
    await api('delete', `imports/${batch.id}`).expect(200);
    expect(await inForce()).toEqual([['2026-11-02', 0.8, 120]]);
  });

  it('keeps no reading of which nobody is told: it could be sent again for ever and change nothing', async () => {
    const queue = web.application.get(QueueService, { strict: false });
    const put = () => api('put', 'indicators/satisfied/observations/2026-11-04').send({ value: 0.8, n: 120 });
    queue.add = () => Promise.reject(new Error('no connection'));
    await put().expect(500);
    Reflect.deleteProperty(queue, 'add');
    expect(await observed()).toEqual([]);
    await put().expect(204);
    expect(await observed()).toHaveLength(1);
  });

  it('lets a reading that is sent again count once it tells of five answers or more', async () => {
    const numbers: unknown[] = [];
    for (const n of [20, 24, 28, 3]) {
      now += 1000;
      await api('put', 'indicators/satisfied/observations/2026-11-04').send({ value: 0.8, n }).expect(204);
      const [{ id }] = await database.dataSource.query<[{ id: string }]>('select id from product where slug = $1', [
        slug,
      ]);
      numbers.push(...(await observationsInForce(database.dataSource.manager, id)).map((reading) => reading.n));
    }
    expect(numbers).toEqual([20, 20, 28, 3]);
  });

  it('shows no reading that waited behind an import, when that is undone between two that were sent', async () => {
    const [{ id }] = await database.dataSource.query<[{ id: string }]>('select id from product where slug = $1', [
      slug,
    ]);
    const week = 'indicators/satisfied/observations/2026-11-04';
    const shown = async () =>
      (await observationsInForce(database.dataSource.manager, id)).map(({ n, told }) => [n, told]);
    const put = async (n: number, period = 'week') => {
      now += 1000;
      await api('put', week).send({ value: 0.8, n, period }).expect(204);
      return shown();
    };
    expect(await put(20)).toEqual([[20, true]]);
    now += 1000;
    const sent = await send('imports', 'period;indicator;value;n\n2026-W45;satisfied;75;30\n').expect(201);
    expect(await put(33)).toEqual([[30, true]]);
    await api('delete', `imports/${importBatch.parse(sent.body).id}`).expect(200);
    expect(await shown()).toEqual([[20, true]]);
    expect(await put(35)).toEqual([[35, true]]);
    // A day of the same week that would tell that the others had two.
    expect(await put(33, 'day')).toEqual(
      expect.arrayContaining([
        [35, true],
        [33, false],
      ]),
    );
  });

  it.each([
    ['an impossible date', 'indicators/satisfied/observations/2026-02-30', { value: 0.8, n: 12 }, 422, 'date'],
    ['a date to come', 'indicators/satisfied/observations/2026-12-01', { value: 0.8, n: 12 }, 422, 'date'],
    ['a date long past', 'indicators/satisfied/observations/1026-11-02', { value: 0.8, n: 12 }, 422, 'date'],
    ['a share of 80', 'indicators/satisfied/observations/2026-11-02', { value: 80, n: 12 }, 422, 'value'],
    ['a reading without n', 'indicators/satisfied/observations/2026-11-02', { value: 0.8 }, 422, 'n'],
  ])('refuses %s, names the field and stores nothing', async (_, address, body, status, field) => {
    const answer = await api('put', address).send(body).expect(status);
    expect(faultAnswer.parse(answer.body).fields?.map(({ path: name }) => name)).toEqual([field]);
    expect(await observed()).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'import.refused.nothing'],
    ['a page instead of a file', '<html>Sign in</html>', 'import.refused.nothing'],
    ['a file with the wrong delimiter', 'date|score\n2026-11-02|4\n', 'import.refused.nothing'],
  ])('refuses %s and stores nothing', async (_, text, key) => {
    const answer = await send('imports', text).expect(422);
    expect(faultAnswer.parse(answer.body).message.key).toBe(key);
    expect(await stored()).toEqual([]);
  });

  it('tells how many answers a file brought to those who have the files, and to no one else', async () => {
    await send('imports', answers).expect(201);
    await api('get', 'imports').expect(200);
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    const list = (address: string) => request(web.url).get(`/api/products/${slug}/${address}`).set('Cookie', reader);
    await list('imports').expect(403);
    const { indicators } = indicatorList.parse((await list('indicators').expect(200)).body);
    expect(indicators).toMatchObject([{ key: 'satisfied', answers: 0, answered: true, lastOn: null }]);
  });

  describe('answers that another system sends one by one', () => {
    const path = 'indicators/satisfied/answers';
    const one = (id: string, on: string, score: number) => ({ id, on, score });

    it('count once, take the place of the same one, are taken back, and hold no name of their own', async () => {
      const made = await request(web.url)
        .post('/api/tokens')
        .set('Cookie', cookie)
        .send({ name: 'Tool', productSlug: slug });
      const { key } = tokenCreated.parse(made.body);
      const as = (method: 'post' | 'delete', address: string) =>
        request(web.url)[method](`/api/products/${slug}/${address}`).set('Authorization', `Bearer ${key}`);
      const push = async (...sent: object[]) =>
        sentAnswersTaken.parse((await as('post', path).send({ answers: sent }).expect(200)).body);
      const [first, second] = [one('a-1', '2026-11-02', 4), one('kari@example.no', '2026-11-03', 2)];
      expect(await push(first, second)).toEqual({ stored: 2, replaced: 0 });
      expect(await push(first, { ...second, score: 5 })).toEqual({ stored: 0, replaced: 1 });
      expect(await stored()).toEqual([
        { answered_on: '2026-11-02', score: 4 },
        { answered_on: '2026-11-03', score: 5 },
      ]);
      const whole: unknown[] = await database.dataSource.query(
        `select to_jsonb(answer)::text || to_jsonb(held)::text as text from answer join answer_batch held on answer_id = id
           join product on product.id = answer.product_id where slug = $1`,
        [slug],
      );
      expect(JSON.stringify(whole)).not.toMatch(/a-1|kari/);
      await as('delete', `${path}/a-1`).expect(204);
      await as('delete', `${path}/a-1`).expect(404);
      expect(await stored()).toEqual([{ answered_on: '2026-11-03', score: 5 }]);
      const jobs: unknown[] = await database.dataSource.query(
        `select 1 from queue._private_jobs where key = 'answers:' || (select id from product where slug = $1)::text`,
        [slug],
      );
      expect(jobs).toHaveLength(1);
    });

    it('are taken whatever the order in which two send the same ones at the same time', async () => {
      await api('post', path)
        .send({ answers: [one('a', '2026-11-02', 4), one('b', '2026-11-02', 4)] })
        .expect(200);
      const ids = await database.dataSource.query<{ product: string; id: string }[]>(
        'select product_id as product, answer.id from answer join product on product.id = product_id where slug = $1 order by 2',
        [slug],
      );
      const other = database.dataSource.createQueryRunner();
      const correct = (at: number) => other.query('update answer set score = 2 where id = $1', [ids[at]?.id]);
      await other.startTransaction();
      await correct(0);
      const backwards = ['a', 'b'].toSorted((a, b) => (idOf(a) < idOf(b) ? 1 : -1));
      const sent = api('post', path)
        .send({ answers: backwards.map((id) => one(id, '2026-11-03', 5)) })
        .then(({ status }) => status);
      await Promise.race([sent, pause(200)]);
      await correct(1);
      await other.commitTransaction();
      await other.release();
      expect(await sent).toBe(200);
      function idOf(id: string): string {
        return entityId('sent', ids[0]?.product ?? '', 'satisfied', id);
      }
    });

    it('stay where a file that held others is undone', async () => {
      await api('post', path)
        .send({ answers: [one('1', '2026-11-02', 4)] })
        .expect(200);
      const batch = importBatch.parse((await send('imports', answers).expect(201)).body);
      await api('delete', `imports/${batch.id}`).expect(200);
      expect(await stored()).toHaveLength(1);
    });

    it.each([
      ['a day to come', [one('1', '2026-12-01', 4)], 422, ['answers.0.on']],
      ['a day long past', [one('1', '1026-12-01', 4)], 422, ['answers.0.on']],
      ['a score off the scale', [one('1', '2026-11-02', 4), one('2', '2026-11-02', 7)], 422, ['answers.1.score']],
      ['the same twice', [one('1', '2026-11-02', 4), one('1', '2026-11-02', 4)], 422, ['answers.1.id']],
      ['none', [], 400, ['answers']],
      ['an impossible day', [one('1', '2026-02-30', 4)], 400, ['answers.0.on']],
    ])('are refused with %s: all of them, and the field is named', async (_, sent, status, fields) => {
      const answer = await api('post', path).send({ answers: sent }).expect(status);
      expect(faultAnswer.parse(answer.body).fields?.map(({ path: name }) => name)).toEqual(fields);
      expect(await stored()).toEqual([]);
    });

    it.each([
      ['fewer asked than answer', [{ on: '2026-11-02', n: 1 }], 422, ['asked.0.n']],
      ['a day twice', [1, 2].map(() => ({ on: '2026-11-03', n: 9 })), 422, ['asked.1.on']],
      ['a day to come', [{ on: '2026-12-01', n: 9 }], 422, ['asked.0.on']],
      ['nobody asked', [{ on: '2026-11-02', n: 0 }], 400, ['asked.0.n']],
    ])('are refused with %s: nothing is kept', async (_, asked, status, fields) => {
      const sent = [one('1', '2026-11-02', 4), one('2', '2026-11-02', 4)];
      const answer = await api('post', path).send({ answers: sent, asked }).expect(status);
      expect(faultAnswer.parse(answer.body).fields?.map(({ path: name }) => name)).toEqual(fields);
      expect(await stored()).toEqual([]);
    });

    it('are refused where nobody is asked, and from who may only read', async () => {
      const speed = { key: 'days', name: 'Dager', kind: 'own', measurement: 'counted', summary: 'value' };
      await api('post', 'indicators')
        .send({ ...speed, unit: 'days', better: 'lower', scale: null })
        .expect(201);
      const body = { answers: [one('1', '2026-11-02', 4)] };
      const answer = await api('post', 'indicators/days/answers').send(body).expect(422);
      expect(faultAnswer.parse(answer.body).message.key).toBe('import.refused.counted');
      const reader = await testAccount(database.dataSource, everywhere('reader'));
      await request(web.url).post(`/api/products/${slug}/${path}`).set('Cookie', reader).send(body).expect(403);
    });
  });

  it('refuses a stranger, and an indicator that is not there', async () => {
    await request(web.url)
      .post(`/api/products/${slug}/imports`)
      .query({ fileName: 'a', indicator: 'satisfied' })
      .expect(401);
    await api('put', 'indicators/reach/observations/2026-11-02').send({ value: 0.8, n: 12 }).expect(404);
    await api('post', 'indicators').send(satisfied).expect(422);
  });
});
