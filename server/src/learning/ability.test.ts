import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisationLearning, productAbility, type ProductAbility } from 'shared/contracts';
import { render } from 'shared/language';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { TestWorld } from '../flow/test-world.js';
import { fieldsOf, keyOf } from '../http/test-answers.js';
import { afterwards, LearningWorld, satisfied, startsOn } from './test-world.js';

const worse = (week: number): number => (week >= 0 ? -0.2 : 0);
/** The run begins in the week of the start; its eighth point ends eight weeks later. */
const signal = { metric: 'experience:satisfied', sinceBucket: '2026-W10', seenOn: addDays(startsOn, 56) };

describe('from a signal to what came of it, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (data) => testAccount(data, everywhere('ops')));

  const read = async (slug: string): Promise<ProductAbility> =>
    productAbility.parse((await world.send('get', `${slug}/ability`).expect(200)).body);
  const follow = (slug: string, more: object) => {
    const { metric, sinceBucket } = signal;
    return world.send('post', `${slug}/signals/follow-ups`, { metric, sinceBucket, ...more });
  };
  const said = ({ ability }: ProductAbility) => ability.words.map((one) => render(one, 'en', { zone: 'Europe/Oslo' }));
  const pooled = async () =>
    organisationLearning.parse(
      (await request(world.web.url).get('/api/learning').set('Cookie', world.ops).expect(200)).body,
    ).ability;
  async function signalled(): Promise<string> {
    world.clock.today = afterwards;
    const slug = await world.product();
    await world.weeks(slug, worse, [-26, 13]);
    return slug;
  }

  it('is not known where nothing could be told, and none where nothing was: never the same', async () => {
    const slug = await world.product();
    expect(await read(slug)).toMatchObject({ measured: false, signals: [], ability: { signals: 0 } });
    expect(said(await read(slug))).toEqual(['Not known: there is no usual range yet that could tell a signal.']);
    world.clock.today = afterwards;
    await world.weeks(slug, () => 0, [-26, 13]);
    expect(said(await read(slug))).toEqual(['No signal that something got worse in the last 12 months.']);
    expect((await read(slug)).measured).toBe(true);
  });

  it('is told on the day of the eighth point, waits for an agreement, and is known with the verdict', async () => {
    const slug = await signalled();
    expect((await read(slug)).signals).toMatchObject([
      { ...signal, ageDays: 37, followUp: null, knownOn: null, words: { key: 'ability.worse' } },
    ]);
    expect(said(await read(slug))).toEqual([
      'One signal that something got worse in the last 12 months: something agreed on 0, 0 left with a reason; what came of it is known for 0.',
      'One has nothing agreed yet and has waited 37 days.',
      'Too few to say how long it takes until something is agreed: 0 so far, 6 are needed.',
    ]);
    const key = await world.register(slug, { startsOn: addDays(afterwards, 1) });
    await follow(slug, { does: 'hypothesis', hypothesis: key }).expect(200);
    expect(await read(slug)).toMatchObject({
      signals: [{ ...signal, followUp: { does: 'hypothesis', hypothesis: key, on: afterwards } }],
      ability: { signals: 1, agreed: 1, closed: 0, known: 0 },
    });
    world.clock.today = addDays(afterwards, 17);
    const conclude = (body: object) => world.send('post', `${slug}/hypotheses/${key}/verdicts`, body);
    // Not to want to know is no knowledge; a verdict is, whichever it is.
    await conclude({ conclusion: 'leftUnknown', nextStep: 'stop', reason: 'No money' }).expect(201);
    expect((await read(slug)).ability.known).toBe(0);
    await world.send('post', `${slug}/hypotheses/${key}/early-looks`, { reason: 'Budget' }).expect(201);
    await conclude({ conclusion: 'cannotTell', nextStep: 'stop', reason: 'Looked again' }).expect(201);
    expect(await read(slug)).toMatchObject({
      signals: [{ knownOn: addDays(afterwards, 17) }],
      ability: { agreed: 1, known: 1 },
    });
  });

  it('tells of an indicator that it got worse, whatever it is called', async () => {
    world.clock.today = afterwards;
    const slug = await world.product({ ...satisfied, key: 'case-lead-time' });
    await world.weeks(slug, worse, [-26, 13], 300, 'case-lead-time');
    expect((await read(slug)).signals).toMatchObject([{ words: { key: 'ability.worse' } }]);
  });

  it('may be left with a reason, and is opened again; a signal that is not there is refused', async () => {
    const slug = await signalled();
    expect(keyOf(await follow(slug, { sinceBucket: '2026-W11', does: 'decision', text: 'x' }).expect(404))).toBe(
      'ability.signalGone',
    );
    expect(fieldsOf(await follow(slug, { does: 'decision' }).expect(422))).toEqual([['text', 'insights.textNeeded']]);
    await follow(slug, { does: 'closed', text: 'The form was down' }).expect(200);
    expect((await read(slug)).ability).toMatchObject({ signals: 1, agreed: 0, closed: 1 });
    await follow(slug, { does: 'reopened' }).expect(200);
    expect((await read(slug)).signals).toMatchObject([{ followUp: null }]);
  });

  it('stays where a corrected count no longer tells the signal on which something was agreed', async () => {
    const slug = await signalled();
    await follow(slug, { does: 'decision', text: 'Phone the users' }).expect(200);
    await world.weeks(slug, () => 0, [-26, 13]);
    expect(await read(slug)).toMatchObject({
      signals: [{ ...signal, followUp: { text: 'Phone the users' } }],
      ability: { signals: 1, agreed: 1 },
    });
  });

  it('is pooled over products, each signal once', async () => {
    const before = await pooled();
    await follow(await signalled(), { does: 'decision', text: 'Now' }).expect(200);
    await signalled();
    const { signals, agreed, closed, known } = await pooled();
    const { signals: earlier, agreed: agreedBefore } = before;
    expect([signals, agreed, closed, known]).toEqual([earlier + 2, agreedBefore + 1, before.closed, before.known]);
  });

  it('counts item-weeks of work on guesses from linked items alone, and does not know them where no items were read', async () => {
    const slug = await world.measured();
    expect((await read(slug)).guessWork).toMatchObject({ weeks: null, items: 0 });
    const [{ id } = { id: '' }] = await world.database.dataSource.query<{ id: string }[]>(
      'select id from product where slug = $1',
      [slug],
    );
    const facts = new TestWorld(world.database.dataSource);
    await facts.connect('2026-03-20T00:00:00Z', '2025-12-01');
    await facts.link(id);
    const [first, second] = [await world.register(slug), await world.register(slug, { what: 'another' })];
    const item = (key: string, startedAt: string, finishedAt: string | null) => ({
      ...{ key: `${slug}-${key}`, createdAt: '2026-01-01T09:00:00Z', startedAt: `${startedAt}T09:00:00Z` },
      finishedAt: finishedAt && `${finishedAt}T09:00:00Z`,
    });
    await facts.add(id, [
      item('1', '2026-02-09', '2026-03-02'),
      item('2', '2026-02-23', null),
      item('3', '2026-02-09', null),
      item('4', '2026-02-09', '2026-03-02'),
      // Two weeks of a part of the first, whose purpose it has; the whole is no more work for that.
      { ...item('5', '2026-02-16', '2026-03-02'), parent: `${slug}-1` },
    ]);
    const label = (name: string, ...labels: string[]) =>
      world.database.dataSource.query('update work_item set labels = $2 where id = $1', [
        facts.idOf(`${slug}-${name}`),
        labels,
      ]);
    await label('1', first);
    await label('2', first.toLowerCase());
    await label('3', first, second);
    world.clock.today = '2026-03-02';
    const raise = { level: 'tested', address: 'https://wiki.example/test' };
    await world.send('post', `${slug}/hypotheses/${second}/evidence`, raise).expect(201);
    world.clock.today = '2026-03-16';
    // Three weeks of the first and two of its part, three of the second, and of the third those until one of its purposes was tested.
    expect((await read(slug)).guessWork).toMatchObject({ weeks: 11, items: 4 });
  });
});
