import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  contactList,
  contactNoted,
  insightList,
  organisationLearning,
  overview,
  type ContactList,
  type InsightList,
} from 'shared/contracts';
import { contactLabel } from 'shared/domain';
import { languages, render } from 'shared/language';
import { addDays } from 'shared/time';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { TestWorld } from '../flow/test-world.js';
import { fieldsOf, pathsOf } from '../http/test-answers.js';
import { LearningWorld } from './test-world.js';

const today = '2026-03-20';
const place = { zone: 'Europe/Oslo', today };

describe('meeting users, and what is learned of it, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (data) => testAccount(data, everywhere('ops')));
  let slug: string;
  beforeEach(async () => {
    slug = await world.product();
    world.clock.today = today;
  });

  const contact = { heldOn: today, kind: 'interview', people: 2, learned: 'They print the letter and come in person' };
  const send = (method: 'get' | 'post', path: string, body?: object) => world.send(method, `${slug}/${path}`, body);
  const note = async (more: object = {}) =>
    contactNoted.parse((await send('post', 'contacts', { ...contact, ...more }).expect(201)).body);
  const contacts = async (): Promise<ContactList> =>
    contactList.parse((await send('get', 'contacts').expect(200)).body);
  const insights = async (): Promise<InsightList> =>
    insightList.parse((await send('get', 'insights').expect(200)).body);
  const takeBack = (id: string, cookie = world.ops) =>
    request(world.web.url).delete(`/api/products/${slug}/contacts/${id}`).set('Cookie', cookie);
  const follow = (id: string, body: object) => send('post', `insights/${id}/follow-ups`, body);
  const write = async (text: string, seenOn: string): Promise<string> => {
    const { insights: all } = insightList.parse(
      (await send('post', 'insights', { text, source: 'free', seenOn }).expect(201)).body,
    );
    return all.find((one) => one.text === text)?.id ?? '';
  };
  const organisation = async () =>
    organisationLearning.parse(
      (await request(world.web.url).get('/api/learning').set('Cookie', world.ops).expect(200)).body,
    );
  const told = ({ silence }: ContactList, language: (typeof languages)[number] = 'en') =>
    silence.words.map((one) => render(one, language, place));

  it('is not known before anything was noted; a new contact is 0 weeks, and five weeks later it is told', async () => {
    const before = await contacts();
    expect(before).toMatchObject({ n: 0, silence: { quiet: { contacts: false, answers: false }, quietDays: 35 } });
    expect(told(before)).toEqual([
      'No contact with users has been noted yet.',
      'There are no answers or readings to show yet.',
    ]);
    expect(told(await note(), 'nb')[0]).toBe('0 uker uten brukerkontakt; den siste var 20. mars 2026.');
    world.clock.today = addDays(today, 34);
    expect((await contacts()).silence.quiet.contacts).toBe(false);
    world.clock.today = addDays(today, 35);
    const quiet = await contacts();
    expect(quiet.silence.quiet.contacts).toBe(true);
    expect(languages.map((language) => told(quiet, language)[0])).toEqual([
      'No contact with users since 20 Mar 2026: 5 weeks without user contact.',
      'Ingen kontakt med brukere siden 20. mars 2026: 5 uker uten brukerkontakt.',
      'Ingen kontakt med användare sedan 20 mars 2026: 5 veckor utan användarkontakt.',
    ]);
    const { unknown } = overview.parse(
      (await request(world.web.url).get('/api/overview').set('Cookie', world.ops).expect(200)).body,
    );
    expect(unknown.filter(({ links }) => links?.['product'] === `/products/${slug}`).map(({ key }) => key)).toContain(
      'contacts.productQuiet',
    );
    // An older one noted now does not make it any fresher.
    await note({ heldOn: addDays(today, -10) });
    expect((await contacts()).silence.quiet.contacts).toBe(true);
    expect(told(await note({ heldOn: addDays(today, 35) }))[0]).toMatch(/^0 weeks/);
  });

  it('tells how long no answers came by the periods that are shown, and by the number that ops choose', async () => {
    await world.weeks(slug, () => 0, [-12, 0]);
    expect(told(await contacts())[1]).toBe('The newest answers shown go up to 1 Mar 2026.');
    const settings = (quietDays: number) =>
      request(world.web.url)
        .put('/api/settings')
        .set('Cookie', world.ops)
        .send({ zone: 'Europe/Oslo', levelNames: { area: null }, quietDays });
    expect(pathsOf(await settings(3).expect(400))).toEqual(['quietDays']);
    await settings(14).expect(200);
    expect(told(await contacts())[1]).toBe('No answers or readings to show since 1 Mar 2026: 2 weeks.');
    await settings(35).expect(200);
    expect((await contacts()).silence.quiet.answers).toBe(false);
  });

  it('is an item with its label at the source too, on the day it is finished, and costs no typing', async () => {
    const [{ id } = { id: '' }] = await world.database.dataSource.query<{ id: string }[]>(
      'select id from product where slug = $1',
      [slug],
    );
    const facts = new TestWorld(world.database.dataSource);
    await facts.connect(`${today}T00:00:00Z`, '2025-12-01');
    await facts.link(id);
    const item = (key: string, finishedAt: string | null) => {
      const startedAt = '2026-02-01T09:00:00Z';
      return { key: `${slug}-${key}`, createdAt: startedAt, startedAt, finishedAt };
    };
    // Finished at night: in Oslo it is the day after.
    await facts.add(id, [item('1', '2026-03-03T23:30:00Z'), item('2', null), item('3', '2026-03-19T09:00:00Z')]);
    for (const key of ['1', '2']) {
      await world.database.dataSource.query('update work_item set labels = $2 where id = $1', [
        facts.idOf(`${slug}-${key}`),
        ['design', contactLabel],
      ]);
    }
    const labelled = await contacts();
    expect(labelled).toMatchObject({ n: 0, contacts: [], atSource: [{ label: `${slug}-1`, heldOn: '2026-03-04' }] });
    expect(told(labelled)[0]).toBe('2 weeks without user contact; the last was 4 Mar 2026.');
    expect(told(await note({ heldOn: addDays(today, -1) }))[0]).toMatch(/^0 weeks/);
  });

  it('keeps nothing of who it was', async () => {
    const { contacts: all } = await note({
      learned: 'Ring 99 88 77 66 eller kari@example.org, fnr 12057900499, så får dere svar',
    });
    expect(all[0]).toMatchObject({ kind: 'interview', people: 2, hypothesis: null, insight: false, role: 'ops' });
    const kept = await world.database.dataSource.query<{ learned: string }[]>('select learned from user_contact');
    expect(kept.map(({ learned }) => learned).join()).not.toMatch(/99 ?88|kari|120579/);
  });

  it('refuses a day to come, nobody met, nothing learned and a hypothesis of another product; nothing is stored then', async () => {
    const refuse = (more: object) => send('post', 'contacts', { ...contact, ...more });
    expect(fieldsOf(await refuse({ heldOn: addDays(today, 1) }).expect(422))).toEqual([
      ['heldOn', 'contacts.dayToCome'],
    ]);
    expect(pathsOf(await refuse({ people: 0, learned: ' ', kind: 'coffee' }).expect(400)).sort()).toEqual([
      'kind',
      'learned',
      'people',
    ]);
    const elsewhere = await world.register(await world.measured());
    world.clock.today = today;
    for (const hypothesis of [elsewhere, 'HYP-999', 'soon']) {
      expect(fieldsOf(await refuse({ hypothesis, insight: true }).expect(422))).toEqual([
        ['hypothesis', 'contacts.hypothesisUnknown'],
      ]);
    }
    expect([(await contacts()).n, (await insights()).insights]).toEqual([0, []]);
  });

  it('is taken back in one go with the insight it became, unless something has followed on that', async () => {
    const [kept, gone] = [
      await note({ insight: true, learned: 'Kept' }),
      await note({ insight: true, learned: 'Gone' }),
    ];
    expect(gone.contacts.map(({ insight }) => insight)).toEqual([true, true]);
    const of = async (text: string) => (await insights()).insights.find((one) => one.text === text)?.id ?? '';
    await follow(await of('Kept'), { does: 'decision', text: 'Ask the printers' }).expect(200);
    await takeBack(gone.noted).expect(200);
    await takeBack(kept.noted).expect(200);
    expect((await contacts()).n).toBe(0);
    expect((await insights()).insights.map(({ text, state }) => [text, state])).toEqual([['Kept', 'agreed']]);
    await takeBack(gone.noted).expect(404);
    await takeBack('nonsense').expect(404);
  });

  it('waits for somebody to take it on; what follows is kept, and can be opened again', async () => {
    const id = await write('The letter is not read', addDays(today, -20));
    await write('A newer one', addDays(today, -3));
    const key = await world.register(slug, { startsOn: addDays(today, 7) });
    expect((await insights()).insights.map(({ text, ageDays, state }) => [text, ageDays, state])).toEqual([
      ['The letter is not read', 20, 'unowned'],
      ['A newer one', 3, 'unowned'],
    ]);
    expect((await organisation()).insights.unowned.filter(({ product }) => product.slug === slug)).toMatchObject([
      { id, ageDays: 20 },
    ]);
    expect(fieldsOf(await follow(id, { does: 'hypothesis' }).expect(422))).toEqual([
      ['hypothesis', 'contacts.hypothesisUnknown'],
    ]);
    expect(fieldsOf(await follow(id, { does: 'closed', text: ' ' }).expect(422))).toEqual([
      ['text', 'insights.textNeeded'],
    ]);
    expect(fieldsOf(await follow(id, { does: 'reopened' }).expect(422))).toEqual([
      ['does', 'insights.nothingToReopen'],
    ]);
    await follow(id, { does: 'hypothesis', hypothesis: key.toLowerCase() }).expect(200);
    const [, own] = (await insights()).insights;
    expect(own).toMatchObject({ id, state: 'agreed', followUp: { does: 'hypothesis', hypothesis: key, on: today } });
    expect((await organisation()).insights.unowned.filter(({ product }) => product.slug === slug)).toEqual([]);
    await follow(id, { does: 'closed', text: 'The form is withdrawn' }).expect(200);
    expect((await insights()).insights[1]).toMatchObject({
      state: 'closed',
      followUp: { text: 'The form is withdrawn' },
    });
    await follow(id, { does: 'reopened' }).expect(200);
    expect((await insights()).insights[0]).toMatchObject({ id, state: 'unowned', followUp: null });
    const rows = await world.database.dataSource.query<unknown[]>('select from follow_up where subject = $1', [
      `insight:${id}`,
    ]);
    expect(rows).toHaveLength(3);
    await follow('nonsense', { does: 'reopened' }).expect(404);
  });

  it('takes so many days from insight to action by nearest rank, from six on, and never 0 for none', async () => {
    const waits = [3, 30, 1, 8, 14];
    for (const [index, days] of waits.entries()) {
      const id = await write(`Number ${index}`, addDays(today, -days));
      await follow(id, { does: 'decision', text: 'Done' }).expect(200);
    }
    await write('Nobody’s', addDays(today, -300));
    expect((await insights()).toAction).toMatchObject({
      ...{ n: 5, medianDays: null, words: { key: 'insights.toActionTooFew', values: { n: 5, needed: 6 } } },
    });
    await follow(await write('Sixth', addDays(today, -10)), { does: 'decision', text: 'Done' }).expect(200);
    // 1 3 8 10 14 30: the third of six.
    const { toAction } = await insights();
    expect([toAction.n, toAction.medianDays]).toEqual([6, 8]);
    expect(render(toAction.words, 'en', place)).toBe('From insight to action: half of 6 within 8 days.');
  });

  it('is read by everyone, and written by the product’s own team and ops', async () => {
    const { dataSource } = world.database;
    const reader = await testAccount(dataSource, everywhere('reader'));
    const other = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';
    const elsewhere = await testAccount(dataSource, { role: 'team', scope: { kind: 'product', productId: other } });
    const { noted } = await note({ insight: true });
    const [{ id } = { id: '' }] = (await insights()).insights;
    for (const cookie of [reader, elsewhere]) {
      for (const path of ['contacts', 'insights', 'ability']) {
        await world.send('get', `${slug}/${path}`, undefined, cookie).expect(200);
      }
      await world.send('post', `${slug}/contacts`, contact, cookie).expect(403);
      await world.send('post', `${slug}/insights`, { text: 'x', source: 'free' }, cookie).expect(403);
      await world.send('post', `${slug}/insights/${id}/follow-ups`, { does: 'reopened' }, cookie).expect(403);
      const signal = { metric: 'lead-time', sinceBucket: '2026-W01', does: 'decision', text: 'x' };
      await world.send('post', `${slug}/signals/follow-ups`, signal, cookie).expect(403);
      await takeBack(noted, cookie).expect(403);
    }
  });
});
