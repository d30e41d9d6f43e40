import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { productCreated, productPage } from 'shared/contracts';
import { RunningProduct } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const about = { name: 'Permits', why: 'A permit without waiting', userGroup: 'builders', areaName: null };

describe('a product that two change at the same time', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([RunningProduct.start(), launchBrowser()]);
    await product.ask('POST', 'products', productCreated, about);
    visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('shows the second what the first changed, keeps what was written, and saves both', async () => {
    await visitor.open('/products/permits/links');
    await visitor.fill('products-page.name', 'Building permits');
    const theirs = { ...about, why: 'An answer in time', areaName: 'Building' };
    await product.send('PUT', 'products/permits', { ...theirs, basedOn: { ...about, links: [] } });
    await visitor.press('app.save');
    await visitor.page.getByText(visitor.words('catalogue.changedMeanwhile')).waitFor();
    const others = visitor.page.getByRole('region', { name: visitor.words('products-page.othersChange') });
    expect(await others.locator('dd').allInnerTexts()).toEqual(['An answer in time', 'Building']);
    expect(await visitor.page.getByLabel(visitor.words('products-page.name'), { exact: true }).inputValue()).toBe(
      'Building permits',
    );
    expect(await visitor.page.getByLabel(visitor.words('products-page.why')).inputValue()).toBe('An answer in time');
    expect(await visitor.obstacles()).toEqual([]);
    await visitor.press('app.save');
    await visitor.page.waitForURL('**/products/permits');
    const { name, why, area } = await product.ask('GET', 'products/permits', productPage);
    expect([name, why, area?.name]).toEqual(['Building permits', 'An answer in time', 'Building']);
  }, 60_000);
});
