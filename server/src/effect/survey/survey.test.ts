import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effectPage, indicatorList, productPage, survey, surveyTextList } from 'shared/contracts';
import { scrubbed } from 'shared/domain';
import request from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { pathsOf } from '../../http/test-answers.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { ReadingsService } from '../../flow/readings.service.js';
import { EffectService } from '../effect.service.js';
import { SurveyWorld } from './test-survey.js';

const service = { nb: 'Søk om plass', sv: null, en: 'Apply for a place' };
const asked = { service, questions: ['satisfaction', 'task', 'open'] };
const everything = { service, questions: ['ease', 'usability', 'recommendation'] };

describe('a survey of our own, over HTTP', () => {
  let world: SurveyWorld;

  beforeAll(async () => {
    world = await SurveyWorld.start(({ dataSource }) => testAccount(dataSource, everywhere('team'), everywhere('ops')));
  });
  afterAll(() => world.stop());
  beforeEach(() => world.next());

  it('is made with the indicators its answers go into, changed, closed and opened again', async () => {
    const made = await world.make(asked);
    expect(made).toMatchObject({ indicators: ['satisfaction', 'task'], open: true, endPoints: ['done', 'failed'] });
    world.clock.at += 1000;
    const changed = await world.api('put', `surveys/${made.id}`).send({ ...everything, askedAt: 'receipt' });
    expect(survey.parse(changed.body)).toMatchObject({ path: made.path, askedAt: 'receipt' });
    const { indicators } = indicatorList.parse((await world.api('get', 'indicators')).body);
    expect(indicators.map(({ key, summary, askedAt }) => [key, summary, askedAt])).toEqual([
      ['satisfaction', 'topTwo', null],
      ['task', 'share', null],
      ['ease', 'topThree', 'receipt'],
      ['recommendation', 'promoters', 'receipt'],
      ['usability', 'mean', 'receipt'],
    ]);
    await world.api('post', `surveys/${made.id}/close`).expect(200);
    expect((await world.look(made.path)).status).toBe(410);
    await world.send(made, { satisfaction: '5' }).expect(410);
    await world.api('post', `surveys/${made.id}/open`).expect(200);
    expect((await world.look(made.path)).status).toBe(200);
  });

  it('carries a series on only where the same was asked in the same place by a survey of ours', async () => {
    await world
      .api('post', 'indicators')
      .send({
        ...{ key: 'satisfaction', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
        ...{ unit: 'share', scale: { min: 1, max: 5 } },
      })
      .expect(201);
    const first = await world.make(asked);
    const again = await world.make(asked);
    const elsewhere = await world.make({ ...asked, askedAt: 'front page' });
    expect([first, again, elsewhere].map(({ indicators }) => indicators)).toEqual([
      ['satisfaction-2', 'task'],
      ['satisfaction-2', 'task'],
      ['satisfaction-3', 'task-2'],
    ]);
    // What the team has put aside is not fed anew.
    await world.api('post', 'indicators/satisfaction-2/archive').expect(204);
    expect((await world.make(asked)).indicators).toEqual(['satisfaction-4', 'task']);
  });

  it('asks no more for what has been put aside, says so, and feeds it nothing, also from a form that was open', async () => {
    const made = await world.make(asked);
    const { token } = await world.look(made.path);
    await world.api('post', 'indicators/satisfaction/archive').expect(204);
    expect((await world.look(`${made.path}?lang=en`)).text).not.toContain('name="satisfaction"');
    expect(await world.listed()).toMatchObject({ putAside: ['satisfaction'], open: true });
    await world.send(made, { form: token, satisfaction: '5', task: '1' }).expect(303);
    expect(await world.scores()).toMatchObject([{ indicator_key: 'task' }]);
    await world.api('post', 'indicators/task/archive').expect(204);
    expect((await world.look(made.path)).status).toBe(410);
    await world.api('post', 'indicators/task/restore').expect(204);
    expect((await world.look(made.path)).status).toBe(200);
  });

  it('refuses what cannot be asked', async () => {
    for (const wrong of [
      { ...asked, questions: [] },
      { ...asked, questions: ['open', 'open'] },
      { ...asked, questions: ['satisfaction', 'task', 'open', 'ease'] },
      { ...asked, endPoints: ['Not An Address'] },
    ]) {
      await world.api('post', 'surveys').send(wrong).expect(400);
    }
    const nameless = await world.api('post', 'surveys').send({ ...asked, service: { nb: null, sv: ' ', en: null } });
    expect([nameless.status, pathsOf(nameless)]).toEqual([422, ['service']]);
    await world.api('put', 'surveys/nothing').send(asked).expect(404);
    await world.api('get', 'surveys/nothing/texts').expect(404);
  });

  it('is for the team and ops to make; others may see the counts', async () => {
    const made = await world.make(asked);
    const reader = await testAccount(world.database.dataSource, everywhere('reader'));
    const as = (method: 'get' | 'post', address: string) =>
      request(world.web.url)[method](`/api/products/${world.product.slug}/surveys${address}`).set('Cookie', reader);
    await as('get', '').expect(200);
    await as('get', `/${made.id}/texts`).expect(200);
    await as('get', `/${made.id}/texts/waiting`).expect(403);
    await as('post', '').send(asked).expect(403);
    await as('post', `/${made.id}/close`).expect(403);
  });

  it('is shown in three languages, without script, cookie or anything from elsewhere', async () => {
    const made = await world.make(asked);
    const texts = [];
    for (const [accepted, query] of [
      ['nn-NO,nn;q=0.9', ''],
      ['sv-SE', ''],
      ['de', ''],
      ['sv', '?lang=en'],
    ] as const) {
      const page = await request(world.web.url)
        .get(`${made.path}${query}`)
        .set('Accept-Language', accepted)
        .expect(200);
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
    expect((await world.look('/s/unknown-key')).status).toBe(404);
    await request(world.web.url)
      .get('/s/survey.css')
      .expect('Content-Type', /text\/css/)
      .expect(200);
  });

  it('stores each score as an answer of the day, and counts by end point, the failed one too', async () => {
    const made = await world.make(asked);
    const sent = await world.answer(made, { satisfaction: '4', task: '0.5', 'open-text': 'Fint' });
    expect([sent.status, sent.get('Location')]).toEqual([303, `${made.path}/thanks?lang=en`]);
    await world.taken(made, { task: '0', 'task-text': 'Skjemaet stoppet' }, 'failed');
    await world.taken(made, { satisfaction: '2' }, '01019012480');
    expect(await world.scores()).toEqual([
      { indicator_key: 'satisfaction', answered_on: '2026-11-20', score: 2 },
      { indicator_key: 'satisfaction', answered_on: '2026-11-20', score: 4 },
      { indicator_key: 'task', answered_on: '2026-11-20', score: 0 },
      { indicator_key: 'task', answered_on: '2026-11-20', score: 0.5 },
    ]);
    expect(await world.counted()).toEqual([
      { endPoint: 'done', shown: 1, answered: 1, inPart: 0 },
      { endPoint: 'failed', shown: 1, answered: 1, inPart: 1 },
      { endPoint: 'other', shown: 1, answered: 1, inPart: 1 },
    ]);
  });

  it('tells how many have answered once the day is over, in whole fives and no more than are shown', async () => {
    const made = await world.make(asked);
    for (let n = 1; n <= 11; n++) await world.taken(made, { satisfaction: '5' });
    await world.lookAtPage();
    const told = async () => (await world.listed())?.counts;
    expect(await told()).toEqual([]);
    world.clock.at += 86_400_000;
    const ten = [{ endPoint: 'done', shown: 10, answered: 10, inPart: 10 }];
    expect(await told()).toEqual(ten);
    for (let n = 1; n <= 4; n++) await world.taken(made, { satisfaction: '5' });
    world.clock.at += 86_400_000;
    await world.lookAtPage();
    // Fifteen beside eleven that are shown would tell that four are new.
    expect(await told()).toEqual(ten);
  });

  it('tells the response rate beside the figure, from what is told of the survey alone, and not where a file came too', async () => {
    const made = await world.make({ service, questions: ['satisfaction'] });
    for (let n = 1; n <= 7; n++) await world.look(`${made.path}?at=done`);
    for (let n = 1; n <= 6; n++) await world.taken(made, { satisfaction: n === 1 ? '1' : '5' });
    await world.lookAtPage();
    const response = async () =>
      effectPage
        .parse((await world.api('get', 'effect').expect(200)).body)
        .indicators.find(({ key }) => key === 'satisfaction')?.response;
    expect(await response()).toMatchObject({ rate: null, missing: { key: 'effect-page.responseSoon' } });
    world.clock.at += 86_400_000;
    // Six of 13: told is five or more of ten or more, so five of 14 at least and nine of ten at most.
    const told = { since: null, answered: 5, shown: 10, low: 5 / 14, high: 0.9 };
    expect(await response()).toMatchObject({ rate: told, missing: null });
    expect((await response())?.rate?.worst).toBeNull();
    world.clock.at += 7 * 86_400_000;
    await world.lookAtPage();
    const low = (5 / 14) * (5 / 6);
    expect((await response())?.rate?.worst?.low).toBeCloseTo(low, 9);
    expect((await response())?.rate?.worst?.high).toBeCloseTo(low + 9 / 14, 9);
    await world.api('put', 'indicators/satisfaction/observations/2026-11-02').send({ value: 0.5, n: 40 }).expect(204);
    expect(await response()).toMatchObject({ rate: null, missing: { key: 'effect-page.responseElsewhere' } });
    world.clock.at -= 8 * 86_400_000;
  });

  it('tells the rate of the weeks that the figure is of, and that others answer where it moved by more than ten points', async () => {
    const now = world.clock.at;
    world.clock.at = Date.parse('2026-07-20T08:00:00Z');
    const made = await world.make({ service, questions: ['satisfaction'] });
    const came = async (on: string, shown: number, answered: number): Promise<void> => {
      await world.database.dataSource.query(
        `insert into survey_count (product_id, survey_id, counted_on, end_point, shown, answered) values ($1, $2, $3, 'done', $4, $5)`,
        [world.product.id, made.id, on, shown, answered],
      );
      await world.database.dataSource.query(
        `insert into answer (product_id, id, indicator_key, answered_on, score)
         select $1, gen_random_uuid(), 'satisfaction', $2, 5 from generate_series(1, $3::int)`,
        [world.product.id, on, answered],
      );
      await world.web.application.get(ReadingsService).renew({ kind: 'product', id: world.product.id }, 'survey');
    };
    const response = async () =>
      effectPage.parse((await world.api('get', 'effect').expect(200)).body).indicators[0]?.response;
    await came('2026-07-15', 200, 100);
    expect(await response()).toMatchObject({ rate: { since: null, answered: 100, shown: 200 }, moved: null });
    world.clock.at = Date.parse('2026-11-20T08:00:00Z');
    await came('2026-11-04', 300, 60);
    // 160 of 500 in all; told in July were 100 of 200, so that of the 300 since then 56 answered at least.
    expect(await response()).toMatchObject({
      rate: { since: '2026-07-20', answered: 56, shown: 296, low: 56 / 304, high: 64 / 296 },
      moved: { key: 'effect-page.responseMoved', values: { day: { value: '2026-07-20' } } },
    });
    // What was told in July is told of July for ever, whatever becomes known of it since.
    await came('2026-07-14', 500, 10);
    expect((await response())?.moved?.values).toMatchObject({ beforeLow: { value: 100 / 204 } });
    world.clock.at = now;
  });

  it('gives readings as many answers as were sent', async () => {
    const made = await world.make(everything);
    for (const [ease, first, second, recommendation] of [
      [7, 7, 7, 10],
      [5, 6, 5, 9],
      [4, 4, 4, 8],
      [1, 1, 1, 0],
      [6, 7, 7, 6],
      [6, 7, 7, 10],
    ]) {
      const fields = { ease, 'usability-1': first, 'usability-2': second, recommendation };
      await world.taken(made, fields);
    }
    const indicators = await world.web.application.get(EffectService, { strict: false }).indicators(world.product.id);
    expect(indicators.map(({ key, answers }) => [key, answers.reduce((sum, { n }) => sum + n, 0)])).toEqual([
      ['ease', 6],
      ['recommendation', 6],
      ['usability', 6],
    ]);
    const [job, ...more] = await world.rows<{ payload: object }>(
      `select payload from queue._private_jobs where key = 'survey:' || $1::text`,
    );
    expect(more).toEqual([]);
    world.clock.at += 7 * 86_400_000;
    await world.web.application.get(TaskRegistry).tasks.get('renew-readings')?.(
      job?.payload ?? {},
      new AbortController().signal,
    );
    const { facts } = productPage.parse(
      (await request(world.web.url).get(`/api/products/${world.product.slug}`).set('Cookie', world.cookie)).body,
    );
    world.clock.at -= 7 * 86_400_000;
    expect([facts.experience.missing, facts.experience.n, facts.experience.value]).toEqual([null, 6, 4 / 6]);
  });

  it.each([
    [['satisfaction'], 1],
    [['ease', 'usability', 'recommendation'], 4],
    [['task', 'open'], 3],
  ])('says of %j how many things the reader will find', async (questions, n) => {
    const { text } = await world.look(`${(await world.make({ service, questions })).path}?lang=en`);
    expect(text).toContain(`${n} question${n === 1 ? '' : 's'}.`);
    expect(text.match(/<fieldset|<textarea/g)).toHaveLength(n);
  });

  it('gives a form back with all that was written, and says what to put right', async () => {
    const made = await world.make({ service, questions: ['usability', 'task', 'open'] });
    const long = 'å'.repeat(1001);
    const back = await world.answer(made, {
      'usability-1': '6',
      task: '9',
      'task-text': '<b>"Feil"</b>',
      'open-text': long,
    });
    expect(back.status).toBe(422);
    expect(back.text).toContain('&lt;b&gt;&quot;Feil&quot;&lt;/b&gt;</textarea');
    expect(back.text).toContain(long);
    expect(back.text).toMatch(/name="usability-1" value="6" checked/);
    expect([...back.text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field)).toEqual([
      'usability-2',
      'task',
      'open-text',
    ]);
    const empty = await world.answer(made, {});
    expect([empty.status, /<a href="#([^"]+)"/.exec(empty.text)?.[1]]).toEqual([422, 'usability-1']);
    expect(await world.scores()).toEqual([]);
  });

  it('shows a text after somebody has read it, and none before five have answered', async () => {
    const made = await world.make(asked);
    const texts = async (which: string) =>
      surveyTextList.parse((await world.api('get', `surveys/${made.id}/${which}`).expect(200)).body);
    for (const text of ['En', 'To', 'Tre', 'Fire']) await world.answer(made, { task: '1', 'open-text': text });
    expect(await texts('texts/waiting')).toEqual({ texts: [], tooFew: true });
    await world.answer(made, { task: '0', 'task-text': 'Ring meg på 912 34 567' });
    const waiting = await texts('texts/waiting');
    expect(waiting.texts.map(({ about, text, week }) => `${about} ${week} ${text}`).sort()).toEqual([
      ...['open 2026-W47 En', 'open 2026-W47 Fire', 'open 2026-W47 To', 'open 2026-W47 Tre'],
      `task 2026-W47 Ring meg på ${scrubbed}`,
    ]);
    expect(await texts('texts')).toEqual({ texts: [], tooFew: true });
    await world.lookAtPage();
    expect(await texts('texts')).toEqual({ texts: [], tooFew: false });
    const [first, second] = waiting.texts;
    await world.api('post', `surveys/${made.id}/texts/${first?.id ?? ''}/show`).expect(204);
    await world.api('delete', `surveys/${made.id}/texts/${second?.id ?? ''}`).expect(204);
    await world.api('delete', `surveys/${made.id}/texts/${second?.id ?? ''}`).expect(404);
    await world.api('post', `surveys/${made.id}/texts/no-such/show`).expect(404);
    expect([(await texts('texts')).texts, (await texts('texts/waiting')).texts.length]).toEqual([[first], 3]);
  });

  it('shows no text of a week whose answers are not shown, and no more of them than there are answers', async () => {
    const made = await world.make(asked);
    const shown = async () =>
      surveyTextList.parse((await world.api('get', `surveys/${made.id}/texts`).expect(200)).body).texts.length;
    for (let n = 1; n <= 5; n++) await world.taken(made, { task: '1', 'open-text': 'Fint' });
    await world.lookAtPage();
    // Not renewed yet: more have written than are shown to have answered.
    for (let n = 1; n <= 4; n++) await world.taken(made, { task: '1', 'open-text': 'Fint' });
    await world.rows(`update survey_text set shown = true where product_id = $1 returning 1`);
    expect(await shown()).toBe(5);
    world.clock.at += 7 * 86_400_000;
    await world.taken(made, { task: '1', 'open-text': 'Fint' });
    await world.rows(`update survey_text set shown = true where product_id = $1 returning 1`);
    await world.lookAtPage();
    expect(await shown()).toBe(5);
  });
});
