import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partHypotheses } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { ServicesService } from '../catalogue/services.service.js';
import { afterwards, LearningWorld, startsOn } from './test-world.js';

describe('what is tried in the products of a service, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );

  it('is each that began while its product was part of it, named with the product, and what was concluded', async () => {
    const [one, two, elsewhere] = [await world.measured(), await world.measured(), await world.measured()];
    const judged = await world.register(one);
    const running = await world.register(two, { startsOn: '2026-05-04' });
    const planned = await world.register(two, { startsOn: '2026-09-07' });
    // Before the product came, on the day it left, and of a product that is no part of it.
    await world.register(two, { startsOn: '2026-02-16' });
    await world.register(one, { startsOn: '2026-08-03' });
    await world.register(elsewhere);
    const { slug } = await world.web.application.get(ServicesService).create({
      name: 'Få barn',
      parts: [
        { productSlug: one, from: startsOn, to: '2026-08-03' },
        { productSlug: two, from: '2026-02-17', to: null },
      ],
    });
    world.clock.today = afterwards;
    const verdict = { conclusion: 'leftUnknown', nextStep: 'stop', reason: 'Nobody has asked', learning: 'Ask first' };
    await world.send('post', `${one}/hypotheses/${judged}/verdicts`, verdict).expect(201);

    const reader = await testAccount(world.database.dataSource, everywhere('reader'));
    const ask = (cookie: string, service = slug) =>
      request(world.web.url).get(`/api/services/${service}/hypotheses`).set('Cookie', cookie);
    const { hypotheses } = partHypotheses.parse((await ask(reader).expect(200)).body);
    expect(hypotheses.map(({ product, key, state }) => [product.slug, key, state])).toEqual([
      [one, judged, 'judged'],
      [two, running, 'running'],
      [two, planned, 'planned'],
    ]);
    expect(hypotheses[0]).toMatchObject({
      startsOn,
      statement: { key: 'hypotheses.statement', values: { what: 'a new first question' } },
      verdict: { conclusion: 'leftUnknown', decidedOn: afterwards, learning: 'Ask first' },
    });
    await ask('').expect(401);
    await ask(reader, 'nowhere').expect(404);
  });
});
