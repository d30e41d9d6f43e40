import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { dropOwnedRows } from '../../catalogue/owned-rows.js';
import { SurveyWorld } from './test-survey.js';

const service = { nb: 'Søk om plass', sv: null, en: 'Apply for a place' };
const asked = { service, questions: ['satisfaction', 'task', 'open'] };

describe('what a survey of our own keeps out', () => {
  let world: SurveyWorld;

  beforeAll(async () => {
    world = await SurveyWorld.start(({ dataSource }) => testAccount(dataSource, everywhere('team'), everywhere('ops')));
  });
  afterAll(() => world.stop());
  beforeEach(() => world.next());

  it('takes a form once, and none that was not handed out or is older than yesterday', async () => {
    const made = await world.make(asked);
    const { token } = await world.look(made.path);
    const other = await world.make(asked);
    await world.send(made, { form: token, satisfaction: '4' }).expect(303);
    await world.send(made, { form: token, satisfaction: '4' }).expect(303);
    await world.send(made, { form: token, satisfaction: '1' }).expect(303);
    await world.send(other, { form: token, satisfaction: '4' }).expect(422);
    await world.send(made, { form: `${token.slice(0, -1)}_`, satisfaction: '4' }).expect(422);
    const old = (await world.look(made.path)).token;
    world.clock.at += 2 * 86_400_000;
    const back = await world.send(made, { form: old, satisfaction: '4', 'open-text': 'Det står her' });
    world.clock.at -= 2 * 86_400_000;
    expect([back.status, back.text.includes('Det står her')]).toEqual([422, true]);
    expect(await world.scores()).toHaveLength(1);
  });

  it('answers a form without a body as one that nobody filled in', async () => {
    const made = await world.make(asked);
    await request(world.web.url).post(made.path).expect(422);
    await request(world.web.url)
      .post(made.path)
      .send({ satisfaction: ['5'], 'open-text': { a: 1 } })
      .expect(422);
  });

  it('keeps an answer in which a sign stands that no database holds', async () => {
    const made = await world.make(asked);
    await world.taken(made, { satisfaction: '4', 'open-text': 'Takk\0 for hjelpen' });
    expect(await world.scores()).toHaveLength(1);
  });

  it('thanks machines and keeps nothing of them', async () => {
    const made = await world.make(asked);
    await world.taken(made, { satisfaction: '5', website: 'https://spam.example' });
    expect([await world.scores(), await world.counted()]).toEqual([
      [],
      [{ endPoint: 'done', shown: 1, answered: 0, inPart: 0 }],
    ]);
  });

  it('takes a hundred a day from one network and 120 a minute from all, and loses nothing that was written', async () => {
    const made = await world.make({ service, questions: ['satisfaction', 'open'] });
    const one = async (index: number, from: string): Promise<number> => {
      if (index % 40 === 0) world.clock.at += 60_000;
      return (await world.answer(made, { satisfaction: '4' }, 'done', from)).status;
    };
    const outcomes = [];
    for (let index = 0; index < 101; index += 1) outcomes.push(await one(index, '203.0.113.40'));
    expect([outcomes.filter((status) => status === 303).length, outcomes.at(-1)]).toEqual([100, 429]);
    world.clock.at += 60_000;
    for (let index = 0; index < 120; index += 1) {
      const from = `198.51.100.${index}`;
      expect((await world.answer(made, { satisfaction: '4' }, 'done', from)).status).toBe(303);
    }
    const back = await world.answer(made, { satisfaction: '4', 'open-text': 'Kommer igjen' }, 'done', '198.51.100.200');
    expect([back.status, back.text.includes('Kommer igjen')]).toEqual([429, true]);
    world.clock.at += 60_000;
    await world.taken(made, { satisfaction: '4' }, 'done', '198.51.100.200');
    expect(await world.scores()).toHaveLength(221);
  }, 60_000);

  it('keeps nothing of a person in any table, whatever is written in whatever field', async () => {
    const made = await world.make({ service, questions: ['satisfaction', 'task', 'open'] });
    const planted = '01019012480 900101-1234 ola.planted@example.no 912 34 567 070-123 45 67 EK 54321 XYZ 98B';
    const bodies = [
      { satisfaction: '5', 'task-text': planted, 'open-text': planted },
      { satisfaction: planted, task: planted, 'open-text': 'x' },
      { satisfaction: '5', other: planted, [planted]: planted },
      { satisfaction: '5', website: planted, 'open-text': planted },
    ];
    for (const body of bodies) {
      const { token } = await world.look(`${made.path}?at=${encodeURIComponent(planted)}`);
      await request(world.web.url)
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
    const tables = await world.database.dataSource.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const held: string[] = [];
    for (const { name } of tables) {
      const found = await world.database.dataSource.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      held.push(...found.filter(({ row }) => marks.test(row)).map(({ row }) => `${name}: ${row}`));
    }
    expect(held).toEqual([]);
    expect(await world.rows(`select text from survey_text where product_id = $1`)).toHaveLength(2);
  });

  it('has no column for a moment, an address or a browser beside an answer', async () => {
    const columns = await world.database.dataSource.query<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = current_schema()
          and (table_name like 'survey%' or table_name = 'answer')
          and (data_type ~ 'timestamp|time|inet' or column_name ~ 'agent|address|cookie|session|name')`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['survey.created_at']);
  });

  it('goes with its product', async () => {
    await world.answer(await world.make(asked), { satisfaction: '5', 'open-text': 'Fint' });
    await world.database.dataSource.transaction((manager) =>
      dropOwnedRows(manager, [world.product.id], ['product_id']),
    );
    for (const table of ['survey', 'survey_count', 'survey_form', 'survey_minute', 'survey_text', 'answer']) {
      expect([table, await world.rows(`select 1 from ${table} where product_id = $1`)]).toEqual([table, []]);
    }
  });
});
