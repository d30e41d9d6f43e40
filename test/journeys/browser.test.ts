import { expect, it } from '@jest/globals';
import { launchBrowser } from './browser.js';

it('a real browser starts and draws', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Flyt og effekt</h1><canvas id="c"></canvas>');
    expect(await page.locator('h1').innerText()).toBe('Flyt og effekt');
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
  } finally {
    await browser.close();
  }
}, 60_000);
