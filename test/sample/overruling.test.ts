import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { productList, productPage } from 'shared/contracts';
import { launchBrowser } from '../journeys/browser.js';
import { Visitor } from '../journeys/visitor.js';
import { RunningProduct } from '../product/running-product.js';

/** Where pictures go, for whoever wants to look at them: `FLOW_SCREENSHOTS=folder`. */
const pictures = process.env['FLOW_SCREENSHOTS'];

/** A sign that is wrong, in the unstable product of the sample; told by keyboard alone. */
describe('an incident that did not come from the deployment before it', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;
  const list = '/products/arkiv/items?metric=failed-share';

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      RunningProduct.start({ variables: { FLOW_SAMPLE: 'on' } }),
      launchBrowser(),
    ]);
    await product.until(
      () => product.ask('GET', 'products', productList),
      ({ products }) => products.length === 7,
      60,
    );
    await product.settled(180);
    if (pictures) await mkdir(pictures, { recursive: true });
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ viewport: { width: 1280, height: 900 }, cookie: product.sessionCookie },
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const failed = async () => {
    const { failedShare } = await product.ask('GET', 'products/arkiv', productPage);
    return failedShare.figures.find(({ name }) => name === 'positive')?.value ?? null;
  };
  /** From the deployment's link on with Tab, to the one button beside it. */
  const press = async (row: Locator, label: string): Promise<void> => {
    await row.getByRole('link').focus();
    await visitor.page.keyboard.press('Tab');
    expect(await focused()).toContain(label);
    await visitor.page.keyboard.press('Enter');
    await row.getByText(visitor.words('failures.kept')).waitFor();
  };
  const focused = (): Promise<string> => visitor.page.evaluate(() => document.activeElement?.textContent ?? '');
  const picture = async (name: string, address: string): Promise<void> => {
    if (!pictures) return;
    await visitor.open(address);
    for (const [width, theme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [320, 'dark'],
    ] as const) {
      await visitor.look({ width, height: 900, theme, language: 'nb' });
      await visitor.page.screenshot({ path: path.join(pictures, `${name}-${width}-${theme}.png`), fullPage: true });
    }
    await visitor.look({ width: 1280, height: 900, theme: 'light', language: 'en' });
  };

  it('is spoken against, and the same key takes that back', async () => {
    const before = (await failed()) ?? 0;
    await visitor.open(list);
    const row = visitor.page
      .getByRole('row')
      .filter({ hasText: visitor.words('failures.byIncident') })
      .first();
    const name = await row.getByRole('link').innerText();
    await press(row, visitor.words('failures.markNot'));
    // The focus stays where it was, on the way back.
    expect(await focused()).toContain(visitor.words('failures.takeBack'));
    await product.until(failed, (count) => count === before - 1);

    await picture('items', list);
    await picture('failures', '/products/arkiv/failures');
    for (const page of ['arkiv', 'foreldrepenger', 'min-side']) await picture(page, `/products/${page}`);
    for (const page of ['fa-barn', 'bli-pensjonist']) await picture(page, `/services/${page}`);
    await picture('overview', '/');

    const words = 'Did not fail, said by hand; the sign was: an incident soon after.';
    await visitor.open(list);
    const told = visitor.page.getByRole('row').filter({ hasText: words });
    expect(await told.getByRole('link').innerText()).toBe(name);
    await visitor.open('/products/arkiv/failures');
    const said = visitor.page.getByRole('listitem').filter({ hasText: words });
    await press(said, visitor.words('failures.takeBack'));
    await product.until(failed, (count) => count === before);
    expect(visitor.complaints).toEqual([]);
  }, 120_000);
});
