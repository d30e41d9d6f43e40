import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hypothesisCreated, hypothesisList, type HypothesisDrafts } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { TestWorld } from '../flow/test-world.js';
import { keyOf } from '../http/test-answers.js';
import { LearningWorld, plan, registeredOn } from './test-world.js';

describe('hypotheses that a label at the source starts, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let facts: TestWorld;
  let slug: string;
  let productId: string;
  beforeEach(async () => {
    world.clock.today = registeredOn;
    slug = await world.product();
    [productId = ''] = (await ask<{ id: string }>('select id from product where slug = $1', [slug])).map(
      ({ id }) => id,
    );
    facts = new TestWorld(world.database.dataSource);
    await facts.connect(`${registeredOn}T00:00:00Z`, '2024-01-01');
    await facts.link(productId);
  });

  const ask = <T>(sql: string, values: unknown[] = []): Promise<T[]> => world.database.dataSource.query(sql, values);
  const nameOf = (name: string): string => `${slug}-${name}`;
  /** Items by their names, with the labels they carry. */
  async function add(items: Readonly<Record<string, readonly string[]>>, finishedAt: string | null = null) {
    const startedAt = '2024-02-01T09:00:00Z';
    const rows = Object.keys(items).map((name) => ({ key: nameOf(name), createdAt: startedAt, startedAt, finishedAt }));
    await facts.add(productId, rows);
    for (const [name, labels] of Object.entries(items)) await label(name, ...labels);
  }
  const label = (name: string, ...labels: string[]): Promise<unknown> =>
    ask('update work_item set labels = $2 where id = $1', [facts.idOf(nameOf(name)), labels]);
  const list = async () => hypothesisList.parse((await world.send('get', `${slug}/hypotheses`).expect(200)).body);
  const drafts = async (): Promise<HypothesisDrafts> => (await list()).drafts;
  const namesOf = (all: HypothesisDrafts['waiting']): string[] =>
    all.map((draft) => draft.label.split('-').at(-1) ?? '');
  const waiting = async (): Promise<string[]> => namesOf((await drafts()).waiting).sort();
  async function idOf(name: string): Promise<string> {
    const { waiting: open, aside } = await drafts();
    return [...open, ...aside].find((draft) => draft.label === nameOf(name))?.id ?? '';
  }
  const put = (id: string, aside: boolean) => world.send('put', `${slug}/hypotheses/drafts/${id}`, { aside });
  const write = (startedFrom: string) => world.send('post', `${slug}/hypotheses`, { ...plan, startedFrom });
  const choose = (hypothesisLabels: readonly string[]) =>
    request(world.web.url)
      .put('/api/settings')
      .set('Cookie', world.ops)
      .send({ zone: 'Europe/Oslo', levelNames: { area: null }, hypothesisLabels })
      .expect(200);

  it('are started by a label in any letters, written large or small', async () => {
    await choose(['Økt verdi', 'ÅTGÄRD']);
    await add({ 1: ['urgent', 'Økt verdi'], 2: ['åtgärd'], 3: ['Økt Verdi'], 4: ['okt verdi'] });
    expect(await waiting()).toEqual(['1', '2', '3']);
    await choose(['hypothesis', 'flow-hypothesis']);
  });

  it('wait in the list of the product, open or finished, with what the source says of the work', async () => {
    await add({ 1: ['urgent', 'Flow-Hypothesis'], 2: ['hypotheses'], 3: [] });
    await add({ 4: ['hypothesis'] }, '2026-01-20T09:00:00Z');
    const { waiting: found, n, labels, aside } = await drafts();
    expect([n, labels, aside]).toEqual([2, ['hypothesis', 'flow-hypothesis'], []]);
    expect(found.find(({ carries }) => carries === 'Flow-Hypothesis')).toMatchObject({
      ...{ kind: 'workItems', label: nameOf('1'), title: `Title of ${nameOf('1')}`, doneOn: null },
      url: `https://tracker.example/${nameOf('1')}`,
    });
    expect(found.find(({ carries }) => carries === 'hypothesis')).toMatchObject({ doneOn: '2026-01-20' });
  });

  it('are not started by work of another product, what was cancelled, ended a year ago or has its hypothesis', async () => {
    const key = await world.register(slug);
    const named = ['1', '2', '3', '4', '5'];
    await add(Object.fromEntries(named.map((name) => [name, ['hypothesis']])));
    await add({ 6: ['hypothesis'] }, '2025-01-20T09:00:00Z');
    expect(await waiting()).toEqual(named);
    await label('1', 'hypothesis', key.toLowerCase());
    await world.link(slug, key, [nameOf('2')]);
    await ask(`update item_flow set cancelled_at = '2026-01-01' where item_id = $1`, [facts.idOf(nameOf('3'))]);
    const elsewhere = await world.product();
    const [{ id } = { id: '' }] = await ask<{ id: string }>('select id from product where slug = $1', [elsewhere]);
    await facts.move([nameOf('4')], id, '2026-01-01T00:00:00Z');
    expect(await waiting()).toEqual(['5']);
  });

  it('follow the labels that the settings name, without reading the source again', async () => {
    await add({ 1: ['hypothesis'], 2: ['Antakelse'] });
    await choose([' antakelse ', 'tro']);
    expect(await waiting()).toEqual(['2']);
    await choose([]);
    expect(await drafts()).toEqual({ labels: [], waiting: [], n: 0, aside: [] });
    await choose(['hypothesis', 'flow-hypothesis']);
    expect(await waiting()).toEqual(['1']);
  });

  it('stay aside once they were put there, also when the facts are made again, until somebody takes them up', async () => {
    await add({ 1: ['hypothesis'], 2: ['hypothesis'] });
    const id = await idOf('1');
    for (const aside of [true, true]) await put(id, aside).expect(200);
    expect(await waiting()).toEqual(['2']);
    await label('1');
    expect((await drafts()).aside).toEqual([]);
    // As a replay does: the fact is taken away and made again of the same document.
    await ask('delete from work_item where id = $1', [facts.idOf(nameOf('1'))]);
    await add({ 1: ['hypothesis'] });
    expect(namesOf((await drafts()).aside)).toEqual(['1']);
    expect([await waiting(), await idOf('1')]).toEqual([['2'], id]);
    const answer = hypothesisList.parse((await put(id, false).expect(200)).body);
    expect(namesOf(answer.drafts.waiting).sort()).toEqual(['1', '2']);
    expect(await ask('select * from draft_aside')).toEqual([]);
  });

  it('become the hypothesis that people write, with the work linked, and never two of them', async () => {
    await add({ 1: ['hypothesis'] });
    const id = await idOf('1');
    await put(id, true).expect(200);
    const both = await Promise.all([write(id), write(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [written, refused] = [...both].sort((a, b) => a.status - b.status);
    const { key } = hypothesisCreated.parse(written?.body);
    expect(refused && keyOf(refused)).toBe('hypothesis-drafts.gone');
    expect((await world.page(slug, key)).links).toMatchObject([{ label: nameOf('1'), kind: 'workItems' }]);
    expect(await list()).toMatchObject({ open: [{ id, key }], drafts: { n: 0, aside: [] } });
    // The work is linked no more: what was written down stays, and does not begin anew.
    await world.link(slug, key, []);
    expect(await waiting()).toEqual([]);
    for (const wrong of [id, randomUUID()])
      expect(keyOf(await write(wrong).expect(409))).toBe('hypothesis-drafts.gone');
    expect(keyOf(await put(id, true).expect(409))).toBe('hypothesis-drafts.gone');
  });

  it('may be a pull request, not one of a bot nor one that was given up', async () => {
    const [{ id: connection } = { id: '' }] = await ask<{ id: string }>(
      'select connection_id as id from scope_link where product_id = $1',
      [productId],
    );
    const changes = [
      { number: 7, bot: false, closed: null, merged: null },
      { number: 8, bot: true, closed: null, merged: null },
      { number: 9, bot: false, closed: '2026-01-10', merged: null },
      { number: 10, bot: false, closed: '2026-01-10', merged: '2026-01-10' },
      { number: 11, bot: false, closed: '2024-01-10', merged: '2024-01-10' },
    ];
    for (const { number, bot, closed, merged } of changes) {
      const id = randomUUID();
      await ask(
        `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
         values ($1, $2, 'pulls', $3, 'P', '{}', 'x', 1, '2026-01-01')`,
        [id, connection, String(number)],
      );
      await ask(
        `insert into change (id, connection_id, scope_id, number, url, state, is_draft, by_bot, created_at, updated_at,
           closed_at, merged_at, base_branch, head_sha, issue_keys, labels)
         values ($1, $2, 'P', $3, 'https://code.example', 'open', false, $4, '2024-01-01', '2024-01-01', $5, $6, 'main',
           'abc', '{}', '{hypothesis}')`,
        [id, connection, number, bot, closed, merged],
      );
      await ask('insert into change_product values ($1, $2)', [id, productId]);
    }
    const { waiting: found } = await drafts();
    expect(found.map(({ label: name, kind }) => [name, kind]).sort()).toEqual([
      ['#10', 'changes'],
      ['#7', 'changes'],
    ]);
  });

  it('are read by everyone, put aside by the team and ops; of the work nothing is kept but its id', async () => {
    await add({ 1: ['hypothesis'] });
    const id = await idOf('1');
    const reader = await testAccount(world.database.dataSource, everywhere('reader'));
    await world.send('get', `${slug}/hypotheses`, undefined, reader).expect(200);
    await world.send('put', `${slug}/hypotheses/drafts/${id}`, { aside: true }, reader).expect(403);
    expect(await waiting()).toEqual(['1']);
    await put(id, true).expect(200);
    const [kept] = await ask<object>('select * from draft_aside');
    expect(kept).toEqual({
      ...{ fact_id: facts.idOf(nameOf('1')), product_id: productId },
      ...{ put_aside_at: new Date(`${registeredOn}T10:00:00Z`), put_aside_by_role: 'ops' },
    });
  });
});
