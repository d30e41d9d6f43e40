import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { checkAnswer, connectionCreated, productCreated } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeGithub, type FakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { organisationGithub } from '../sources/organisation.js';
import { launchBrowser } from './browser.js';
import { Keys } from './keys.js';
import { Visitor } from './visitor.js';

const now = '2026-03-11T08:00:00Z';
const pictures = process.env['FLOW_SCREENSHOTS'];
const cases = `Saksnummer;Søknad mottatt;Vedtak fattet;Avdeling
${Array.from({ length: 12 }, (_, n) => `${n};2026-02-${String(n + 10)};${n > 9 ? '' : `2026-03-0${n % 8}`};A`)
  .join('\n')
  .replaceAll('-00', '-09')}
`;

describe('what is looked at before anything of it is kept', () => {
  let product: RunningProduct;
  let github: FakeGithub;
  let browser: Browser;
  let visitor: Visitor;
  let slug: string;

  beforeAll(async () => {
    [product, github, browser] = await Promise.all([
      RunningProduct.start({ clock: new SetClock(now) }),
      startFakeGithub({
        seed: 'looking',
        now: Date.parse(now),
        world: organisationGithub({ products: 4, items: 0, changes: 60, from: '2026-01-01T00:00:00Z', to: now }),
      }),
      launchBrowser(),
    ]);
    ({ slug } = await product.ask('POST', 'products', productCreated, {
      ...{ name: 'Byggesak', why: 'Svar uten å vente', userGroup: 'de som bygger', areaName: null },
    }));
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ cookie: product.sessionCookie, language: 'nb', viewport: { width: 1280, height: 900 } },
    });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([product.stop(), github.stop()]);
  });

  async function seen(name: string): Promise<void> {
    for (const [width, theme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await visitor.look({ width, height: 900, theme, language: 'nb' });
      expect(await visitor.tooWide()).toEqual([]);
      expect(await visitor.obstacles()).toEqual([]);
      if (!pictures) continue;
      await mkdir(pictures, { recursive: true });
      await visitor.page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: true });
    }
  }

  it('a file of cases: its two days are known by their names, and it is asked neither for answers nor for an end of a scale', async () => {
    await visitor.open(`/products/${slug}/effect/import`);
    await visitor.field('import-page.about').selectOption({ label: visitor.words('import-page.durations') });
    await visitor.press('import-page.make');
    const file = { name: 'saker.csv', mimeType: 'text/csv', buffer: Buffer.from(cases) };
    await visitor.page.locator('input[type=file]').setInputFiles(file);
    const column = (label: 'import-page.columnStart' | 'import-page.columnEnd') =>
      visitor.page.getByRole('combobox', { name: visitor.words(label) });
    const chosen = (label: Parameters<typeof column>[0]) => column(label).locator('option:checked').innerText();
    await visitor.sees(visitor.words('import-page.emptyEnd'));
    expect(await chosen('import-page.columnStart')).toBe('Søknad mottatt');
    expect(await chosen('import-page.columnEnd')).toBe('Vedtak fattet');
    const told = await visitor.page.locator('main').innerText();
    for (const key of ['import-page.columnDate', 'import-page.direction', 'import-page.formAnswers'] as const) {
      expect(told).not.toContain(visitor.words(key));
    }
    await seen('cases');
    await column('import-page.columnStart').selectOption('-1');
    await visitor.sees(visitor.words('import.question.caseDays'));
    await seen('cases-asked');
    expect(visitor.complaints).toEqual([]);
  }, 60_000);

  it('four repositories: the records of all but the first are behind their caption, and opened with keys', async () => {
    await visitor.open('/sources/new');
    await visitor.page.getByLabel('GitHub', { exact: true }).check();
    await visitor.page.getByLabel(/^Adresse/).fill(github.baseUrl);
    await visitor.fill('sources-page.fieldKey', githubTokens.good);
    await visitor.fill('sources-page.fieldOrganisation', github.truth.world.organisation.login);
    await visitor.press('sources-page.test');
    for (const n of [1, 2, 3, 4]) await visitor.page.getByLabel(`product-${n}`).check();
    await visitor.press('rehearsal.start');
    const folds = visitor.page.locator('article details');
    await folds.nth(3).waitFor();
    const open = () => folds.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
    expect(await open()).toEqual([true, false, false, false]);
    expect(await visitor.page.getByText(visitor.words('rehearsal.production')).count()).toBe(4);
    await seen('rehearsal');
    await folds.nth(2).locator('summary').focus();
    await new Keys(visitor).strike('Enter');
    expect(await open()).toEqual([true, false, true, false]);
    expect(await folds.nth(2).locator('tbody a').first().isVisible()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  }, 120_000);

  it('the source that is kept says what was found in each repository, and why an environment counts', async () => {
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner: github.truth.world.organisation.login };
    const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector: 'github', config });
    const scopeIds = scopes.slice(0, 2).map(({ id }) => id);
    const { id } = await product.ask('POST', 'sources', connectionCreated, {
      ...{ connector: 'github', name: 'GitHub', config, scopeIds, backfillFrom: '2026-01-01' },
    });
    await product.settled();
    await visitor.open(`/sources/${id}`);
    const found = visitor.words('rehearsal.rungFound', { rung: visitor.words('sources-page.rungDeployment') });
    const rungs = await visitor.page.locator('section[aria-labelledby=scopes] option:checked').allInnerTexts();
    expect(rungs).toEqual([found, found]);
    expect(
      await visitor.page.getByText(/\d utrullinger teller, fordi navnet sier at det er produksjon\./).count(),
    ).toBe(2);
    await seen('source');
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
