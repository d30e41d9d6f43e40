import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hypothesisList, planPreview } from 'shared/contracts';
import { render } from 'shared/language';
import { everywhere, testAccount } from '../access/test-account.js';
import { fieldsOf, keyOf, pathsOf } from '../http/test-answers.js';
import { LearningWorld, plan, satisfied } from './test-world.js';

describe('hypotheses written down, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let slug: string;
  beforeEach(async () => {
    slug = await world.measured();
  });

  const list = async () => hypothesisList.parse((await world.send('get', `${slug}/hypotheses`).expect(200)).body);
  const revise = (key: string, more: object) =>
    world.send('post', `${slug}/hypotheses/${key}/versions`, { ...plan, ...more });
  const rows = (): Promise<unknown[]> =>
    world.database.dataSource.query('select from hypothesis join product on product.id = product_id where slug = $1', [
      slug,
    ]);

  it('tell beforehand what they could show, and save nothing by that', async () => {
    const answer = await world.send('post', `${slug}/hypotheses/preview`, plan).expect(200);
    const preview = planPreview.parse(answer.body);
    expect(preview).toMatchObject({
      unit: 'percentagePoints',
      evaluateOn: '2026-05-31',
      periods: { days: 7, before: 22, after: 13 },
      trendRemoved: true,
      baseline: { n: 3600, from: '2025-11-10', to: '2026-02-01' },
    });
    expect(preview.baseline.value).toBeCloseTo(0.7, 1);
    // What is expected and what is worth having, each with the answers that two moments would take; 3,600 in twelve weeks.
    expect(preview.needed.map(({ key }) => key)).toEqual([
      ...['needed.percentagePoints', 'needed.percentagePoints', 'needed.comeIn'],
    ]);
    expect(preview.needed[2]?.values).toEqual({ n: 300 });
    expect(Number(preview.needed[1]?.values.each)).toBeGreaterThan(Number(preview.needed[0]?.values.each));
    expect(render(preview.words[0] ?? { key: '', values: {} }, 'en', { zone: 'Europe/Oslo' })).toMatch(
      /^With 22 periods before and 13 after, a change of about \d(\.\d)? percentage points would show in about three cases of four\.$/,
    );
    const hasty = await world.send('post', `${slug}/hypotheses/preview`, { ...plan, windowWeeks: 2 }).expect(200);
    expect(planPreview.parse(hasty.body)).toMatchObject({
      detectable: null,
      worthTrying: false,
      words: [{ key: 'verdict.planTooShort' }],
    });
    expect(await rows()).toEqual([]);
  });

  it('are listed with the next verdict first, each with a key of its own in the organisation', async () => {
    const first = await world.register(slug, { windowWeeks: 20, kind: 'capacity' });
    const second = await world.register(slug);
    const other = await world.measured();
    const third = await world.register(other);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(first).toMatch(/^HYP-\d+$/);
    const found = await list();
    expect(found.open.map(({ key }) => key)).toEqual([second, first]);
    expect(found).toMatchObject({ nextVerdictOn: '2026-05-31', past: [], mix: { tactical: 1, capacity: 1 } });
    expect(found.open[0]).toMatchObject({
      state: 'planned',
      evidence: { level: 'guess', address: null },
      analysis: null,
      verdict: null,
      indicator: { key: 'satisfied', name: 'Satisfied' },
    });
    // By key or by id, in small letters too.
    const id = found.open[0]?.id ?? '';
    expect((await world.page(slug, id)).key).toBe(second);
    expect((await world.page(slug, second.toLowerCase())).id).toBe(id);
    await world.send('get', `${other}/hypotheses/${second}`).expect(404);
    await world.send('get', `${slug}/hypotheses/nonsense`).expect(404);
  });

  it.each([
    ['a start that has passed', { startsOn: '2026-02-08' }, [['startsOn', 'hypotheses.startInPast']]],
    ['a start in three years', { startsOn: '2029-02-08' }, [['startsOn', 'hypotheses.startTooFar']]],
    ['an exploration of what is to come', { exploratory: true }, [['startsOn', 'hypotheses.startNotPast']]],
    ['a history after the start', { historyFrom: '2026-03-02' }, [['historyFrom', 'hypotheses.historyAfterStart']]],
    ['an indicator that is not there', { indicator: 'reach' }, [['indicator', 'hypotheses.indicatorUnknown']]],
    ['a change for the worse', { expected: -0.05 }, [['expected', 'hypotheses.expectedWorse']]],
    ['no change', { expected: 0 }, [['expected', 'hypotheses.expectedWorse']]],
    ['less than is worth having', { expected: 0.01 }, [['expected', 'hypotheses.expectedTooSmall']]],
    ['a share of five', { expected: 5 }, [['expected', 'hypotheses.ratioTooLarge']]],
    ['a comparison with nothing', { comparison: 'nowhere' }, [['comparison', 'hypotheses.comparisonUnknown']]],
    [
      'several at once',
      { startsOn: '2026-02-08', expected: -1 },
      [
        ['startsOn', 'hypotheses.startInPast'],
        ['expected', 'hypotheses.expectedWorse'],
      ],
    ],
  ])('refuse %s, name the field and store nothing', async (_, more, fields) => {
    for (const path of ['hypotheses', 'hypotheses/preview']) {
      const answer = await world.send('post', `${slug}/${path}`, { ...plan, ...more }).expect(422);
      expect(fieldsOf(answer)).toEqual(fields);
    }
    expect(await rows()).toEqual([]);
  });

  it('refuse a comparison with themselves, and with what is measured otherwise', async () => {
    const self = await world.send('post', `${slug}/hypotheses`, { ...plan, comparison: slug }).expect(422);
    expect(fieldsOf(self)).toEqual([['comparison', 'hypotheses.comparisonSelf']]);
    const other = await world.product({ ...satisfied, summary: 'mean', unit: 'score' });
    const unlike = await world.send('post', `${slug}/hypotheses`, { ...plan, comparison: other }).expect(422);
    expect(fieldsOf(unlike)).toEqual([['comparison', 'hypotheses.comparisonLacks']]);
  });

  it('refuse what is no plan at all', async () => {
    const wrong = { ...plan, what: ' ', startsOn: '2026-02-30', windowWeeks: 0, smallestChange: 0 };
    const answer = await world.send('post', `${slug}/hypotheses`, wrong).expect(400);
    expect(pathsOf(answer).sort()).toEqual(['smallestChange', 'startsOn', 'what', 'windowWeeks']);
  });

  it('are changed freely before the start, and each version stays', async () => {
    const key = await world.register(slug);
    await revise(key, { basedOn: 1, expected: 0.06, startsOn: '2026-03-09' }).expect(201);
    const page = await world.page(slug, key);
    expect(page).toMatchObject({ state: 'planned', inForce: 2, locked: false, expected: 0.06, startsOn: '2026-03-09' });
    expect(page.versions.map(({ version, expected, exploratory }) => [version, expected, exploratory])).toEqual([
      [2, 0.06, false],
      [1, 0.08, false],
    ]);
    expect(page.reasons).toEqual([]);
  });

  it('are locked from the first day of their start on: a change needs a reason and stands beside', async () => {
    const key = await world.register(slug);
    world.clock.today = plan.startsOn;
    expect(await world.page(slug, key)).toMatchObject({ state: 'running', locked: true });
    const silent = await revise(key, { basedOn: 1, expected: 0.03 }).expect(422);
    expect(fieldsOf(silent)).toEqual([['reason', 'hypotheses.lockedNeedsReason']]);
    const moved = { basedOn: 1, startsOn: '2026-04-06', reason: 'Delayed' };
    expect(fieldsOf(await revise(key, moved).expect(422))).toEqual([['startsOn', 'hypotheses.newStart']]);
    await revise(key, { basedOn: 1, expected: 0.03, reason: 'We were told it is smaller' }).expect(201);
    const page = await world.page(slug, key);
    expect(page).toMatchObject({ inForce: 1, expected: 0.08, exploratory: false });
    expect(page.versions.map(({ version, exploratory }) => [version, exploratory])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(page.reasons).toMatchObject([
      { kind: 'editAfterLock', version: 2, reason: 'We were told it is smaller', role: 'ops' },
    ]);
  });

  it('are written by one at a time: the second is told of the first and loses nothing', async () => {
    const key = await world.register(slug);
    const both = await Promise.all([1, 2].map(() => revise(key, { basedOn: 1, expected: 0.05 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = await revise(key, { basedOn: 1 }).expect(409);
    expect(keyOf(late)).toBe('hypotheses.changedMeanwhile');
    expect((await world.page(slug, key)).versions).toHaveLength(2);
  });

  it('are read by everyone, and written by the product’s own team and ops', async () => {
    const { dataSource } = world.database;
    const reader = await testAccount(dataSource, everywhere('reader'));
    const elsewhere = await testAccount(dataSource, {
      role: 'team',
      scope: { kind: 'product', productId: '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001' },
    });
    const key = await world.register(slug);
    await world.send('get', `${slug}/hypotheses`, undefined, reader).expect(200);
    await world.send('get', `${slug}/hypotheses/${key}`, undefined, reader).expect(200);
    await world.send('get', `${slug}/effect-debt`, undefined, reader).expect(200);
    const writes = [
      ['post', 'hypotheses', plan],
      ['post', 'hypotheses/preview', plan],
      ['post', `hypotheses/${key}/versions`, { ...plan, basedOn: 1 }],
      ['post', `hypotheses/${key}/evidence`, { level: 'guess' }],
      ['post', `hypotheses/${key}/early-looks`, { reason: 'Now' }],
      ['post', `hypotheses/${key}/verdicts`, { conclusion: 'cannotTell', nextStep: 'stop' }],
      ['put', `hypotheses/${key}/links`, { links: [], basedOn: [] }],
      ['put', 'indicators/satisfied/changes', { changes: [], reason: 'None' }],
    ] as const;
    for (const [method, path, body] of writes) {
      for (const cookie of [reader, elsewhere]) {
        const { status } = await world.send(method, `${slug}/${path}`, body, cookie);
        expect([path, status]).toEqual([path, 403]);
      }
    }
  });
});
