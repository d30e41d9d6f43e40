import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HypothesisPage } from 'shared/contracts';
import { languages, render } from 'shared/language';
import { everywhere, testAccount } from '../access/test-account.js';
import { worldSentences } from './test-sentences.js';
import { afterwards, LearningWorld, registeredOn, type Course } from './test-world.js';

const place = { zone: 'Europe/Oslo', today: afterwards };
const verdicts = ({ drawn }: HypothesisPage): string[] =>
  languages.map((language) => (drawn ? render(drawn.words.verdict, language, place) : ''));
const sentences = ({ drawn }: HypothesisPage, language: (typeof languages)[number]): string[] =>
  [...(drawn?.words.because ?? []), ...(drawn?.words.caveats ?? [])].map((one) => render(one, language, place));

/** Everything that is said of it, in every language; the product goes by no name, for the order of tests makes it. */
const said = (page: HypothesisPage): Record<string, string[]> =>
  Object.fromEntries(
    languages.map((language, place) => {
      const all = [verdicts(page)[place] ?? '', ...sentences(page, language)];
      return [language, all.map((one) => one.replace(page.product.name, '{product}'))];
    }),
  );

const nothing: Course = () => 0;
const better: Course = (week) => (week >= 0 ? 0.08 : 0);
/** Lowest four weeks before the start, highest half a year later. */
const season: Course = (week) => -0.08 * Math.cos((2 * Math.PI * (week + 4) * 7) / 365.2425);

// What happened is known here; what is said must follow from it, in every language.
describe('interventions whose truth is known, over HTTP', () => {
  const world = LearningWorld.during({ beforeAll, afterAll }, (dataSource) =>
    testAccount(dataSource, everywhere('ops')),
  );
  beforeEach(() => {
    world.clock.today = registeredOn;
  });

  /** Registered beforehand with the weeks that were known then; judged when the window is over. */
  async function lived(
    course: Course,
    plan: object = {},
    before = 26,
  ): Promise<{ slug: string; page: HypothesisPage }> {
    const slug = await world.product();
    await world.weeks(slug, course, [-before, -3]);
    const key = await world.register(slug, plan);
    world.clock.today = afterwards;
    await world.weeks(slug, course, [-3, 13]);
    return { slug, page: await world.page(slug, key) };
  }

  it('where satisfaction follows', async () => {
    const { page } = await lived(better, { alsoHappening: ['Postal form withdrawn', 'Summer'] });
    expect(page).toMatchObject({
      state: 'toJudge',
      drawn: { verdict: 'clearImprovement', evidence: 'B', early: false },
    });
    expect(said(page)).toEqual(worldSentences.follows);
    expect(page.mayConclude).toEqual({ conclusions: ['supported', 'cannotTell', 'leftUnknown'], words: null });
    // Enough to draw: what was seen, what the earlier course suggests with its band, and the usual range.
    expect(page.drawn?.course).toHaveLength(39);
    expect(page.drawn?.course.at(-1)).toMatchObject({ after: true, from: '2026-05-25', to: '2026-06-01', n: 300 });
    for (const { expectedLow, expected, expectedHigh } of page.drawn?.course ?? []) {
      expect(expectedLow).toBeLessThan(expected);
      expect(expected).toBeLessThan(expectedHigh);
    }
    expect(page.drawn?.checks).toMatchObject({ slopeBefore: null, withoutTrend: { verdict: { values: {} } } });
    expect(page.drawn?.checks?.leaveOneOut).toHaveLength(13);
    expect(page.series.shape).toMatchObject({ kind: 'series', phases: [{ firm: true }] });
  });

  it('where it does not follow', async () => {
    const { page } = await lived(nothing, { smallestChange: 0.05 });
    expect(page.drawn?.verdict).toBe('noChangeThatMatters');
    expect(said(page)).toEqual(worldSentences.doesNotFollow);
    expect(page.mayConclude.conclusions).toEqual(['refuted', 'cannotTell', 'leftUnknown']);
  });

  it('where only the season turned: a product that turned with it takes the claim away, and without one it is named', async () => {
    const alone = (await lived(season)).page;
    expect(sentences(alone, 'en')).toContain(
      'The season is not taken out: that needs two full years before the start.',
    );
    expect(sentences(alone, 'sv')).toContain(
      'Säsongsvariationen är inte borttagen: det kräver två hela år före starten.',
    );
    world.clock.today = afterwards;
    const other = await world.product();
    await world.weeks(other, (week) => season(week) + 0.004 * Math.sin(week), [-26, 13]);
    world.clock.today = registeredOn;
    const { page } = await lived(season, { comparison: other });
    expect(page.drawn).toMatchObject({ evidence: 'A', controlled: true });
    expect(page.drawn?.verdict).not.toMatch(/Improvement|Worse/);
    expect(page.mayConclude.conclusions).not.toContain('supported');
    expect(said(page)).toEqual(worldSentences.seasonTrap);
    world.clock.today = registeredOn;
    const twoYears = (await lived(season, {}, 108)).page;
    expect(twoYears.drawn?.verdict).not.toMatch(/Improvement|Worse/);
    expect(sentences(twoYears, 'en').join(' ')).not.toContain('season');
  });

  it('where the measurement changed', async () => {
    const slug = await world.product();
    await world.weeks(slug, better, [-26, -3]);
    const key = await world.register(slug);
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    const changes = [{ on: '2026-03-05', what: 'question' }];
    await world
      .send('put', `${slug}/indicators/satisfied/changes`, { changes, reason: 'Asked in plain words' })
      .expect(200);
    const page = await world.page(slug, key);
    expect(page.drawn).toMatchObject({ verdict: 'measurementChanged', estimate: null, course: [] });
    expect(said(page)).toEqual(worldSentences.measurementChanged);
    expect(page.mayConclude.conclusions).toEqual(['cannotTell', 'leftUnknown']);
  });

  it('where two interventions overlap', async () => {
    const slug = await world.product();
    await world.weeks(slug, better, [-26, -3]);
    const key = await world.register(slug);
    await world.register(slug, { what: 'a withdrawn postal form', startsOn: '2026-03-16', windowWeeks: 13 });
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-3, 13]);
    const page = await world.page(slug, key);
    expect(page.drawn?.verdict).toBe('cannotSeparate');
    expect(said(page)).toEqual(worldSentences.overlapping);
    expect(page.mayConclude.conclusions).toEqual(['cannotTell', 'leftUnknown']);
  });

  it('where it was written down afterwards: an exploration, with neither word nor probability', async () => {
    const slug = await world.product();
    world.clock.today = afterwards;
    await world.weeks(slug, better, [-26, 13]);
    const key = await world.register(slug, { exploratory: true });
    const page = await world.page(slug, key);
    expect(page.drawn).toMatchObject({
      verdict: 'exploratory',
      evidence: 'D',
      estimate: { probabilityBetter: null },
      checks: null,
    });
    expect(sentences(page, 'en').join(' ')).not.toContain('Probability');
    expect(page.mayConclude.conclusions).toEqual(['cannotTell', 'leftUnknown']);
  });

  it('in sentences that leave no place unfilled', async () => {
    const { page } = await lived(better);
    const all = [page.statement, page.expectation, page.stateWords, ...(page.versions[0]?.foreseen.words ?? [])];
    for (const language of languages) {
      const said = all.map((one) => render(one, language, place));
      expect([...said, ...sentences(page, language), ...verdicts(page)].join(' ')).not.toMatch(
        /[{}]|hypotheses\.|verdict\./,
      );
    }
    expect(all.map((one) => render(one, 'en', place)).slice(0, 3)).toEqual([
      'We believe that a new first question will lead to more people getting it right the first time for new parents.',
      'Expected: “Satisfied” 8 percentage points higher by 31 May 2026.',
      'Ended 31 May 2026; waits for a verdict',
    ]);
  });
});
