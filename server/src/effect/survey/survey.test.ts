import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { indicatorList, productCreated, survey, surveyList, surveyTextList, type Survey } from 'shared/contracts';
import { scrubbed } from 'shared/domain';
import request from 'supertest';
import { firstStartLink } from '../../access/first-start-link.js';
import { everywhere, testAccount } from '../../access/test-account.js';
import { Clock } from '../../clock.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { pathsOf } from '../../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';
import { EffectService } from '../effect.service.js';

let now = Date.parse('2026-11-20T08:30:00Z');
const clock = Object.assign(new Clock(), { now: () => now });
const service = { nb: 'Søk om plass', sv: null, en: 'Apply for a place' };
const asked = { service, questions: ['satisfaction', 'task', 'open'] };
const everything = { service, questions: ['ease', 'usability', 'recommendation'] };
const outside = '203.0.113.7';

describe('a survey of our own, over HTTP', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let folder: string;
  let cookie: string;
  let number = 0;
  let slug: string;
  let productId: string;

  const api = (method: 'get' | 'post' | 'put' | 'delete', address: string) =>
    request(web.url)[method](`/api/products/${slug}/${address}`).set('Cookie', cookie);
  const make = async (input: object = asked): Promise<Survey> =>
    survey.parse((await api('post', 'surveys').send(input).expect(201)).body);
  const listed = async (): Promise<Survey | undefined> =>
    surveyList.parse((await api('get', 'surveys').expect(200)).body).surveys[0];
  const look = async (address: string) => {
    const answer = await request(web.url).get(address);
    return { ...answer, token: /name="form" value="([^"]+)"/.exec(answer.text)?.[1] ?? '' };
  };
  /** Opens the form and sends it, as a browser does. */
  const answer = async (to: Survey, fields: object, at = 'done', from = outside) => {
    const { token } = await look(`${to.path}?lang=en&at=${at}`);
    return send(to, { form: token, ...fields }, at, from);
  };
  const send = (to: Survey, fields: object, at = 'done', from = outside) =>
    request(web.url).post(`${to.path}?lang=en&at=${at}`).set('X-Forwarded-For', from).type('form').send(fields);
  const taken = async (...sent: Parameters<typeof answer>): Promise<void> => {
    expect((await answer(...sent)).status).toBe(303);
  };
  const rows = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql, [productId]);
  const scores = () =>
    rows<object>(`select indicator_key, answered_on, score from answer where product_id = $1 order by 1, 3`);

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock, variables: { FLOW_PUBLIC_URL: 'https://flow.example' } });
    folder = await mkdtemp(path.join(tmpdir(), 'flow-survey-'));
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
    now += 60_000;
    const input = { name: `Plass ${++number}`, why: 'En plass', userGroup: 'Foreldre', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookie).send(input).expect(201);
    ({ slug, id: productId } = productCreated.parse(created.body));
  });

  it('is made with the indicators its answers go into, changed, closed and opened again', async () => {
    const made = await make();
    expect(made).toMatchObject({ indicators: ['satisfaction', 'task'], open: true, endPoints: ['done', 'failed'] });
    now += 1000;
    const changed = await api('put', `surveys/${made.id}`).send({ ...everything, askedAt: 'receipt' });
    expect(survey.parse(changed.body)).toMatchObject({ path: made.path, askedAt: 'receipt' });
    const { indicators } = indicatorList.parse((await api('get', 'indicators')).body);
    expect(indicators.map(({ key, summary, askedAt }) => [key, summary, askedAt])).toEqual([
      ['satisfaction', 'topTwo', null],
      ['task', 'share', null],
      ['ease', 'topThree', 'receipt'],
      ['recommendation', 'promoters', 'receipt'],
      ['usability', 'mean', 'receipt'],
    ]);
    await api('post', `surveys/${made.id}/close`).expect(200);
    expect((await look(made.path)).status).toBe(410);
    await send(made, { satisfaction: '5' }).expect(410);
    await api('post', `surveys/${made.id}/open`).expect(200);
    expect((await look(made.path)).status).toBe(200);
  });

  it('carries a series on only where the same was asked in the same place by a survey of ours', async () => {
    await api('post', 'indicators')
      .send({
        ...{ key: 'satisfaction', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
        ...{ unit: 'share', scale: { min: 1, max: 5 } },
      })
      .expect(201);
    const first = await make();
    const again = await make();
    const elsewhere = await make({ ...asked, askedAt: 'front page' });
    expect([first, again, elsewhere].map(({ indicators }) => indicators)).toEqual([
      ['satisfaction-2', 'task'],
      ['satisfaction-2', 'task'],
      ['satisfaction-3', 'task-2'],
    ]);
  });

  it('refuses what cannot be asked', async () => {
    for (const wrong of [
      { ...asked, questions: [] },
      { ...asked, questions: ['open', 'open'] },
      { ...asked, questions: ['satisfaction', 'task', 'open', 'ease'] },
      { ...asked, endPoints: ['Not An Address'] },
    ]) {
      await api('post', 'surveys').send(wrong).expect(400);
    }
    const nameless = await api('post', 'surveys').send({ ...asked, service: { nb: null, sv: ' ', en: null } });
    expect([nameless.status, pathsOf(nameless)]).toEqual([422, ['service']]);
    await api('put', 'surveys/nothing').send(asked).expect(404);
    await api('get', 'surveys/nothing/texts').expect(404);
  });

  it('is for the team and ops to make; others may see the counts', async () => {
    const made = await make();
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    const as = (method: 'get' | 'post', address: string) =>
      request(web.url)[method](`/api/products/${slug}/surveys${address}`).set('Cookie', reader);
    await as('get', '').expect(200);
    await as('get', `/${made.id}/texts`).expect(200);
    await as('get', `/${made.id}/texts/waiting`).expect(403);
    await as('post', '').send(asked).expect(403);
    await as('post', `/${made.id}/close`).expect(403);
  });

  it('is shown in three languages, without script, cookie or anything from elsewhere', async () => {
    const made = await make();
    const texts = [];
    for (const [accepted, query] of [
      ['nn-NO,nn;q=0.9', ''],
      ['sv-SE', ''],
      ['de', ''],
      ['sv', '?lang=en'],
    ] as const) {
      const page = await request(web.url).get(`${made.path}${query}`).set('Accept-Language', accepted).expect(200);
      expect(page.get('Set-Cookie')).toBeUndefined();
      expect(page.get('Content-Security-Policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(page.text).not.toMatch(/<script|style=|https?:/);
      texts.push([/<html lang="(\w+)"/.exec(page.text)?.[1], /<h1>([^<]+)/.exec(page.text)?.[1]]);
    }
    expect(texts).toEqual([
      ['nb', 'Hvordan var Søk om plass?'],
      ['sv', 'Hur var Søk om plass?'],
      ['en', 'Your experience of Apply for a place'],
      ['en', 'Your experience of Apply for a place'],
    ]);
    expect((await look('/s/unknown-key')).status).toBe(404);
    await request(web.url)
      .get('/s/survey.css')
      .expect('Content-Type', /text\/css/)
      .expect(200);
  });

  it('stores each score as an answer of the day, and counts by end point, the failed one too', async () => {
    const made = await make();
    const sent = await answer(made, { satisfaction: '4', task: '0.5', 'open-text': 'Fint' });
    expect([sent.status, sent.get('Location')]).toEqual([303, `${made.path}/thanks?lang=en`]);
    await taken(made, { task: '0', 'task-text': 'Skjemaet stoppet' }, 'failed');
    await taken(made, { satisfaction: '2' }, '01019012480');
    expect(await scores()).toEqual([
      { indicator_key: 'satisfaction', answered_on: '2026-11-20', score: 2 },
      { indicator_key: 'satisfaction', answered_on: '2026-11-20', score: 4 },
      { indicator_key: 'task', answered_on: '2026-11-20', score: 0 },
      { indicator_key: 'task', answered_on: '2026-11-20', score: 0.5 },
    ]);
    expect((await listed())?.counts).toEqual([
      { endPoint: 'done', shown: 1, answered: 1, inPart: 0 },
      { endPoint: 'failed', shown: 1, answered: 1, inPart: 1 },
      { endPoint: 'other', shown: 1, answered: 1, inPart: 1 },
    ]);
  });

  it('gives readings as many answers as were sent', async () => {
    const made = await make(everything);
    for (const [ease, first, second, recommendation] of [
      [7, 7, 7, 10],
      [5, 6, 5, 9],
      [4, 4, 4, 8],
      [1, 1, 1, 0],
      [6, 7, 7, 6],
      [6, 7, 7, 10],
    ]) {
      const fields = { ease, 'usability-1': first, 'usability-2': second, recommendation };
      await taken(made, fields);
    }
    const indicators = await web.application.get(EffectService, { strict: false }).indicators(productId);
    expect(indicators.map(({ key, answers }) => [key, answers.reduce((sum, { n }) => sum + n, 0)])).toEqual([
      ['ease', 6],
      ['recommendation', 6],
      ['usability', 6],
    ]);
    const jobs = await database.dataSource.query<{ key: string }[]>(
      `select key from queue.jobs where key = 'survey:' || $1`,
      [productId],
    );
    expect(jobs).toHaveLength(1);
  });

  it('gives a form back with all that was written, and says what to put right', async () => {
    const made = await make({ service, questions: ['usability', 'task', 'open'] });
    const long = 'å'.repeat(1001);
    const back = await answer(made, { 'usability-1': '6', task: '9', 'task-text': '<b>"Feil"</b>', 'open-text': long });
    expect(back.status).toBe(422);
    expect(back.text).toContain('&lt;b&gt;&quot;Feil&quot;&lt;/b&gt;</textarea');
    expect(back.text).toContain(long);
    expect(back.text).toMatch(/name="usability-1" value="6" checked/);
    expect([...back.text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field)).toEqual([
      'usability-2',
      'task',
      'open-text',
    ]);
    const empty = await answer(made, {});
    expect([empty.status, /<a href="#([^"]+)"/.exec(empty.text)?.[1]]).toEqual([422, 'usability-1']);
    expect(await scores()).toEqual([]);
  });

  it('takes a form once, and none that was not handed out or is older than yesterday', async () => {
    const made = await make();
    const { token } = await look(made.path);
    const other = await make();
    await send(made, { form: token, satisfaction: '4' }).expect(303);
    await send(made, { form: token, satisfaction: '4' }).expect(303);
    await send(made, { form: token, satisfaction: '1' }).expect(303);
    await send(other, { form: token, satisfaction: '4' }).expect(422);
    await send(made, { form: `${token.slice(0, -1)}_`, satisfaction: '4' }).expect(422);
    const old = (await look(made.path)).token;
    now += 2 * 86_400_000;
    const back = await send(made, { form: old, satisfaction: '4', 'open-text': 'Det står her' });
    now -= 2 * 86_400_000;
    expect([back.status, back.text.includes('Det står her')]).toEqual([422, true]);
    expect(await scores()).toHaveLength(1);
  });

  it('thanks machines and keeps nothing of them', async () => {
    const made = await make();
    await taken(made, { satisfaction: '5', website: 'https://spam.example' });
    expect([await scores(), (await listed())?.counts]).toEqual([
      [],
      [{ endPoint: 'done', shown: 1, answered: 0, inPart: 0 }],
    ]);
  });

  it('takes a hundred a day from one network and 120 a minute from all, and loses nothing that was written', async () => {
    const made = await make({ service, questions: ['satisfaction', 'open'] });
    const one = async (index: number, from: string): Promise<number> => {
      if (index % 40 === 0) now += 60_000;
      return (await answer(made, { satisfaction: '4' }, 'done', from)).status;
    };
    const outcomes = [];
    for (let index = 0; index < 101; index += 1) outcomes.push(await one(index, '203.0.113.40'));
    expect([outcomes.filter((status) => status === 303).length, outcomes.at(-1)]).toEqual([100, 429]);
    now += 60_000;
    for (let index = 0; index < 120; index += 1) {
      const from = `198.51.100.${index}`;
      expect((await answer(made, { satisfaction: '4' }, 'done', from)).status).toBe(303);
    }
    const back = await answer(made, { satisfaction: '4', 'open-text': 'Kommer igjen' }, 'done', '198.51.100.200');
    expect([back.status, back.text.includes('Kommer igjen')]).toEqual([429, true]);
    now += 60_000;
    await taken(made, { satisfaction: '4' }, 'done', '198.51.100.200');
    expect(await scores()).toHaveLength(221);
  }, 60_000);

  it('shows a text after somebody has read it, and none before five have answered', async () => {
    const made = await make();
    const texts = async (which: string) =>
      surveyTextList.parse((await api('get', `surveys/${made.id}/${which}`).expect(200)).body);
    for (const text of ['En', 'To', 'Tre', 'Fire']) await answer(made, { 'open-text': text });
    expect(await texts('texts/waiting')).toEqual({ texts: [], tooFew: true });
    await answer(made, { task: '0', 'task-text': 'Ring meg på 912 34 567' });
    const waiting = await texts('texts/waiting');
    expect(waiting.texts.map(({ about, text, week }) => `${about} ${week} ${text}`).sort()).toEqual([
      ...['open 2026-W47 En', 'open 2026-W47 Fire', 'open 2026-W47 To', 'open 2026-W47 Tre'],
      `task 2026-W47 Ring meg på ${scrubbed}`,
    ]);
    expect([await texts('texts'), (await listed())?.waiting]).toEqual([{ texts: [], tooFew: false }, 5]);
    const [first, second] = waiting.texts;
    await api('post', `surveys/${made.id}/texts/${first?.id ?? ''}/show`).expect(204);
    await api('delete', `surveys/${made.id}/texts/${second?.id ?? ''}`).expect(204);
    await api('delete', `surveys/${made.id}/texts/${second?.id ?? ''}`).expect(404);
    await api('post', `surveys/${made.id}/texts/no-such/show`).expect(404);
    expect([(await texts('texts')).texts, (await listed())?.waiting]).toEqual([[first], 3]);
  });

  it('keeps nothing of a person in any table, whatever is written in whatever field', async () => {
    const made = await make({ service, questions: ['satisfaction', 'task', 'open'] });
    const planted = '01019012480 900101-1234 ola.planted@example.no 912 34 567 070-123 45 67 EK 54321 XYZ 98B';
    const bodies = [
      { satisfaction: '5', 'task-text': planted, 'open-text': planted },
      { satisfaction: planted, task: planted, 'open-text': 'x' },
      { satisfaction: '5', other: planted, [planted]: planted },
      { satisfaction: '5', website: planted, 'open-text': planted },
    ];
    for (const body of bodies) {
      const { token } = await look(`${made.path}?at=${encodeURIComponent(planted)}`);
      await request(web.url)
        .post(`${made.path}?lang=nb&at=${encodeURIComponent(planted)}&ref=${encodeURIComponent(planted)}`)
        .set('X-Forwarded-For', '203.0.113.99')
        .set('User-Agent', 'PlantedBrowser/1')
        .set('Referer', `https://flow.example/?${encodeURIComponent(planted)}`)
        .set('Cookie', 'seen=planted-cookie')
        .type('form')
        .send({ form: token, ...body });
    }
    const marks =
      /01019012480|900101.?1234|planted|912 ?34 ?567|070.?123 ?45 ?67|EK ?54321|XYZ ?98B|203\.0\.113\.99|PlantedBrowser/i;
    const tables = await database.dataSource.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const held: string[] = [];
    for (const { name } of tables) {
      const found = await database.dataSource.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      held.push(...found.filter(({ row }) => marks.test(row)).map(({ row }) => `${name}: ${row}`));
    }
    expect(held).toEqual([]);
    expect(await rows(`select text from survey_text where product_id = $1`)).toHaveLength(2);
  });

  it('has no column for a moment, an address or a browser beside an answer', async () => {
    const columns = await database.dataSource.query<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = current_schema()
          and (table_name like 'survey%' or table_name = 'answer')
          and (data_type ~ 'timestamp|time|inet' or column_name ~ 'agent|address|cookie|session|name')`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['survey.created_at']);
  });

  it('goes with its product', async () => {
    const { dropOwnedRows } = await import('../../catalogue/owned-rows.js');
    await answer(await make(), { satisfaction: '5', 'open-text': 'Fint' });
    await database.dataSource.transaction((manager) => dropOwnedRows(manager, [productId], ['product_id']));
    for (const table of ['survey', 'survey_count', 'survey_form', 'survey_minute', 'survey_text', 'answer']) {
      expect([table, await rows(`select 1 from ${table} where product_id = $1`)]).toEqual([table, []]);
    }
  });
});
