import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effectDebtAnswer, hypothesisList, hypothesisPage } from 'shared/contracts';
import { render, type Language } from 'shared/language';
import { everywhere, testAccount } from '../access/test-account.js';
import { TestWorld } from '../flow/test-world.js';
import { fieldsOf, keyOf } from '../http/test-answers.js';
import { LearningWorld, registeredOn } from './test-world.js';

const today = '2026-03-20';

describe('what was delivered for a hypothesis, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let facts: TestWorld;
  let slug: string;
  let productId: string;
  let key: string;
  beforeEach(async () => {
    world.clock.today = registeredOn;
    slug = await world.product();
    const [{ id } = { id: '' }] = await ask<{ id: string }>('select id from product where slug = $1', [slug]);
    productId = id;
    facts = new TestWorld(world.database.dataSource);
    await facts.connect(`${today}T00:00:00Z`, '2025-12-01');
    await facts.link(productId);
    await world.weeks(slug, () => 0, [-26, -3]);
    key = await world.register(slug);
    world.clock.today = today;
  });

  const ask = <T>(sql: string, values: unknown[]): Promise<T[]> => world.database.dataSource.query(sql, values);
  const add = (...items: readonly [key: string, finished: string | null][]): Promise<void> =>
    facts.add(
      productId,
      items.map(([name, finished]) => {
        const startedAt = '2024-02-01T09:00:00Z';
        return {
          key: `${slug}-${name}`,
          createdAt: startedAt,
          startedAt,
          finishedAt: finished && `${finished}T09:00:00Z`,
        };
      }),
    );
  const label = (name: string, ...labels: string[]): Promise<unknown> =>
    ask('update work_item set labels = $2 where id = $1', [facts.idOf(`${slug}-${name}`), labels]);
  const link = (links: string[], status = 200) => world.link(slug, key, links, status);
  const conclude = (conclusion: string) =>
    world
      .send('post', `${slug}/hypotheses/${key}/verdicts`, { conclusion, nextStep: 'stop', reason: 'Not worth it' })
      .expect(201);
  const debt = async () => effectDebtAnswer.parse((await world.send('get', `${slug}/effect-debt`).expect(200)).body);
  const said = async (language: Language) =>
    (await debt()).words.map((one) => render(one, language, { zone: 'Europe/Oslo' }));

  it('is owed until there is a verdict, and what has no purpose stands beside it, never as no debt', async () => {
    await add(['1', '2026-03-10'], ['2', '2026-03-01'], ['3', '2026-02-01'], ['4', null]);
    expect(await said('en')).toEqual(['3 of 3 finished items have no stated purpose.']);
    const answer = await link([`${slug}-1`, `https://tracker.example/${slug}-4`]);
    const page = hypothesisPage.parse(answer.body);
    expect(page.delivered).toMatchObject({ n: 1, lastOn: '2026-03-10', words: { key: 'hypotheses.deliveredUnknown' } });
    expect(page.links.map(({ label: name, byHand, doneOn, kind }) => [name, byHand, doneOn, kind])).toEqual(
      expect.arrayContaining([
        [`${slug}-1`, true, '2026-03-10', 'workItems'],
        [`${slug}-4`, true, null, 'workItems'],
      ]),
    );
    await label('2', 'urgent', key.toLowerCase());
    expect(await debt()).toMatchObject({
      of: 'workItems',
      since: '2025-03-21',
      counts: { finished: 3, owed: 2, known: 0, leftUnknown: 0, noStatedPurpose: 1 },
      oldestDays: 19,
      items: [
        { label: `${slug}-2`, title: `Title of ${slug}-2`, finishedOn: '2026-03-01', ageDays: 19, hypotheses: [key] },
        { label: `${slug}-1`, finishedOn: '2026-03-10', ageDays: 10, hypotheses: [key] },
      ],
    });
    expect(await said('nb')).toEqual([
      'Effektgjeld: 2 leveranser, den eldste 19 dager.',
      '1 av 3 ferdige saker mangler uttalt formål.',
    ]);
    const list = hypothesisList.parse((await world.send('get', `${slug}/hypotheses`).expect(200)).body);
    expect(list.debt.counts?.owed).toBe(2);
    expect(list.open[0]?.delivered.n).toBe(2);
  });

  it('falls with a verdict, whichever it is, and is told apart where nobody wants to know', async () => {
    await add(['1', '2026-03-10'], ['2', '2026-03-01']);
    await link([`${slug}-1`]);
    await conclude('leftUnknown');
    expect((await debt()).counts).toEqual({ finished: 2, owed: 0, known: 0, leftUnknown: 1, noStatedPurpose: 1 });
    world.clock.today = '2026-06-03';
    await conclude('cannotTell');
    expect((await debt()).counts).toEqual({ finished: 2, owed: 0, known: 1, leftUnknown: 0, noStatedPurpose: 1 });
    expect((await world.page(slug, key)).delivered.words).toBeNull();
  });

  it('has no end of its age, while of work older than a year nobody is asked what it was for', async () => {
    await add(['1', '2024-06-01'], ['2', '2024-06-02'], ['3', '2026-03-01']);
    await link([`${slug}-1`]);
    expect(await debt()).toMatchObject({ counts: { finished: 2, owed: 1, noStatedPurpose: 1 }, oldestDays: 657 });
  });

  it('is not known, and never none, where nothing finished has been read', async () => {
    expect(await debt()).toMatchObject({ counts: null, oldestDays: null, items: [] });
    await add(['1', null]);
    expect(await debt()).toMatchObject({ counts: { finished: 0 }, words: [{ key: 'debt.notMeasured' }] });
    // A first read is under way: what has come so far would be taken for the whole.
    await facts.readUntil(null);
    await add(['2', '2026-03-01']);
    expect(await debt()).toMatchObject({ counts: null, words: [{ key: 'debt.notMeasured' }] });
  });

  it('is owed for the parts of what was done for it, each once, unless they say themselves what they are for', async () => {
    const part = (name: string, parent: string | null, finishedAt: string | null, level = 0) => ({
      ...{ key: `${slug}-${name}`, level, createdAt: '2026-02-01T09:00:00Z', startedAt: '2026-02-01T09:00:00Z' },
      ...{ finishedAt, ...(parent === null ? {} : { parent: `${slug}-${parent}` }) },
    });
    const done = '2026-03-10T09:00:00Z';
    await facts.add(productId, [
      part('E', null, null, 1),
      part('story', 'E', done),
      part('task', 'story', done),
      part('own', 'E', done),
      part('open', 'E', null),
      part('alone', null, done),
      // Parts of each other, and of something that was never read.
      part('a', 'b', done),
      part('b', 'a', done),
      part('orphan', 'gone', done),
    ]);
    const other = await world.register(slug, { what: 'another', startsOn: '2026-04-06' });
    await link([`${slug}-E`, `${slug}-task`]);
    await label('own', other);
    const page = await world.page(slug, key);
    expect(page.links.map(({ label: name, byHand, through }) => [name, byHand, through]).sort()).toEqual(
      [
        [`${slug}-E`, true, null],
        [`${slug}-open`, false, `${slug}-E`],
        [`${slug}-story`, false, `${slug}-E`],
        [`${slug}-task`, true, null],
      ].sort(),
    );
    expect(page.delivered.n).toBe(2);
    expect((await world.page(slug, other)).links.map(({ label: name }) => name)).toEqual([`${slug}-own`]);
    const { counts, items } = await debt();
    expect(counts).toMatchObject({ finished: 7, owed: 3, noStatedPurpose: 4 });
    expect(items.map(({ label: name, hypotheses }) => [name, hypotheses]).sort()).toEqual(
      [
        [`${slug}-own`, [other]],
        [`${slug}-story`, [key]],
        [`${slug}-task`, [key]],
      ].sort(),
    );
  });

  it('is linked as a whole list: what is left out is taken back, a label at the source is not', async () => {
    await add(['1', '2026-03-10'], ['2', '2026-03-01']);
    await label('2', key);
    await link([`${slug}-1`]);
    const page = hypothesisPage.parse((await link([])).body);
    expect(page.links.map(({ label: name, byHand }) => [name, byHand])).toEqual([[`${slug}-2`, false]]);
  });

  it('is linked by one after the other: who has not seen what another linked is told, and nothing is taken back', async () => {
    await add(['1', '2026-03-10'], ['2', '2026-03-01']);
    const put = (names: string[], basedOn: readonly string[]) =>
      world.send('put', `${slug}/hypotheses/${key}/links`, { links: names.map((name) => `${slug}-${name}`), basedOn });
    const both = await Promise.all([put(['1'], []), put(['2'], [])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late && keyOf(late)).toBe('hypotheses.linkedMeanwhile');
    const [first] = (await world.page(slug, key)).links;
    await put([], []).expect(409);
    expect((await world.page(slug, key)).links).toEqual([first]);
    await put(['1', '2'], [String(first?.id)]).expect(200);
    expect((await world.page(slug, key)).links).toHaveLength(2);
  });

  it('is found by its id, key or address; a name that nothing goes by is refused and nothing is changed', async () => {
    await add(['1', '2026-03-10'], ['2', '2026-03-01']);
    await link([facts.idOf(`${slug}-1`)]);
    const refused = await link([`${slug}-2`, 'XYZ-99', randomUUID()], 422);
    expect(fieldsOf(refused)).toEqual([
      ['links.1', 'hypotheses.linkUnknown'],
      ['links.2', 'hypotheses.linkUnknown'],
    ]);
    expect((await world.page(slug, key)).links.map(({ label: name }) => name)).toEqual([`${slug}-1`]);
  });

  it('may be a change that names the hypothesis in its text, or a deployment', async () => {
    const [{ id: connection } = { id: '' }] = await ask<{ id: string }>(
      'select connection_id as id from scope_link where product_id = $1',
      [productId],
    );
    const [change, deployment] = [randomUUID(), randomUUID()];
    const document = `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
                      values ($1, $2, $3, '1', 'P', '{}', 'x', 1, '2026-03-01')`;
    await ask(document, [change, connection, 'pulls']);
    await ask(document, [deployment, connection, 'deployments']);
    await ask(
      `insert into change (id, connection_id, scope_id, number, url, state, is_draft, by_bot, created_at, updated_at,
         base_branch, head_sha, issue_keys, labels)
       values ($1, $2, 'P', 7, 'https://code.example/7', 'closed', false, false, '2026-03-01', '2026-03-01', 'main', 'abc', $3, '{}')`,
      [change, connection, ['ABC-1', key]],
    );
    await ask(
      `insert into change_flow (change_id, first_commit_at, clamped, deployed_at) values ($1, '2026-03-01', false, '2026-03-05T09:00:00Z')`,
      [change],
    );
    await ask('insert into change_product values ($1, $2)', [change, productId]);
    await ask(
      `insert into deployment (id, connection_id, scope_id, sha, ref, task, environment, original_environment,
         is_production, is_transient, created_at, url)
       values ($1, $2, 'P', 'abcdef012', 'main', 'deploy', 'prod', 'prod', true, false, '2026-03-05', 'https://code.example/d/1')`,
      [deployment, connection],
    );
    await ask(
      `insert into production_deployment (id, connection_id, scope_id, at, sha, rung, outcome)
       values ($1, $2, 'P', '2026-03-05T09:00:00Z', 'abcdef012', 'deployment', 'deployment')`,
      [deployment, connection],
    );
    await link(['https://code.example/d/1']);
    const page = await world.page(slug, key);
    expect(page.links.map(({ kind, label: name, byHand, doneOn }) => [kind, name, byHand, doneOn])).toEqual([
      ['deployments', 'abcdef0', true, '2026-03-05'],
      ['changes', '#7', false, '2026-03-05'],
    ]);
    // Without work items it is changes that are owed.
    expect(await debt()).toMatchObject({ of: 'changes', counts: { finished: 1, owed: 1 }, items: [{ label: '#7' }] });
  });
});
