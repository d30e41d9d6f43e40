import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { hypothesisList, productCreated, type HypothesisList } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { addDays, isoWeek } from 'shared/time';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const today = '2026-11-11';
const learned = 'Ingen saknade pappersblanketten. Fråga om den innan den byggs om.';

/** What is written down beforehand, and what is learned of it (requirements.md 7.2, steps 9 to 12), in Swedish. */
describe('a hypothesis, from its first word to what was learned', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;
  const clock = new SetClock(`${today}T12:00:00Z`);

  beforeAll(async () => {
    [product, browser] = await Promise.all([RunningProduct.start({ clock }), launchBrowser()]);
    const facts = { name: 'Bygglov', why: 'Lov utan väntan', userGroup: 'den som bygger', areaName: null };
    await product.ask('POST', 'products', productCreated, facts);
    await product.send('POST', 'products/bygglov/indicators', {
      ...{ key: 'satisfied', name: 'Nöjda', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
      ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 } },
    });
    const rows = Array.from({ length: 30 }, (_, index) => {
      const value = 70 + ((index * 7) % 5) - 2;
      return `${isoWeek(addDays('2026-11-02', -7 * index))};satisfied;${value};300`;
    });
    const query = new URLSearchParams({ fileName: 'veckor.csv', indicator: 'satisfied' });
    const text = `period;indicator;value;n\n${rows.join('\n')}\n`;
    await product.send('POST', `products/bygglov/imports?${query.toString()}`, text);
    await product.settled();
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ viewport: { width: 1280, height: 900 }, cookie: product.sessionCookie, language: 'sv' },
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const type = (keys: string): Promise<void> => visitor.page.keyboard.type(keys);
  const strike = (key: string): Promise<void> => visitor.page.keyboard.press(key);
  const field = (key: MessageKey): Locator => visitor.page.getByLabel(visitor.words(key), { exact: true });
  const button = (key: MessageKey): Locator =>
    visitor.page.getByRole('button', { name: visitor.words(key), exact: true });
  /** Goes on with Tab until this has the focus. */
  const onto = async (place: Locator): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      await strike('Tab');
      if (await place.evaluate((element) => element === document.activeElement, null, { timeout: 2_000 })) return;
    }
    throw new Error(`No way to ${String(place)} with Tab`);
  };
  const write = async (key: MessageKey, text: string): Promise<void> => {
    await onto(field(key));
    await type(text);
  };
  const sees = (text: string): Promise<void> => visitor.page.getByText(text).first().waitFor();
  const kept = (): Promise<HypothesisList> => product.ask('GET', 'products/bygglov/hypotheses', hypothesisList);

  it('an empty page leads to the first one', async () => {
    await visitor.open('/products/bygglov');
    await visitor.page.getByRole('navigation', { name: visitor.words('learning-page.productPages') }).waitFor();
    await visitor.page
      .locator('main')
      .getByRole('link', { name: visitor.words('nav.learning'), exact: true })
      .click();
    await sees(visitor.words('learning-page.none'));
    expect(await visitor.obstacles()).toEqual([]);
    await visitor.page.getByRole('link', { name: visitor.words('learning-page.new') }).click();
    await visitor.page.waitForURL('**/learning/new');
  });

  it('is registered by keyboard; what it could show is told meanwhile, and a fault stands at its field', async () => {
    await visitor.settle();
    await write('plan-form.what', 'en e-tjänst i stället för blanketten');
    await write('plan-form.leadsTo', 'fler nöjda');
    expect(await field('plan-form.forWhom').inputValue()).toBe('den som bygger');
    await write('plan-form.expected', '5');
    await write('plan-form.smallest', '6');
    await sees('synas i ungefär tre fall av fyra');
    await onto(field('plan-form.startsOn'));
    await type('11112026');
    await onto(button('plan-form.register'));
    await strike('Enter');
    await visitor.page.locator('.field .fault').waitFor();
    expect(await field('plan-form.expected').getAttribute('aria-invalid')).toBe('true');
    expect(await field('plan-form.what').inputValue()).toBe('en e-tjänst i stället för blanketten');
    await onto(field('plan-form.smallest'));
    await strike('Control+a');
    await type('2,5');
    await onto(button('plan-form.register'));
    await strike('Enter');
    await visitor.page.waitForURL('**/learning/HYP-1');
    const [one] = (await kept()).open;
    expect(one).toMatchObject({ expected: 0.05, smallestChange: 0.025, startsOn: today, evaluateOn: '2027-02-02' });
  }, 40_000);

  it('is listed with the day of its verdict', async () => {
    await visitor.open('/products/bygglov/learning');
    await sees('Vi tror att en e-tjänst i stället för blanketten leder till fler nöjda för den som bygger.');
    await sees('En hypotes är öppen; den kan bedömas efter 2 feb. 2027.');
    await visitor.open('/products/bygglov');
    await sees('Nästa bedömning efter 2 feb. 2027.');
  });

  it('tells that it is too early, takes a look with its reason, and says why nothing can be told', async () => {
    await visitor.open('/products/bygglov/learning/HYP-1');
    await sees('För tidigt att säga: fönstret slutar 2 feb. 2027.');
    const offered = () =>
      visitor.page
        .locator('input[name="conclusion"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(await offered()).toEqual(['leftUnknown']);
    clock.at = '2026-12-09T12:00:00Z';
    await visitor.open('/products/bygglov/learning/HYP-1');
    await visitor.page.getByText(visitor.words('hypothesis-page.lookEarly')).first().click();
    await visitor.page.locator('#early-reason').fill('Avtalet med tryckeriet löper ut');
    await visitor.press('hypothesis-page.lookEarly');
    await sees(visitor.words('verdict.word.notEnoughData'));
    await visitor.page.locator('canvas').first().waitFor();
    expect(await offered()).toEqual(['cannotTell', 'leftUnknown']);
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('says beforehand that a plan changed after its start is an exploration, and keeps the locked one', async () => {
    await visitor.page.getByRole('link', { name: visitor.words('hypothesis-page.changePlan') }).click();
    await visitor.page.waitForURL('**/HYP-1/plan');
    await sees('Planen är låst sedan 11 nov. 2026. En ändring blir en utforskning bredvid den');
    expect(await field('plan-form.smallest').inputValue()).toBe('2,5');
    await visitor.fill('plan-form.weeks', '20');
    await visitor.fill('hypothesis-page.because', 'Starten gick trögt');
    await visitor.press('hypothesis-page.saveVersion');
    await visitor.page.waitForURL('**/learning/HYP-1');
    await sees('Version 2 · registrerad 9 dec. 2026 · en utforskning');
    await sees('Starten gick trögt');
    expect((await kept()).open.map(({ evaluateOn }) => evaluateOn)).toEqual(['2027-02-02']);
  });

  it('is known better with the address of what shows it', async () => {
    await visitor.page.getByText(visitor.words('hypothesis-page.setEvidence')).click();
    await field('plan-form.level').selectOption('signal');
    await visitor.fill('plan-form.address', 'https://intra.example/intervjuer');
    await visitor.press('app.save');
    await visitor.page.getByRole('link', { name: visitor.words('hypothesis-page.shownBy') }).waitFor();
    expect((await kept()).open.map(({ evidence }) => evidence.level)).toEqual(['signal']);
  });

  it('is concluded with what was learned, in a colour that is neither good nor bad', async () => {
    await visitor.page.getByLabel(visitor.words('hypotheses.conclusion.cannotTell')).check();
    await visitor.page.getByLabel(visitor.words('hypotheses.nextStep.stop')).check();
    await visitor.fill('hypothesis-page.whatLearned', learned);
    await visitor.press('hypothesis-page.conclude');
    await sees(`Det här lärde vi oss: ${learned}`);
    await sees('Avtalet med tryckeriet löper ut');
    const [one] = (await kept()).past;
    expect(one?.verdict).toMatchObject({ conclusion: 'cannotTell', nextStep: 'stop', learning: learned });
    const colours = await visitor.page
      .locator('section[aria-labelledby="verdict"] strong')
      .evaluate((word) => [getComputedStyle(word).color, getComputedStyle(document.body).color]);
    expect(colours[0]).toBe(colours[1]);
  });

  it('a contact with users is noted by keyboard in well under thirty seconds, and taken back', async () => {
    await visitor.open('/products/bygglov');
    await sees(visitor.words('contacts.noneYet'));
    const [line, began] = ['De ringer för att brevet inte säger när svaret kommer', Date.now()];
    await type('u');
    await visitor.page.locator('#contact-learned:focus').waitFor();
    await type(line);
    await strike('Enter');
    await sees('0 veckor utan användarkontakt; den senaste var 9 dec. 2026.');
    // The keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key, and 1.35 s to think, here four times.
    const keys = 1 + line.length + 1;
    expect(keys * 0.28 + 4 * 1.35 + (Date.now() - began) / 1000).toBeLessThan(30);
    await visitor.press('contacts.takeBack');
    await sees(visitor.words('contacts.noneYet'));
    await visitor.press('contacts.log');
    await visitor.fill('contacts.learned', line);
    await visitor.page.getByLabel(visitor.words('contacts.act')).check();
    expect(await visitor.obstacles()).toEqual([]);
    await visitor.press('app.save');
    await sees('0 veckor utan användarkontakt');
  });

  it('what was learned waits for somebody, and somebody takes it on', async () => {
    await visitor.open('/products/bygglov/learning');
    await sees(visitor.words('insights.new'));
    await visitor.page.locator('section[aria-labelledby="insights-title"] li summary').click();
    await visitor.fill('insights.agreed', 'Skriv in väntetiden i brevet');
    await visitor.page.locator('section[aria-labelledby="insights-title"] li').getByRole('button').first().click();
    await sees('9 dec. 2026: överenskommet: Skriv in väntetiden i brevet');
    expect(await visitor.obstacles()).toEqual([]);
  });

  it('is found by everyone under what the organisation has learned, also as something that was stopped', async () => {
    await type('gl');
    await visitor.page.waitForURL((url) => url.pathname === '/learning');
    await sees(learned);
    const stopped = visitor.page.locator('section[aria-labelledby="stopped"]');
    expect(await stopped.getByText(learned).count()).toBe(1);
    expect(await visitor.obstacles()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
