import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { indicatorList, productCreated, survey } from 'shared/contracts';
import { languages, type Language } from 'shared/language';
import { RunningProduct } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { locales, Visitor } from './visitor.js';

const service = { nb: 'Søk om plass i barnehage', sv: 'Ansök om plats i förskola', en: 'Apply for a place' };
const views = [
  ['light', 1280],
  ['dark', 390],
  ['light', 320],
] as const;
const pictures = process.env['FLOW_SCREENSHOTS'];

/** Users who are asked: a browser with script switched off, as the page promises to need none. */
describe('the survey that users meet', () => {
  let product: RunningProduct;
  let browser: Browser;
  let slug: string;
  let paths: { scales: string; words: string };

  beforeAll(async () => {
    [product, browser] = await Promise.all([RunningProduct.start(), launchBrowser()]);
    const about = { name: 'Plass', why: 'En plass', userGroup: 'Foreldre', areaName: null };
    ({ slug } = await product.ask('POST', 'products', productCreated, about));
    const make = async (questions: string[]): Promise<string> =>
      (await product.ask('POST', `products/${slug}/surveys`, survey, { service, questions })).path;
    paths = {
      scales: await make(['ease', 'usability', 'recommendation']),
      words: await make(['satisfaction', 'task', 'open']),
    };
    if (pictures) await mkdir(pictures, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** The page as it stands in a browser without script, looked at by axe in one that runs it: axe waits on timers. */
  async function obstacles(page: Page, inspector: Page): Promise<string[]> {
    await inspector.setContent(await page.content());
    return inspector.evaluate(async () => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
  }

  /** A page of the same site in which axe is there to look. */
  async function inspecting(language: Language): Promise<[BrowserContext, Page]> {
    const [context, inspector] = await arrive(language, 'light', 1280, true);
    const address = `${product.url}/s/as-it-stands`;
    await inspector.route(address, (route) => route.fulfill({ body: '<title></title>', contentType: 'text/html' }));
    await inspector.goto(address);
    await inspector.evaluate(axe.source);
    return [context, inspector];
  }

  async function arrive(
    language: Language,
    theme: 'light' | 'dark',
    width: number,
    script = false,
  ): Promise<[BrowserContext, Page]> {
    const context = await browser.newContext({
      ...{ locale: locales[language], javaScriptEnabled: script, colorScheme: theme },
      viewport: { width, height: 800 },
    });
    return [context, await context.newPage()];
  }

  it.each(languages)(
    '%s: nothing in the way and nothing too wide, also when something is to be put right',
    async (language) => {
      const wrong: Record<string, string[]> = {};
      const [context, page] = await arrive(language, 'light', 1280);
      const [looking, inspector] = await inspecting(language);
      const look = async (name: string): Promise<void> => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        for (const [view, [theme, width]] of views.entries()) {
          for (const one of [page, inspector]) {
            await one.setViewportSize({ width, height: 800 });
            await one.emulateMedia({ colorScheme: theme });
          }
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          // Each language and each view once: what a page is built of differs by neither.
          const inTheWay = languages[view] === language ? await obstacles(page, inspector) : [];
          const found = [...inTheWay, ...(tooWide ? ['too wide'] : [])];
          if (found.length > 0) wrong[`${name}-${width}-${theme}`] = found;
          const file = `survey-${name}-${width}-${theme}-${language}.png`;
          if (pictures) await page.screenshot({ path: path.join(pictures, file), fullPage: true });
        }
      };
      for (const [name, address] of Object.entries(paths)) {
        await page.goto(product.url + address);
        await look(name);
        await page.locator('button').click();
        await page.locator('.problems').waitFor();
        await look(`${name}-back`);
      }
      await page.goto(`${product.url}${paths.words}/thanks`);
      await look('thanks');
      await page.goto(`${product.url}/s/unknown`);
      await look('unknown');
      expect(await context.cookies()).toEqual([]);
      await Promise.all([context.close(), looking.close()]);
      expect(wrong).toEqual({});
    },
    60_000,
  );

  it('is answered by keyboard alone, put right where it was wrong, and nothing written is lost', async () => {
    const [context, page] = await arrive('en', 'light', 390);
    await page.goto(`${product.url}${paths.words}?at=failed`);
    const focused = page.locator(':focus');
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press('Tab');
        if ((await focused.getAttribute('id')) === id) return;
      }
      throw new Error(`Tab never came to ${id}`);
    };
    await tabTo('task-text');
    await page.locator('#task-text').evaluate((field) => field.removeAttribute('maxlength'));
    await page.keyboard.insertText('The form stopped. '.repeat(60));
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('id')).toBe('open-text');
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('type')).toBe('submit');
    await page.keyboard.press('Enter');
    await page.locator('.problems').waitFor();
    expect(await focused.getAttribute('class')).toBe('problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#task-text');
    expect(await page.locator('#task-text').inputValue()).toContain('The form stopped. The form stopped.');
    await page.locator('#task-text').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('The form stopped.');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/thanks/);
    const { indicators } = await product.ask('GET', `products/${slug}/indicators`, indicatorList);
    expect(indicators.find(({ key }) => key === 'task')).toMatchObject({ answers: 0, answered: true });
    await context.close();
  });

  it('is made by its team, counted, and its texts are read before they are shown', async () => {
    const about = { name: 'Byggesak', why: 'Et hus', userGroup: 'Byggherrer', areaName: null };
    const made = await product.ask('POST', 'products', productCreated, about);
    const team = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await team.open(`/products/${made.slug}`);
    await team.page.getByRole('link', { name: team.words('product-page.survey') }).click();
    await team.press('survey-page.make');
    await team.page.getByText(team.words('survey.nameNeeded')).first().waitFor();
    await team.page
      .getByRole('group', { name: team.words('survey-page.service') })
      .getByLabel(team.words('survey-page.language.en'))
      .fill('Apply to build');
    await team.press('survey-page.make');
    await team.page.getByRole('heading', { name: 'Apply to build' }).waitFor();
    const address = await team.page.getByLabel(team.words('survey-page.address', { end: 'failed' })).inputValue();
    const [context, page] = await arrive('en', 'light', 390);
    for (let index = 1; index <= 5; index += 1) {
      await page.goto(address);
      await page.getByLabel('Satisfied', { exact: true }).check();
      await page.locator('#open-text').fill(`Text ${index}, call 912 34 567`);
      await page.locator('button').click();
      await page.waitForURL(/thanks/);
    }
    await context.close();
    // Any news of the product makes its figures again at once; answers alone wait some minutes.
    const reading = `products/${made.slug}/indicators/satisfaction/observations/2026-01-05`;
    await product.send('PUT', reading, { value: 0.8, n: 20 });
    await product.until(
      () => product.jobs(),
      (jobs) => jobs.length === 0,
    );
    // A day is counted when it is over.
    await product.database.dataSource.query('update survey_count set counted_on = counted_on - 1');
    await team.page.reload();
    await team.page.getByText('Text 3, call [•••]').waitFor();
    const five = team.words('survey-page.atLeast', { n: '5' });
    expect((await team.page.locator('tbody tr').first().innerText()).split('\t')).toEqual(['failed', five, five, five]);
    const wrong = [...(await team.obstacles()), ...(await team.tooWide())];
    await team.page
      .getByRole('button', { name: team.words('survey-page.show') })
      .first()
      .click();
    await team.page.getByRole('heading', { name: team.words('survey-page.read') }).waitFor();
    await team.page.getByText(team.words('survey-page.waiting', { n: 4 })).waitFor();
    for (const [width, theme] of [[1280, 'light'] as const, [390, 'dark'] as const, [320, 'light'] as const]) {
      await team.look({ width, height: 800, theme, language: width === 320 ? 'sv' : 'nb' });
      wrong.push(...(await team.obstacles()), ...(await team.tooWide()), ...team.complaints);
      if (pictures)
        await team.page.screenshot({ path: path.join(pictures, `team-${width}-${theme}.png`), fullPage: true });
    }
    expect(wrong).toEqual([]);
    await team.leave();
  }, 60_000);
});
