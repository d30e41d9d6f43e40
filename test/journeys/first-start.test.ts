import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeGithub, type FakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { organisationGithub, organisationJira, type OrganisationSize } from '../sources/organisation.js';
import { launchBrowser } from './browser.js';
import { norwegianSurvey, question, satisfiedShare } from './norwegian-survey.js';
import { Visitor } from './visitor.js';

/** Half past midnight in Oslo, where it is the day after the one in UTC. */
const now = '2026-11-19T23:30:00Z';
const size: OrganisationSize = { products: 2, items: 700, changes: 160, from: '2025-11-01T00:00:00Z', to: now };
const survey = norwegianSurvey('2026-11-09', 36);
const wrongKey = 'github_pat_this_is_nobodys_key';

/** From the one-time link to one's own four facts and down to the source: each test goes on where the last one stopped. */
describe('the first start', () => {
  let product: RunningProduct;
  let github: FakeGithub;
  let jira: FakeJira;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, github, jira, browser] = await Promise.all([
      RunningProduct.start({ clock: new SetClock(now), signedIn: false }),
      startFakeGithub({ seed: 'first start', world: organisationGithub(size) }),
      startFakeJira({ seed: 'first start', world: organisationJira(size, { kind: 'cloud' }) }),
      launchBrowser(),
    ]);
    visitor = await Visitor.arrive(browser, product.url, { viewport: { width: 1280, height: 900 }, language: 'nb' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await github.stop();
    await jira.stop();
  });
  /** Nothing may have gone wrong unseen in any of the steps. */
  const nothingWrong = (): void => expect(visitor.complaints).toEqual([]);
  const text = (): Promise<string> => visitor.page.locator('main').innerText();

  it('begins at the one-time link, and the account is kept', async () => {
    await visitor.open(product.firstStartLink);
    await visitor.press('sign-in.enter');
    await visitor.page.waitForURL('**/start');
    await visitor.fill('sign-in.email', 'drift@etaten.example');
    await visitor.fill('sign-in.newPassword', 'fire ord på rad');
    await visitor.press('sign-in.claim');
    await visitor.fill('products-page.name', 'Byggesak');
    await visitor.fill('products-page.why', 'Et svar på søknaden uten å vente.');
    await visitor.fill('products-page.group', 'de som skal bygge');
    await visitor.press('products-page.create');
    await visitor.page.getByLabel(visitor.words('sources-page.fieldKey'), { exact: true }).waitFor();
    nothingWrong();
  });

  it('says what to do about a wrong key, and shows it nowhere', async () => {
    await visitor.page.getByLabel(/^Adresse/).fill(github.baseUrl);
    await visitor.fill('sources-page.fieldKey', wrongKey);
    await visitor.fill('sources-page.fieldOrganisation', github.truth.world.organisation.login);
    await visitor.press('sources-page.test');
    const refusal = visitor.page.locator('.note.worse');
    await refusal.waitFor();
    expect((await refusal.locator('p').allInnerTexts()).length).toBeGreaterThanOrEqual(2);
    expect(await visitor.page.content()).not.toContain(wrongKey);
    expect(visitor.page.url()).not.toContain(wrongKey);
  });

  it('connects one repository, which is then linked to the product', async () => {
    await visitor.fill('sources-page.fieldKey', githubTokens.good);
    await visitor.press('sources-page.test');
    await visitor.page.getByLabel('product-1').check();
    expect(await visitor.field('sources-page.backfill').inputValue()).toBe('2024-11-20');
    await visitor.press('sources-page.save');
    await visitor.page.getByLabel(visitor.words('import-page.about'), { exact: true }).waitFor();
    expect(await visitor.page.content()).not.toContain(githubTokens.good);
    nothingWrong();
  });

  it('looks at a file of answers first, asks what only a person can tell, and leaves people behind', async () => {
    await visitor.press('import-page.make');
    await chooseFile();
    await visitor.page.getByText(visitor.words('import-page.nothingSaved')).waitFor();
    const preview = await text();
    expect(preview).toContain('Blir liggende igjen, og lagres ingen steder: E-postadresse, Navn');
    expect(preview).toContain('En eksport fra Microsoft Forms');
    const understood = (key: 'import-page.columnDate' | 'import-page.columnScore' | 'import-page.columnId') =>
      visitor.page.getByLabel(visitor.words(key)).evaluate((menu: HTMLSelectElement) => menu.selectedOptions[0]?.text);
    expect(await understood('import-page.columnId')).toBe('ID');
    expect(await understood('import-page.columnDate')).toBe('Fullføringstidspunkt');
    expect(await understood('import-page.columnScore')).toBe(question);
    for (const person of survey.people) expect(preview).not.toContain(person);
    const save = visitor.page.getByRole('button', { name: visitor.words('import-page.save', { n: survey.good }) });
    expect(await save.isDisabled()).toBe(true);
    await visitor.page.getByLabel(visitor.words('import-page.highBest', { score: 5 })).check();
    await visitor.page.locator('dd', { hasText: '66,7\u00a0%' }).waitFor();
    const reasons = await visitor.page.locator('details table').first().locator('tbody tr').allInnerTexts();
    expect(reasons.map((row) => row.split('\t').slice(1).join(': '))).toEqual([
      'Fullføringstidspunkt: «31.02.2026» er ikke en dato vi kan lese i kalenderen. Skriv den som 2026-11-21.',
      `${question}: «9» ligger utenfor skalaen fra 1 til 5. Rett det, eller la raden være ute.`,
      ': Raden har 5 av 7 kolonner: den ser ut til å være halvskrevet.',
    ]);
    expect(reasons).toHaveLength(survey.bad);
    await save.click();
    await visitor.page.getByRole('heading', { name: visitor.words('first-start.end') }).waitFor();
    nothingWrong();
  });

  it('takes Jira as a second source, and the product takes its project', async () => {
    await visitor.open('/sources/new');
    await visitor.page.getByLabel('Jira', { exact: true }).check();
    const account = jiraAccount(jira.truth.world);
    await visitor.page.getByLabel(/^Adresse/).fill(jira.baseUrl);
    await visitor.page.getByLabel(visitor.words('sources-page.fieldEmail')).fill(account.email);
    await visitor.fill('sources-page.fieldKey', account.token);
    await visitor.press('sources-page.test');
    await visitor.page.getByLabel('Product 1').check();
    await visitor.press('sources-page.save');
    await visitor.page.getByText(visitor.words('sources-page.connections'), { exact: true }).waitFor();
    await visitor.open('/products/byggesak/links');
    await visitor.page.getByLabel('Product 1', { exact: true }).check();
    await visitor.press('app.save');
    await visitor.page.waitForURL('**/products/byggesak');
    await product.enter('drift@etaten.example', 'fire ord på rad');
    await product.settled();
    nothingWrong();
  }, 60_000);

  it('shows the four facts', async () => {
    await visitor.open('/products/byggesak');
    const facts = visitor.page.locator('dl').first().locator('.figure');
    await facts.first().waitFor();
    const told = await facts.allInnerTexts();
    expect(told).toHaveLength(4);
    expect(told.join(' ')).not.toContain(visitor.words('app.unknown'));
    expect(told[3]).toContain(`${Math.round(satisfiedShare * 100)}\u00a0%`);
    nothingWrong();
  });

  it('opens a number down to its items, and those to their place at the source', async () => {
    await visitor.page
      .getByRole('link', { name: visitor.words('product-page.openLeadTime') })
      .first()
      .click();
    await visitor.page.waitForURL('**/items?metric=*');
    await visitor.settle();
    const links = visitor.page.locator('tbody th a');
    await links.first().waitFor();
    const n = Number(/\d+/.exec(await visitor.page.locator('main p.sum').innerText())?.[0]);
    expect(await links.count()).toBe(n);
    const href = (await links.first().getAttribute('href')) ?? '';
    expect(href.startsWith(`${jira.baseUrl}/browse/`)).toBe(true);
    const key = href.split('/').at(-1) ?? '';
    expect(jira.truth.issue(key).key).toBe(await links.first().innerText());
    nothingWrong();
  });

  it('brings nothing the second time, is taken back whole, and taken again', async () => {
    const before = await experience();
    expect(before.figure).toContain('67\u00a0%');
    await importAgain();
    await visitor.sees(visitor.words('import-page.nothingNew', { n: survey.good }));
    await product.settled();
    expect(await experience()).toEqual(before);
    await visitor.open('/products/byggesak/effect/import');
    await visitor.press('import-page.undo');
    const undo = visitor.page.getByRole('dialog').getByRole('button', { name: visitor.words('import-page.undo') });
    await undo.click();
    await visitor.page.getByText(visitor.words('import-page.undone'), { exact: true }).waitFor();
    await product.settled();
    expect((await experience()).figure).toContain(visitor.words('app.unknown'));
    await importAgain();
    await visitor.sees(visitor.words('import-page.saved', { n: survey.good }));
    await product.settled();
    expect(await experience()).toEqual(before);
    nothingWrong();
  }, 60_000);

  it('speaks Norwegian and Swedish, dates and all', async () => {
    await visitor.open('/products/byggesak/effect/import');
    const choice = visitor.page.locator('header select').first();
    for (const [language, title, day] of [
      ['nb', 'Svar fra brukere', '20. nov. 2026'],
      ['sv', 'Svar från användare', '20 nov. 2026'],
      ['en', 'Answers from users', '20 Nov 2026'],
    ] as const) {
      await choice.selectOption(language);
      await visitor.page.getByRole('heading', { name: title, exact: true }).waitFor();
      expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
      expect(await text()).toContain(day);
    }
    await choice.selectOption('nb');
    await visitor.open('/products/byggesak');
    expect(await text()).toContain('67\u00a0%');
    nothingWrong();
  });

  const chooseFile = (): Promise<void> =>
    visitor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'brukere.csv', mimeType: 'text/csv', buffer: Buffer.from(survey.text) });

  /** The form is known from the first time: nothing is asked again. */
  async function importAgain(): Promise<void> {
    await visitor.open('/products/byggesak/effect/import');
    await chooseFile();
    await visitor.press('import-page.save', { n: survey.good });
  }

  /** What users experience: the figure, and its n with the interval. */
  async function experience(): Promise<{ figure: string; words: string }> {
    await visitor.open('/products/byggesak');
    const facts = visitor.page.locator('dl').first();
    return {
      figure: await facts.locator('.figure').nth(3).innerText(),
      words: await facts.locator('.words').nth(3).innerText(),
    };
  }
});
