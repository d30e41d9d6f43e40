import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { afterwards, LearningWorld, registeredOn, startsOn } from './test-world.js';

/** Answers of a week; of thirty so many came by phone. */
type Phone = (week: number) => number;

describe('a plan whose answers come from others than before', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('team'), everywhere('ops')),
  );

  /** Everybody who asks is as satisfied as ever, whichever way they come; weeks are counted from the start. */
  async function answers(slug: string, phone: Phone, [from, to]: readonly [number, number]): Promise<void> {
    const lines = Array.from({ length: 30 * (to - from) }, (_, at) => {
      const [week, number] = [from + Math.floor(at / 30), at % 30];
      const score = (number + week) % 10 < 7 ? 5 : 2;
      const day = addDays(startsOn, 7 * week + (number % 5));
      return `${week}-${number},${day},${score},${number < phone(week) ? 'Telefon' : 'Nett'}`;
    });
    const mapping = JSON.stringify({
      ...{ form: 'answers', columns: { responseId: 0, date: 1, score: 2, channel: 3 }, dateOrder: 'ymd' },
      ...{ highestIsBest: true, scale: { min: 1, max: 5 } },
    });
    await request(world.web.url)
      .post(`/api/products/${slug}/imports`)
      .query({ fileName: 'answers.csv', indicator: 'satisfied', mapping })
      .set('Cookie', world.ops)
      .set('Content-Type', 'text/csv')
      .send(`id,date,score,Kanal\n${lines.join('\n')}\n`)
      .expect(201);
    await world.settle();
  }

  /** What was found to have changed in the newest analysis of a plan. */
  async function changesOf(key: string): Promise<readonly string[]> {
    const [{ result }] = await world.database.dataSource.query<[{ result: { measurementChanges: string[] } }]>(
      `select result from hypothesis_analysis join hypothesis on hypothesis.id = hypothesis_id
       where key = $1 order by number desc limit 1`,
      [key],
    );
    return result.measurementChanges;
  }

  /** Weeks of our own survey: it was shown to a hundred, and so many of them answered it. */
  async function surveyed(slug: string, answered: number, [from, to]: readonly [number, number]): Promise<void> {
    const run = (sql: string): Promise<unknown> =>
      world.database.dataSource.query(
        `with week as (select $2::date + 7 * number as day from generate_series($3::int, $4::int - 1) number),
           asked as (select survey.* from survey join product on product.id = product_id where slug = $1) ${sql}`,
        [slug, startsOn, from, to, answered],
      );
    await run(`insert into survey_count (product_id, survey_id, counted_on, end_point, shown, answered)
      select product_id, id, day, 'done', 100, $5 from week, asked`);
    await run(`insert into answer (product_id, id, indicator_key, answered_on, score)
      select product_id, gen_random_uuid(), 'satisfaction', day, case when number % 10 < 7 then 5 else 2 end
      from week, asked, generate_series(1, $5::int) number`);
    const [{ id }] = await world.database.dataSource.query<[{ id: string }]>('select id from product where slug = $1', [
      slug,
    ]);
    await world.run('renew-readings', { productIds: [id], because: 'survey' });
  }

  it.each([
    ['by more than ten points: it cannot be told', 30, ['responseRate']],
    ['by less: it is judged', 45, []],
  ] as const)('asked by our own survey, of whom the part that answers moved %s', async (_, after, changes) => {
    world.clock.today = registeredOn;
    const slug = await world.product();
    const service = { nb: 'Foreldrepenger', sv: null, en: null };
    await world.send('post', `${slug}/surveys`, { service, questions: ['satisfaction'] }).expect(201);
    await surveyed(slug, 50, [-26, -3]);
    const key = await world.register(slug, { indicator: 'satisfaction' });
    world.clock.today = startsOn;
    await surveyed(slug, 50, [-3, 0]);
    world.clock.today = addDays(startsOn, 7 * 12);
    await surveyed(slug, after, [0, 12]);
    world.clock.today = afterwards;
    await surveyed(slug, after, [12, 13]);
    const { drawn } = await world.page(slug, key);
    expect(drawn?.verdict === 'measurementChanged').toBe(changes.length > 0);
    expect(await changesOf(key)).toEqual(changes);
  });

  it.each([
    ['by more than ten points: it cannot be told', 16, ['channelMix']],
    ['by less: it is judged', 12, []],
  ] as const)('come through channels whose mix moved %s', async (_, phoneAfter, measurementChanges) => {
    world.clock.today = registeredOn;
    const slug = await world.product();
    const phone: Phone = (week) => (week < 0 ? 10 : phoneAfter);
    await answers(slug, phone, [-26, -3]);
    const key = await world.register(slug);
    world.clock.today = afterwards;
    await answers(slug, phone, [-3, 13]);
    const { drawn } = await world.page(slug, key);
    expect(drawn?.verdict === 'measurementChanged').toBe(measurementChanges.length > 0);
    expect(await changesOf(key)).toEqual(measurementChanges);
  });
});
