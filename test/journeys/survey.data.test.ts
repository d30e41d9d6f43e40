import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { productCreated, productPage } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const folder = process.env['FLOW_SHARED_DIR'] ?? path.resolve('..', 'shared');
const survey = path.join(folder, 'data', 'survey-sample', 'fft-responses-no-text.csv');
const there = existsSync(survey);
if (!there) console.log(`Skipped: there is no ${survey} (FLOW_SHARED_DIR names another place).`);

/** 3,882 answers that nobody on this project wrote, taken in by a person with a browser. */
(there ? describe : describe.skip)('a real survey', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      RunningProduct.start({ clock: new SetClock('2024-04-08T08:00:00Z') }),
      launchBrowser(),
    ]);
    await product.ask('POST', 'products', productCreated, {
      ...{ name: 'Practices', why: 'Help when it is needed', userGroup: 'patients', areaName: null },
    });
    visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('says 91.0 % before it is saved, and 90.6 % with the answers that chose no score', async () => {
    await visitor.open('/products/practices/effect/import');
    await visitor.press('import-page.make');
    await visitor.page.locator('input[type=file]').setInputFiles(survey);
    const share = (label: 'import-page.says' | 'import-page.saysOfAll') =>
      visitor.page.locator('dl div', { hasText: visitor.words(label) }).locator('dd');
    await visitor.page.getByText(visitor.words('import-page.nothingSaved')).waitFor();
    expect(await share('import-page.says').innerText()).toMatch(/^91\.0%/);
    expect(await share('import-page.saysOfAll').innerText()).toMatch(/^90\.6%/);
    // One practice answers until February 2024, ten others from then on.
    await visitor.sees(/From 1 Feb 2024 on the column “practice” is filled in otherwise than before/);
    await visitor.page.getByRole('button', { name: /^Save [\d,]+ lines$/ }).click();
    await visitor.page.getByText(/lines are saved/).waitFor();
    await product.settled();
    await visitor.open('/products/practices');
    const experience = await visitor.page.locator('dl').first().locator('.figure').nth(3).innerText();
    expect(experience).toMatch(/^\d\d%/);
    // Other practices sent answers at the end than at the beginning: no change of their users' experience is claimed from that.
    const { facts, lanes, notice } = await product.ask('GET', 'products/practices', productPage);
    const { shape } = facts.experience;
    expect(shape.kind === 'series' ? shape.signals.filter(({ rule }) => rule === 'run') : null).toEqual([]);
    expect(lanes.map(({ verdict }) => verdict.key).join(' ')).not.toMatch(/better|worse/i);
    expect(notice).toBeNull();
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
