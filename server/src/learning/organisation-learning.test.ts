import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisationLearning } from 'shared/contracts';
import { render } from 'shared/language';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { afterwards, LearningWorld } from './test-world.js';

describe('what the organisation has learned, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );

  const read = async () => {
    const reader = await testAccount(world.database.dataSource, everywhere('reader'));
    return organisationLearning.parse(
      (await request(world.web.url).get('/api/learning').set('Cookie', reader).expect(200)).body,
    );
  };
  /** A change of `effect` where 8 percentage points were expected, and what is concluded from it. */
  async function judged(effect: number, conclusion: string, day: string, learning: string | null): Promise<string> {
    const slug = await world.measured();
    const key = await world.register(slug, { smallestChange: 0.05 });
    world.clock.today = afterwards;
    await world.weeks(slug, (week) => (week >= 0 ? effect : 0), [-3, 13]);
    world.clock.today = day;
    const body = { conclusion, nextStep: 'adjust', learning };
    await world.send('post', `${slug}/hypotheses/${key}/verdicts`, body).expect(201);
    return key;
  }

  it('is nothing before anything was concluded, and says so', async () => {
    expect(await read()).toMatchObject({
      learnings: [],
      effects: [],
      lessons: 0,
      calibration: { n: 0, words: [{ key: 'calibration.none' }] },
    });
  });

  it('is what worked beside what did not, the newest first, and how expectations met it', async () => {
    const followed = await judged(0.08, 'supported', afterwards, 'Ask less');
    const failed = await judged(0, 'refuted', '2026-06-04', 'The form was not the reason');
    const found = await read();
    expect(found.learnings.map(({ key, verdict }) => [key, verdict.conclusion, verdict.learning])).toEqual([
      [failed, 'refuted', 'The form was not the reason'],
      [followed, 'supported', 'Ask less'],
    ]);
    expect(found.learnings[0]).toMatchObject({
      found: { key: 'verdict.word.noChangeThatMatters' },
      product: { sample: false },
    });
    expect(found).toMatchObject({ lessons: 2, calibration: { n: 2, within: 1, tooHigh: 1, tooLow: 0 } });
    const [alike, ...others] = found.effects;
    expect([others, alike?.n, alike?.whole, alike?.unit]).toEqual([[], 2, null, 'percentagePoints']);
    expect(alike?.effects.map(({ key }) => key)).toEqual([followed, failed]);
    expect(alike?.effects[0]?.observed).toBeCloseTo(0.08, 1);
    expect(found.calibration.words.map((one) => render(one, 'en', { zone: 'Europe/Oslo' }))).toEqual([
      'Of 2 expectations with a result, 1 lay within what was found, 1 above it and 0 below.',
      'Too few results to say whether our guesses run high or low: 6 are needed.',
    ]);
  });
});
