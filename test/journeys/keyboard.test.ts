import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { areaList, productCreated, scopeLinkList, serviceList } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { organisationJira } from '../sources/organisation.js';
import { launchBrowser } from './browser.js';
import { Keys } from './keys.js';
import { linkJira } from './link-jira.js';
import { columns, norwegianSurvey } from './norwegian-survey.js';
import { Visitor } from './visitor.js';

const mapping = {
  ...{ form: 'answers', columns, labels: {}, countUnscored: false },
  ...{ dateOrder: 'dmy', highestIsBest: true, scale: { min: 1, max: 5 } },
};

/** The main path without a mouse. Nothing in here points at anything. */
describe('with the keyboard alone', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;
  let jira: FakeJira;

  beforeAll(async () => {
    const work = { products: 1, items: 20, changes: 0, from: '2026-10-01T00:00:00Z', to: '2026-11-20T00:00:00Z' };
    [product, jira, browser] = await Promise.all([
      RunningProduct.start({ clock: new SetClock('2026-11-20T12:00:00Z') }),
      startFakeJira({ seed: 'keyboard', world: organisationJira(work) }),
      launchBrowser(),
    ]);
    const facts = { name: 'Permits', why: 'A permit without waiting', userGroup: 'builders', areaName: null };
    await product.ask('POST', 'products', productCreated, facts);
    await product.ask('POST', 'products', productCreated, { ...facts, name: 'Archive' });
    await linkJira(product, jira, 'permits', '2026-10-01');
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
    keys = new Keys(visitor);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await jira.stop();
  });

  let keys: Keys;
  const type = (text: string): Promise<void> => keys.type(text);
  const strike = (key: string): Promise<void> => keys.strike(key);
  const onto = (place: Locator): Promise<void> => keys.onto(place);
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
  const button = (key: MessageKey, of: string): Locator =>
    visitor.page.getByRole('button', { name: `${visitor.words(key)} ${of}` });
  const save = async (): Promise<void> => {
    await onto(visitor.page.getByRole('button', { name: visitor.words('app.save') }));
    await strike('Enter');
  };
  const field = (key: MessageKey): Locator => visitor.field(key);

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

  it('a menu that was used to go somewhere does not lie over the page it led to', async () => {
    await onto(visitor.page.getByRole('button', { name: visitor.words('nav.account') }));
    for (const key of ['Enter', 'Tab', 'Enter']) await strike(key);
    await visitor.page.waitForURL('**/account');
    await visitor.page.locator('#account').waitFor({ state: 'hidden' });
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

  it('an area is made of one product, and takes in another', async () => {
    await visitor.open('/areas/new');
    await onto(field('areas-page.name'));
    await type('Housing');
    await onto(visitor.page.getByLabel('Archive', { exact: true }));
    await strike('Space');
    await save();
    await visitor.page.waitForURL('**/areas/housing');
    await tabTo(visitor.words('areas-page.change'));
    await strike('Enter');
    await visitor.page.waitForURL('**/housing/edit');
    await onto(visitor.page.getByLabel('Permits', { exact: true }));
    await strike('Space');
    await save();
    await visitor.page.waitForURL('**/areas/housing');
    const [area] = (await product.ask('GET', 'areas', areaList)).areas;
    expect(area?.products.map(({ slug }) => slug)).toEqual(['archive', 'permits']);
  }, 40_000);

  it('a service is made of two products with dates, told what is wrong with them, and taken away', async () => {
    const parts = async () => (await product.ask('GET', 'services', serviceList)).services.map((one) => one.parts);
    await visitor.open('/services/new');
    await onto(field('areas-page.name'));
    await type('Moving house');
    for (const name of ['Archive', 'Permits']) {
      await onto(visitor.page.getByLabel(name, { exact: true }));
      await strike('Space');
    }
    await onto(button('products-page.wholeTime', 'Permits'));
    await strike('Enter');
    await onto(field('products-page.firstDay'));
    await type('02022026');
    await save();
    await visitor.page.waitForURL('**/services/moving-house');
    await visitor.page.getByText('part of it since 2 Feb 2026').waitFor();
    await tabTo(visitor.words('areas-page.change'));
    await strike('Enter');
    await visitor.page.waitForURL('**/moving-house/edit');
    await onto(visitor.page.getByRole('button', { name: 'part of it since 2 Feb 2026 Permits' }));
    await strike('Enter');
    await onto(field('products-page.lastDay'));
    await type('01012026');
    await save();
    await visitor.page.locator('.fault', { hasText: visitor.words('catalogue.datesReversed') }).waitFor();
    expect(await field('products-page.lastDay').getAttribute('aria-invalid')).toBe('true');
    await onto(field('products-page.lastDay'));
    await type('05052026');
    await save();
    await visitor.page.waitForURL('**/services/moving-house');
    await visitor.page.getByText('part of it 2 Feb 2026 to 5 May 2026').waitFor();
    const archive = { productSlug: 'archive', from: null, to: null };
    expect(await parts()).toEqual([[archive, { productSlug: 'permits', from: '2026-02-02', to: '2026-05-06' }]]);
    await tabTo(visitor.words('areas-page.change'));
    await strike('Enter');
    await visitor.page.waitForURL('**/moving-house/edit');
    await tabTo(visitor.words('areas-page.remove'));
    await strike('Enter');
    await visitor.page.getByRole('dialog').waitFor();
    await tabTo(visitor.words('areas-page.remove'));
    await strike('Enter');
    await visitor.page.waitForURL('**/products');
    expect(await parts()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  }, 40_000);

  it('a project gets a last day, and a second stretch that begins on the day after', async () => {
    const linked = async () => (await product.ask('GET', 'products/permits/links', scopeLinkList)).links;
    const [link] = await linked();
    const name = link?.scopeName ?? '';
    const saved = async (): Promise<void> => {
      await save();
      await visitor.page.waitForURL('**/products/permits');
    };
    await visitor.open('/products/permits/links');
    await onto(button('products-page.wholeTime', name));
    await strike('Enter');
    await onto(field('products-page.lastDay'));
    await type('05052026');
    await saved();
    await visitor.page.getByText('part of it until 5 May 2026').waitFor();
    expect(await linked()).toEqual([{ ...link, id: expect.any(String), to: '2026-05-06' }]);
    await visitor.open('/products/permits/links');
    await onto(button('products-page.anotherPart', name));
    await strike('Enter');
    await visitor.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(await field('products-page.firstDay').inputValue()).toBe('2026-05-06');
    await saved();
    expect((await linked()).map(({ from, to }) => [from, to])).toEqual([
      [null, '2026-05-06'],
      ['2026-05-06', null],
    ]);
    expect(visitor.complaints).toEqual([]);
  }, 40_000);

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
