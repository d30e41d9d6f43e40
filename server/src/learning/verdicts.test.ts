import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hypothesisList, hypothesisPage } from 'shared/contracts';
import { everywhere, testAccount } from '../access/test-account.js';
import { fieldsOf, pathsOf } from '../http/test-answers.js';
import { afterwards, LearningWorld, plan } from './test-world.js';

describe('what is concluded, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  let slug: string;
  let key: string;
  beforeEach(async () => {
    slug = await world.measured();
    key = await world.register(slug);
  });

  const send = (path: string, body: object) => world.send('post', `${slug}/hypotheses/${key}/${path}`, body);
  const conclude = (more: object) => send('verdicts', { conclusion: 'supported', nextStep: 'continue', ...more });
  const list = async () => hypothesisList.parse((await world.send('get', `${slug}/hypotheses`).expect(200)).body);
  const livedOn = async (day: string, weeks: number): Promise<void> => {
    world.clock.today = day;
    await world.weeks(slug, (week) => (week >= 0 ? 0.08 : 0), [-3, weeks]);
  };

  it('is refused before the window is over, whatever the numbers say, and then drawn from what was found', async () => {
    await livedOn('2026-05-06', 9);
    for (const conclusion of ['supported', 'refuted', 'cannotTell']) {
      expect(fieldsOf(await conclude({ conclusion }).expect(422))).toEqual([['conclusion', 'hypotheses.tooEarly']]);
    }
    expect((await world.page(slug, key)).mayConclude).toMatchObject({
      conclusions: ['leftUnknown'],
      words: { key: 'hypotheses.waits' },
    });
    await livedOn('2026-06-01', 13);
    // The last day is over, and late records are still waited for.
    await conclude({}).expect(422);
    world.clock.today = '2026-06-02';
    expect(fieldsOf(await conclude({ conclusion: 'refuted' }).expect(422))).toEqual([
      ['conclusion', 'hypotheses.notCarried'],
    ]);
    expect(pathsOf(await send('verdicts', { conclusion: 'supported' }).expect(400))).toEqual(['nextStep']);
    const learning = 'One question less is enough';
    const page = hypothesisPage.parse((await conclude({ nextStep: 'adjust', learning }).expect(201)).body);
    expect(page).toMatchObject({
      state: 'judged',
      verdict: {
        version: 1,
        analysisNumber: 1,
        conclusion: 'supported',
        nextStep: 'adjust',
        learning,
        decidedOn: '2026-06-02',
      },
    });
    const found = await list();
    expect(found.open).toEqual([]);
    expect(found.past).toMatchObject([
      { key, analysis: { words: { verdict: { key: 'verdict.word.clearImprovement' } } } },
    ]);
  });

  it('can be drawn early for a reason that is kept, and says that it was early', async () => {
    expect(fieldsOf(await send('early-looks', { reason: 'Budget' }).expect(422))).toEqual([
      ['reason', 'hypotheses.notBegun'],
    ]);
    await livedOn('2026-05-06', 9);
    expect(pathsOf(await send('early-looks', { reason: ' ' }).expect(400))).toEqual(['reason']);
    const looked = hypothesisPage.parse(
      (await send('early-looks', { reason: 'The budget is set now' }).expect(201)).body,
    );
    expect(looked.drawn).toMatchObject({ early: true, verdict: 'clearImprovement' });
    expect(looked.drawn?.words.caveats.map((one) => one.key)).toContain('caveat.early');
    expect(looked.reasons).toMatchObject([{ kind: 'earlyLook', reason: 'The budget is set now', role: 'ops' }]);
    await conclude({}).expect(201);
    // The agreed day brings its own analysis; the early one stays as it was.
    await livedOn(afterwards, 13);
    expect((await world.page(slug, key)).analyses.map(({ early, n }) => [early, n.after])).toEqual([
      [false, 3900],
      [true, 2700],
    ]);
    expect(fieldsOf(await send('early-looks', { reason: 'Again' }).expect(422))).toEqual([
      ['reason', 'hypotheses.windowOver'],
    ]);
  });

  it('stays with the locked version, whatever is explored beside it', async () => {
    await livedOn(afterwards, 13);
    await conclude({}).expect(201);
    const edit = { ...plan, basedOn: 1, smallestChange: 0.07, reason: 'What if' };
    await send('versions', edit).expect(201);
    const page = await world.page(slug, key);
    expect(page).toMatchObject({ state: 'judged', inForce: 1, verdict: { version: 1, conclusion: 'supported' } });
    expect(page.drawn).toMatchObject({ version: 1, verdict: 'clearImprovement' });
    expect(page.analyses.map(({ version, verdict, evidence }) => [version, verdict, evidence])).toEqual([
      [2, 'exploratory', 'D'],
      [1, 'clearImprovement', 'B'],
    ]);
  });

  it('is an exploration also where the plan was changed on the very day of its start', async () => {
    world.clock.today = plan.startsOn;
    await send('versions', { ...plan, basedOn: 1, reason: 'Typo' }).expect(201);
    await livedOn(afterwards, 13);
    const { analyses } = await world.page(slug, key);
    expect(analyses.find(({ version }) => version === 2)).toMatchObject({ verdict: 'exploratory', evidence: 'D' });
  });

  it('is another one later only with a reason, and the earlier one stays readable', async () => {
    await livedOn(afterwards, 13);
    await conclude({}).expect(201);
    const again = { conclusion: 'cannotTell', nextStep: 'stop' };
    expect(fieldsOf(await conclude(again).expect(422))).toEqual([['reason', 'hypotheses.againNeedsReason']]);
    await conclude({ ...again, reason: 'The form was down for a week' }).expect(201);
    const page = await world.page(slug, key);
    expect(page.verdict).toMatchObject({ conclusion: 'cannotTell' });
    expect(page.verdicts.map(({ conclusion }) => conclusion)).toEqual(['cannotTell', 'supported']);
    expect(page.reasons).toMatchObject([{ kind: 'concludedAgain' }]);
  });

  it('may be a choice not to know, at any time, with its reason', async () => {
    const unknown = { conclusion: 'leftUnknown', nextStep: 'stop' };
    expect(fieldsOf(await conclude(unknown).expect(422))).toEqual([['reason', 'hypotheses.unknownNeedsReason']]);
    const page = await conclude({ ...unknown, reason: 'The law changes in May' }).expect(201);
    expect(hypothesisPage.parse(page.body)).toMatchObject({
      state: 'judged',
      verdict: { conclusion: 'leftUnknown' },
      reasons: [{ kind: 'leftUnknown', reason: 'The law changes in May' }],
    });
  });

  it('does not count as done beside another where it was given up before it began', async () => {
    const other = await world.register(slug, { what: 'something else' });
    await conclude({ conclusion: 'leftUnknown', nextStep: 'stop', reason: 'No money' }).expect(201);
    await livedOn(afterwards, 13);
    expect((await world.page(slug, other)).drawn?.verdict).toBe('clearImprovement');
  });

  it('knows a level that rises only with the address of what shows it', async () => {
    const raise = (body: object) => send('evidence', body);
    expect(fieldsOf(await raise({ level: 'signal' }).expect(422))).toEqual([
      ['address', 'hypotheses.levelNeedsAddress'],
    ]);
    for (const address of ['soon', 'javascript:alert(1)']) {
      const answer = await raise({ level: 'signal', address }).expect(422);
      expect(fieldsOf(answer)).toEqual([['address', 'hypotheses.addressWrong']]);
    }
    await raise({ level: 'tested', address: 'https://wiki.example/test-12' }).expect(201);
    await raise({ level: 'signal' }).expect(201);
    const page = await world.page(slug, key);
    expect(page.evidence).toMatchObject({ level: 'signal', address: null });
    expect(page.evidenceHistory.map(({ level, address }) => [level, address])).toEqual([
      ['signal', null],
      ['tested', 'https://wiki.example/test-12'],
    ]);
  });
});
