import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { afterwards, LearningWorld, registeredOn, startsOn } from './test-world.js';

/** Answers of a week; of thirty so many came by phone. */
type Phone = (week: number) => number;

describe('a plan whose answers come through other channels than before', () => {
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

  it.each([
    ['by more than ten points: it cannot be told', 16, ['channelMix']],
    ['by less: it is judged', 12, []],
  ] as const)('moved %s', async (_, phoneAfter, measurementChanges) => {
    world.clock.today = registeredOn;
    const slug = await world.product();
    const phone: Phone = (week) => (week < 0 ? 10 : phoneAfter);
    await answers(slug, phone, [-26, -3]);
    const key = await world.register(slug);
    world.clock.today = afterwards;
    await answers(slug, phone, [-3, 13]);
    const { drawn } = await world.page(slug, key);
    expect(drawn?.verdict === 'measurementChanged').toBe(measurementChanges.length > 0);
    const [{ result }] = await world.database.dataSource.query<[{ result: { measurementChanges: string[] } }]>(
      `select result from hypothesis_analysis join hypothesis on hypothesis.id = hypothesis_id
       where key = $1 order by number desc limit 1`,
      [key],
    );
    expect(result.measurementChanges).toEqual(measurementChanges);
  });
});
