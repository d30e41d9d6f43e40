import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { productCreated } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { norwegianSurvey } from './norwegian-survey.js';
import { Visitor } from './visitor.js';

const mapping = {
  ...{ form: 'answers', columns: { responseId: 0, date: 1, score: 4 }, labels: {}, countUnscored: false },
  ...{ dateOrder: 'dmy', highestIsBest: true, scale: { min: 1, max: 5 } },
};

/** The main path without a mouse. Nothing in here points at anything. */
describe('with the keyboard alone', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      RunningProduct.start({ clock: new SetClock('2026-11-20T12:00:00Z') }),
      launchBrowser(),
    ]);
    const facts = { name: 'Permits', why: 'A permit without waiting', userGroup: 'builders', areaName: null };
    await product.ask('POST', 'products', productCreated, facts);
    await product.send('POST', 'products/permits/indicators', {
      ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
      ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 } },
    });
    const query = new URLSearchParams({ fileName: 'a.csv', indicator: 'satisfied', mapping: JSON.stringify(mapping) });
    await product.send('POST', `products/permits/imports?${query.toString()}`, norwegianSurvey('2026-11-09', 20).text);
    await product.settled();
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ viewport: { width: 1280, height: 900 }, cookie: product.sessionCookie },
    });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const type = (keys: string): Promise<void> => visitor.page.keyboard.type(keys);
  const strike = (key: string): Promise<void> => visitor.page.keyboard.press(key);
  const focused = (): Promise<string> =>
    visitor.page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element?.getAttribute('aria-label') ?? element?.innerText.trim() ?? '';
    });
  const path = (): string => new URL(visitor.page.url()).pathname;
  /** Goes on with Tab until something of this name has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      await strike('Tab');
      if ((await focused()) === name) return;
    }
    throw new Error(`No way to ${name} with Tab`);
  };

  it('the first stop leads past the menus', async () => {
    await visitor.open('/');
    await strike('Tab');
    expect(await focused()).toBe(visitor.words('app.skip'));
    await strike('Enter');
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('two letters go to a page, and none does while one is typing', async () => {
    await type('gp');
    await visitor.page.waitForURL('**/products');
    await type('gs');
    await visitor.page.waitForURL('**/sources');
    await type('gd');
    await visitor.page.waitForURL('**/definitions');
    await type('go');
    await visitor.page.waitForURL((url) => url.pathname === '/');
  });

  it('a question mark tells the keys, and Escape gives the focus back', async () => {
    await tabTo(visitor.words('nav.account'));
    await type('?');
    const dialog = visitor.page.getByRole('dialog', { name: visitor.words('nav.keys') });
    await dialog.waitFor();
    for (let steps = 0; steps < 6; steps++) {
      await strike('Tab');
      const inside = await dialog.evaluate(
        (element) => element.contains(document.activeElement) || document.activeElement === document.body,
      );
      expect(inside).toBe(true);
    }
    await strike('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe(visitor.words('nav.account'));
  });

  it('brackets let the period begin earlier and later, and c lays the one before beside it', async () => {
    await visitor.open('/');
    const reached = (name: string, value: string | null): Promise<void> =>
      visitor.page.waitForURL((url) => url.searchParams.get(name) === value);
    await type('[');
    await reached('period', 'weeks:26');
    await type('c');
    await reached('compare', '1');
    await type(']');
    await reached('period', null);
    // Nothing begins later than the last twelve weeks.
    await type(']');
    await type('c');
    await reached('compare', null);
    expect(new URL(visitor.page.url()).search).toBe('');
  });

  it('a slash finds a product', async () => {
    await type('/');
    await visitor.page.getByRole('dialog').waitFor();
    await type('perm');
    await visitor.page.getByRole('dialog').getByRole('link', { name: 'Permits' }).waitFor();
    await strike('Enter');
    await visitor.page.waitForURL('**/products/permits');
    await visitor.settle();
  });

  it('t opens the table behind the chart, and the weeks can be stepped through', async () => {
    await visitor.page.locator('canvas').first().waitFor();
    await type('t');
    await visitor.page.getByRole('table').first().waitFor();
    await type('t');
    await visitor.page.getByRole('table').first().waitFor({ state: 'detached' });
    const slider = visitor.page.getByRole('slider');
    await slider.focus();
    const before = await slider.getAttribute('aria-valuetext');
    await strike('ArrowLeft');
    await strike('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
  });

  it('a product is made by typing and tabbing', async () => {
    await visitor.open('/products/new');
    await visitor.page.getByLabel(visitor.words('products-page.name'), { exact: true }).focus();
    await type('gp Archive?');
    expect(path()).toBe('/products/new');
    await strike('Tab');
    await type('Found again');
    await strike('Tab');
    await type('everyone');
    await tabTo(visitor.words('products-page.create'));
    await strike('Enter');
    await visitor.page.waitForURL(/\/products\/gp-archive/);
  });

  it('what removes something asks first, and the safe way is the first one', async () => {
    await visitor.open('/products/permits/effect/import');
    await tabTo(visitor.words('import-page.undo'));
    await strike('Enter');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.waitFor();
    expect(await focused()).toBe(visitor.words('app.keepIt'));
    await strike('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe(visitor.words('import-page.undo'));
    expect(visitor.complaints).toEqual([]);
  });
});
