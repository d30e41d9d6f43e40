import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  areaList,
  hypothesisCreated,
  hypothesisPage,
  indicatorDefinitions,
  productCreated,
  productPage,
  serviceList,
} from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { addDays, dateIn } from 'shared/time';
import { RunningProduct } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const about = { name: 'Permits', why: 'A permit without waiting', userGroup: 'builders', areaName: null };

describe('what two change at the same time', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([RunningProduct.start(), launchBrowser()]);
    await product.ask('POST', 'products', productCreated, about);
    visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
  }, 90_000);
  /** What the second is shown: names, and what stands there now. */
  const othersChange = async (told: MessageKey): Promise<string[][]> => {
    await visitor.page.getByText(visitor.words(told, { version: 2 })).waitFor();
    const note = visitor.page.getByRole('region', { name: visitor.words('products-page.othersChange') });
    return [await note.locator('dt').allInnerTexts(), await note.locator('dd').allInnerTexts()];
  };
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('of a product shows the second what the first changed, keeps what was written, and saves both', async () => {
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

  it('of an area and of a service does the same', async () => {
    for (const name of ['Archive', 'Register'])
      await product.ask('POST', 'products', productCreated, { ...about, name });
    const tick = (name: string) => visitor.page.getByLabel(name, { exact: true }).check();
    const [permits, archive] = [
      { product: 'permits', area: 'building' },
      { product: 'archive', area: null },
    ];
    await visitor.open('/areas/building/edit');
    await tick('Register');
    const theirArea = { name: 'City', products: ['permits', 'archive'] };
    await product.send('PUT', 'areas/building', {
      ...theirArea,
      basedOn: { name: 'Building', places: [permits, archive] },
    });
    await visitor.press('app.save');
    expect(await othersChange('catalogue.changedMeanwhile')).toEqual([
      [visitor.words('areas-page.name'), 'Archive'],
      ['City', visitor.words('areas-page.liesIn', { area: 'City' })],
    ]);
    await visitor.press('app.save');
    await visitor.page.waitForURL('**/areas/building');
    const [area] = (await product.ask('GET', 'areas', areaList)).areas;
    expect([area?.name, area?.products.map(({ slug }) => slug)]).toEqual(['City', ['archive', 'permits', 'register']]);

    const parts = [{ productSlug: 'permits', from: null, to: null }];
    await product.ask('POST', 'services', productCreated, { name: 'Moving', parts });
    await visitor.open('/services/moving/edit');
    await visitor.fill('areas-page.name', 'Moving house');
    await tick('Register');
    const dated = [{ productSlug: 'permits', from: '2026-02-02', to: null }];
    await product.send('PUT', 'services/moving', { name: 'Moving', parts: dated, basedOn: { name: 'Moving', parts } });
    await visitor.press('app.save');
    const since = visitor.words('areas-page.since', { from: '2 Feb 2026' });
    expect(await othersChange('catalogue.changedMeanwhile')).toEqual([['Building permits'], [since]]);
    expect(await visitor.obstacles()).toEqual([]);
    await visitor.press('app.save');
    await visitor.page.waitForURL('**/services/moving');
    const [service] = (await product.ask('GET', 'services', serviceList)).services;
    expect([service?.name, service?.parts]).toEqual([
      'Moving house',
      [...dated, { productSlug: 'register', from: null, to: null }],
    ]);
  }, 60_000);

  it('of a definition and of a plan does the same', async () => {
    const today = dateIn('Europe/Oslo', Date.now());
    const definition = { name: 'Satisfied', askedAt: 'after the form', scale: { min: 1, max: 5 }, better: 'higher' };
    await product.send('POST', 'products/permits/indicators', {
      ...{
        ...definition,
        key: 'satisfied',
        kind: 'satisfaction',
        measurement: 'sampled',
        summary: 'topTwo',
        unit: 'share',
      },
    });
    await visitor.open('/products/permits/effect/indicators/satisfied');
    await visitor.press('indicator-form.change');
    await visitor.fill('indicator-form.name', 'Content');
    await visitor.fill('app.why', 'A better word');
    const seen = await product.ask('GET', 'products/permits/indicators/satisfied/definitions', indicatorDefinitions);
    const { version, from, changed, role, reason, madeAt, ...first } = seen.versions[0] ?? { version: 0 };
    await product.send('PUT', 'products/permits/indicators/satisfied', {
      ...{ ...first, askedAt: 'in the receipt', basedOn: 1, from: today, changed: [], reason: 'It moved' },
    });
    await visitor.press('indicator-form.save');
    const second = visitor.words('indicator-form.version', { version: 2 });
    expect(await othersChange('effect.changedMeanwhile')).toEqual([[second], ['It moved']]);
    await visitor.press('indicator-form.save');
    await visitor.page.getByText(visitor.words('indicator-form.version', { version: 3 })).waitFor();
    const { versions } = await product.ask(
      'GET',
      'products/permits/indicators/satisfied/definitions',
      indicatorDefinitions,
    );
    expect(versions.map(({ name, askedAt }) => [name, askedAt])).toEqual([
      ['Content', 'in the receipt'],
      ['Satisfied', 'in the receipt'],
      ['Satisfied', 'after the form'],
    ]);

    const plan = {
      ...{
        what: 'a form on the web',
        leadsTo: 'more who are content',
        forWhom: 'builders',
        startsOn: addDays(today, 14),
      },
      ...{ kind: 'tactical', indicator: 'satisfied', expected: 0.1, smallestChange: 0.06, windowWeeks: 8 },
    };
    await product.ask('POST', 'products/permits/hypotheses', hypothesisCreated, plan);
    await visitor.open('/products/permits/learning/HYP-1/plan');
    await visitor.fill('plan-form.what', 'a shorter form');
    const theirs = { ...plan, what: 'a letter', leadsTo: 'fewer who call', basedOn: 1, reason: null };
    await product.send('POST', 'products/permits/hypotheses/HYP-1/versions', theirs);
    await visitor.press('hypothesis-page.saveVersion');
    const [labels, [said] = []] = await othersChange('hypotheses.changedMeanwhile');
    expect(labels).toEqual([visitor.words('hypothesis-page.version', { version: 2 })]);
    expect(said).toContain('a letter');
    expect(await visitor.obstacles()).toEqual([]);
    await visitor.press('hypothesis-page.saveVersion');
    await visitor.page.waitForURL('**/learning/HYP-1');
    const kept = await product.ask('GET', 'products/permits/hypotheses/HYP-1', hypothesisPage);
    expect(kept.versions.map(({ what, leadsTo }) => [what, leadsTo])).toEqual([
      ['a shorter form', 'fewer who call'],
      ['a letter', 'fewer who call'],
      ['a form on the web', 'more who are content'],
    ]);
  }, 60_000);
});
