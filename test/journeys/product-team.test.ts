import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { testAccount } from 'server/access/test-account';
import { effectDebtAnswer, hypothesisCreated, hypothesisList, itemList, productCreated } from 'shared/contracts';
import { addDays } from 'shared/time';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { organisationJira } from '../sources/organisation.js';
import { personMark } from '../sources/kit/people.js';
import { launchBrowser } from './browser.js';
import { linkJira } from './link-jira.js';
import { swedishSurvey } from './swedish-survey.js';
import { storyByKeys } from './team-by-keys.js';
import { Visitor } from './visitor.js';

const today = '2026-11-11';
const survey = swedishSurvey('2026-11-02', 52);
const learned = 'Ingen saknade pappersblanketten. Fråga om den innan den byggs om.';
const plan = {
  ...{ what: 'en e-tjänst i stället för blanketten', leadsTo: 'fler nöjda', forWhom: 'den som bygger' },
  ...{ kind: 'tactical', indicator: 'satisfied', expected: 0.1, smallestChange: 0.06, windowWeeks: 8 },
};

/** From work to learning (requirements.md 7.2, steps 1 to 3 and 9 to 14), in Swedish, each step where the last one stopped. */
describe('the story of a product team', () => {
  let product: RunningProduct;
  let jira: FakeJira;
  let browser: Browser;
  let visitor: Visitor;
  let finished: readonly string[];
  const clock = new SetClock(`${today}T12:00:00Z`);

  beforeAll(async () => {
    const size = { products: 1, items: 30, changes: 0, from: '2026-08-01T00:00:00Z', to: '2026-11-10T00:00:00Z' };
    [product, jira, browser] = await Promise.all([
      RunningProduct.start({ clock }),
      startFakeJira({ seed: 'team', world: organisationJira(size) }),
      launchBrowser(),
    ]);
    const facts = { name: 'Bygglov', why: 'Lov utan väntan', userGroup: 'den som bygger', areaName: null };
    await product.ask('POST', 'products', productCreated, facts);
    await product.send('POST', 'products/bygglov/indicators', {
      ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
      ...{ unit: 'share', scale: { min: 1, max: 5 }, askedAt: 'efter inskickad ansökan' },
    });
    // Written down in August, and over since the end of September.
    clock.at = '2026-08-01T12:00:00Z';
    const before = { ...plan, what: 'en kortare blankett', startsOn: '2026-08-03' };
    await product.ask('POST', 'products/bygglov/hypotheses', hypothesisCreated, before);
    clock.at = `${today}T12:00:00Z`;
    await linkJira(product, jira, 'bygglov', '2026-08-01');
    const query = new URLSearchParams({ fileName: 'svar.csv', indicator: 'satisfied' });
    await product.send('POST', `products/bygglov/imports?${query.toString()}`, survey.text);
    await product.settled();
    const { items } = await product.ask('GET', 'products/bygglov/items?metric=throughput', itemList);
    finished = items.map(({ label }) => label);
    const [{ id: productId } = { id: '' }] = await product.database.dataSource.query<{ id: string }[]>(
      `select id from product where slug = 'bygglov'`,
    );
    const grant = { role: 'team', scope: { kind: 'product', productId } } as const;
    const [name = '', value = ''] = (await testAccount(product.database.dataSource, grant)).split('=');
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ viewport: { width: 1280, height: 900 }, cookie: { name, value, url: product.url }, language: 'sv' },
    });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await jira.stop();
  });

  const text = (): Promise<string> => visitor.page.locator('main').innerText();
  const owed = async (): Promise<number | undefined> =>
    (await product.ask('GET', 'products/bygglov/effect-debt', effectDebtAnswer)).counts?.owed;

  it('1: reads why, then effect, then flow, then learning, and no names', async () => {
    await visitor.open('/products/bygglov');
    await visitor.sees('En hypotes väntar på en bedömning.');
    await visitor.page.locator('canvas').first().waitFor();
    const all = await text();
    const parts = ['Lov utan väntan', 'För användarna', 'blev klara', 'saknar uttalat syfte', 'Effekt och flöde'];
    const places = parts.map((part) => all.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const lanes = await visitor.page.locator('figure h3').allInnerTexts();
    expect(lanes).toEqual([visitor.words('metrics.experience.name'), 'Ledtid (påbörjat till klart)']);
    expect(all).not.toMatch(personMark);
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('2: the sentence leads to its n, its period, its interval, where was asked, and what was answered', async () => {
    await visitor.page.locator('p.lead a').first().click();
    await visitor.page.waitForURL('**/products/bygglov#effect');
    expect(await visitor.page.locator('figure#effect h3').innerText()).toBe(visitor.words('metrics.experience.name'));
    await visitor.page.getByRole('link', { name: visitor.words('nav.effect'), exact: true }).click();
    await visitor.page.waitForURL('**/products/bygglov/effect');
    await visitor.settle();
    const newest = [...survey.weeks].slice(0, 12);
    const [n, content] = [sum(newest.map(([, week]) => week.n)), sum(newest.map(([, week]) => week.content))];
    const all = (await text()).replaceAll('\u00a0', ' ');
    expect(all).toContain(`${Math.round((100 * content) / n)} %`);
    expect(all).toMatch(/1 200 svar, troligen 67 %–72 % · 17 aug\. 2026 till 8 nov\. 2026/);
    expect(all).toContain('Frågat: efter inskickad ansökan');
    const answers = await visitor.page.locator('table.bars tbody tr').allInnerTexts();
    expect(answers.map((row) => row.split('\t').map(Number))).toEqual([
      ...[
        [1, 0],
        [2, n - content],
        [3, 0],
      ],
      ...[
        [4, content],
        [5, 0],
      ],
    ]);
  });

  it('3: “Visa som tabell” is the file, week by week', async () => {
    await visitor.press('effect-page.showTable');
    const table = visitor.page.locator('#satisfied .table table');
    const rows = await table.locator('tbody tr').allInnerTexts();
    const day = (on: string): string =>
      new Date(`${on}T00:00:00Z`).toLocaleDateString('sv-SE', {
        ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
      });
    const counted = [...survey.weeks].map(([monday, { n, content }]) => [
      `${day(monday)} till ${day(addDays(monday, 6))}`,
      `${Math.round((100 * content) / n)} %`,
      String(n),
    ]);
    const shown = rows.map((row) => row.replaceAll('\u00a0', ' ').split('\t').slice(0, 3));
    expect(shown.length).toBeGreaterThan(50);
    expect(shown).toEqual(counted.slice(0, shown.length));
  });

  it('an indicator is made in its form, a reading is entered by hand, and both stand on the page', async () => {
    await visitor.page.getByRole('link', { name: visitor.words('effect-page.new') }).click();
    await visitor.page.waitForURL('**/indicators/new');
    await visitor.field('indicator-form.kind').selectOption('completion');
    await visitor.fill('indicator-form.smallest', 'två');
    await visitor.press('indicator-form.make');
    await visitor.sees(visitor.words('indicator-form.wrongNumber'));
    await visitor.page.setViewportSize({ width: 320, height: 900 });
    expect(await visitor.tooWide()).toEqual([]);
    await visitor.page.setViewportSize({ width: 1280, height: 900 });
    await visitor.fill('indicator-form.smallest', '2,5');
    await visitor.fill('indicator-form.askedAt', 'e-tjänsten');
    await visitor.press('indicator-form.make');
    await visitor.page.waitForURL('**/effect#completion');
    await visitor.page
      .locator('#completion')
      .getByRole('link', { name: visitor.words('effect-page.definition') })
      .click();
    await visitor.page.waitForURL('**/indicators/completion');
    await visitor.page.getByLabel(visitor.words('reading-form.asShare')).check();
    await visitor.fill('reading-form.firstDay', '2026-10-01');
    await visitor.fill('reading-form.lastDayOf', '2026-10-31');
    await visitor.fill('reading-form.part', '900');
    await visitor.fill('reading-form.of', '800');
    await visitor.press('reading-form.enter');
    await visitor.sees(visitor.words('effect.morePartThanWhole'));
    await visitor.fill('reading-form.of', '1200');
    await visitor.press('reading-form.enter');
    await visitor.sees(visitor.words('reading-form.entered'));
    expect(await visitor.obstacles()).toEqual([]);
    await product.settled();
    await visitor.open('/products/bygglov/effect');
    const made = (await visitor.page.locator('#completion').innerText()).replaceAll('\u00a0', ' ');
    expect(made).toContain('75 %');
    expect(made).toContain('2,5 procentenheter');
    expect(visitor.complaints).toEqual([]);
  }, 40_000);

  it('9: registers what is expected of a change, and the sentence reads well', async () => {
    await visitor.open('/products/bygglov/learning/new');
    await visitor.fill('plan-form.what', plan.what);
    await visitor.fill('plan-form.leadsTo', plan.leadsTo);
    expect(await visitor.field('plan-form.forWhom').inputValue()).toBe('den som bygger');
    await visitor.field('plan-form.indicator').selectOption('satisfied');
    await visitor.fill('plan-form.expected', '5');
    await visitor.fill('plan-form.smallest', '2,5');
    await visitor.fill('plan-form.startsOn', today);
    await visitor.fill('plan-form.weeks', '8');
    await visitor.press('plan-form.register');
    await visitor.page.waitForURL('**/learning/HYP-2');
    await visitor.sees('Vi tror att en e-tjänst i stället för blanketten leder till fler nöjda för den som bygger.');
    await visitor.sees('Förväntat: ”nöjda användare” 5 procentenheter högre senast 5 jan. 2027.');
    const { open } = await product.ask('GET', 'products/bygglov/hypotheses', hypothesisList);
    expect(open.find(({ key }) => key === 'HYP-2')).toMatchObject({
      expected: 0.05,
      smallestChange: 0.025,
      startsOn: today,
      evaluateOn: '2027-01-05',
    });
  });

  it('10: gets no verdict now without a reason, and a changed expectation is a version beside the locked one', async () => {
    await visitor.sees('För tidigt att säga: fönstret slutar 5 jan. 2027.');
    const offered = visitor.page.locator('input[name="conclusion"]');
    expect(await offered.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
      'leftUnknown',
    ]);
    await visitor.press('hypothesis-page.conclude');
    await visitor.page.locator('#verdict-reason-fault, .field .fault').first().waitFor();
    await visitor.page.getByRole('link', { name: visitor.words('hypothesis-page.changePlan') }).click();
    await visitor.page.waitForURL('**/HYP-2/plan');
    await visitor.sees('Planen är låst sedan 11 nov. 2026. En ändring blir en utforskning bredvid den');
    expect(await visitor.field('plan-form.smallest').inputValue()).toBe('2,5');
    await visitor.fill('plan-form.expected', '4');
    await visitor.fill('hypothesis-page.because', 'Starten gick trögt');
    await visitor.press('hypothesis-page.saveVersion');
    await visitor.page.waitForURL('**/learning/HYP-2');
    await visitor.sees('Version 2 · registrerad 11 nov. 2026 · en utforskning');
    const all = await text();
    for (const size of ['5 procentenheter högre', '4 procentenheter högre', 'Starten gick trögt'])
      expect(all).toContain(size);
  });

  it('11: with a finished item linked to it, the debt is one more', async () => {
    const before = (await owed()) ?? 0;
    await visitor.fill('hypothesis-page.addWork', finished[0] ?? '');
    await visitor.press('hypothesis-page.link');
    await visitor.sees(visitor.words('hypotheses.deliveredUnknown'));
    expect(await owed()).toBe(before + 1);
    await visitor.page.getByText(visitor.words('hypothesis-page.setEvidence')).click();
    await visitor.field('plan-form.level').selectOption('signal');
    await visitor.fill('plan-form.address', 'https://intra.example/intervjuer');
    await visitor.press('app.save');
    await visitor.page.getByRole('link', { name: visitor.words('hypothesis-page.shownBy') }).waitFor();
    await visitor.open('/products/bygglov/learning');
    await visitor.sees(/^Effektskuld: en leverans/);
    await visitor.sees('efter 5 jan. 2027');
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('12: the one whose window is over is refuted, in a colour that is neither good nor bad, and the debt falls', async () => {
    await product.send('PUT', 'products/bygglov/hypotheses/HYP-1/links', { links: [finished[1]], basedOn: [] });
    const before = (await owed()) ?? 0;
    await visitor.open('/products/bygglov/learning/HYP-1');
    await visitor.sees('Ingen förändring av betydelse');
    await visitor.page.getByLabel(visitor.words('hypotheses.conclusion.refuted')).check();
    await visitor.page.getByLabel(visitor.words('hypotheses.nextStep.adjust')).check();
    await visitor.fill('hypothesis-page.whatLearned', learned);
    await visitor.press('hypothesis-page.conclude');
    await visitor.sees(`Det här lärde vi oss: ${learned}`);
    const colours = await visitor.page
      .locator('section[aria-labelledby="verdict"] strong')
      .evaluate((word) => [getComputedStyle(word).color, getComputedStyle(document.body).color]);
    expect(colours[0]).toBe(colours[1]);
    expect(await owed()).toBe(before - 1);
    await visitor.open('/learning');
    await visitor.sees(learned);
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('13: a contact with users is noted, is an insight, and somebody takes it on', async () => {
    await visitor.open('/products/bygglov/learning');
    await visitor.press('contacts.log');
    await visitor.fill('contacts.learned', 'De ringer för att brevet inte säger när svaret kommer');
    await visitor.page.getByLabel(visitor.words('contacts.act')).check();
    await visitor.press('app.save');
    await visitor.sees('0 veckor utan användarkontakt; den senaste var 11 nov. 2026.');
    await visitor.open('/products/bygglov/learning');
    await visitor.sees(visitor.words('insights.new'));
    const insight = visitor.page.locator('section[aria-labelledby="insights-title"] li');
    await insight.locator('summary').click();
    await visitor.fill('insights.agreed', 'Skriv in väntetiden i brevet');
    await insight.getByRole('button').first().click();
    await visitor.sees('11 nov. 2026: överenskommet: Skriv in väntetiden i brevet');
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('14: a channel with four answers is not told, and neither are all but that one', async () => {
    await visitor.open('/products/bygglov/effect/compare');
    const choose = visitor.page
      .locator('.choices label', { hasText: visitor.words('compare-page.allAnswers') })
      .locator('select');
    const first = visitor.page.locator('main figure').first();
    for (const cut of ['paper', 'not:paper']) {
      await choose.selectOption(cut);
      await visitor.page.waitForURL((url) => url.searchParams.get('segment') === cut);
      await first.getByText('För få svar för att visas (färre än 5)').first().waitFor();
      expect(await first.locator('canvas').count()).toBe(0);
      expect(await first.innerText()).not.toMatch(/\d+\s?%/);
    }
    await visitor.sees('Alla de andra är också dolda');
    await choose.selectOption('web');
    await first.locator('canvas').waitFor();
    expect(await first.innerText()).toMatch(/\d+\s?%/);
    expect(visitor.complaints).toEqual([]);
  });

  it('all of it with the keyboard alone', async () => {
    await storyByKeys(visitor, product, { on: (day) => (clock.at = `${day}T12:00:00Z`), finished: finished[2] ?? '' });
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
