import { expect } from '@jest/globals';
import { hypothesisList } from 'shared/contracts';
import type { RunningProduct } from '../product/running-product.js';
import { Keys } from './keys.js';
import type { Visitor } from './visitor.js';

const what = 'ett brev på vanlig svenska';
const line = 'De läser brevet två gånger och ringer sedan';
const learned = 'Brevet var inte hindret.';

/**
 * The story of a product team (requirements.md 7.2) once more, and nothing is pointed at: the product is found and read, the
 * table opened, a hypothesis registered, a verdict tried too early, a look taken with its reason, a contact noted.
 * @param on moves the clock to a day
 */
export async function storyByKeys(visitor: Visitor, product: RunningProduct, on: (day: string) => void): Promise<void> {
  const { page } = visitor;
  const keys = new Keys(visitor);
  const kept = () => product.ask('GET', 'products/bygglov/hypotheses', hypothesisList);

  await visitor.open('/');
  await keys.type('/');
  await page.getByRole('dialog').waitFor();
  await keys.type('bygg');
  await page.getByRole('dialog').getByRole('link', { name: 'Bygglov' }).waitFor();
  await keys.strike('Enter');
  await page.waitForURL('**/products/bygglov');
  await visitor.settle();
  await page.locator('canvas').first().waitFor();
  await keys.type('t');
  await page.getByRole('table').first().waitFor();
  await keys.type('t');
  await page.getByRole('table').first().waitFor({ state: 'detached' });

  await visitor.settle();
  await keys.strike('Shift+Tab');
  const began = Date.now();
  await keys.type('u');
  await page.locator('#contact-learned:focus').waitFor();
  await keys.type(line);
  await keys.strike('Enter');
  await visitor.sees('0 veckor utan användarkontakt; den senaste var 11 nov. 2026.');
  // The keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key, and 1.35 s to think, here four times.
  expect((line.length + 2) * 0.28 + 4 * 1.35 + (Date.now() - began) / 1_000).toBeLessThan(30);
  await keys.enter('contacts.takeBack');
  await visitor.sees(visitor.words('contacts.takenBack'));

  await visitor.open('/products/bygglov/learning');
  await keys.enter('learning-page.new', 'link');
  await page.waitForURL('**/learning/new');
  await visitor.settle();
  await keys.write('plan-form.what', what);
  await keys.write('plan-form.leadsTo', 'fler nöjda');
  await keys.write('plan-form.indicator', 'nöjda');
  await keys.write('plan-form.expected', '5');
  await keys.write('plan-form.smallest', '6');
  await visitor.sees(/skulle? synas i|synas i/);
  await keys.onto(visitor.field('plan-form.startsOn'));
  await keys.type('11112026');
  await keys.enter('plan-form.register');
  await page.locator('.field .fault').waitFor();
  expect(await visitor.field('plan-form.expected').getAttribute('aria-invalid')).toBe('true');
  expect(await visitor.field('plan-form.what').inputValue()).toBe(what);
  await keys.onto(visitor.field('plan-form.smallest'));
  await keys.strike('Control+a');
  await keys.type('2,5');
  await keys.enter('plan-form.register');
  await page.waitForURL('**/learning/HYP-3');
  await visitor.settle();

  await keys.enter('hypothesis-page.conclude');
  await page.locator('.field .fault').waitFor();
  expect((await kept()).open.map(({ key }) => key)).toContain('HYP-3');

  on('2026-12-09');
  await visitor.open('/products/bygglov/learning/HYP-3');
  await keys.onto(page.locator('summary', { hasText: visitor.words('hypothesis-page.lookEarly') }));
  await keys.strike('Enter');
  await keys.onto(page.locator('#early-reason'));
  await keys.type('Avtalet med tryckeriet löper ut');
  await keys.enter('hypothesis-page.lookEarly');
  await visitor.sees(visitor.words('verdict.word.notEnoughData'));
  // There is a choice now, and nothing is chosen for them.
  expect(await page.locator('input[name="conclusion"]:checked').count()).toBe(0);
  await keys.onto(page.locator('input[name="conclusion"]').first());
  await keys.strike('Space');
  await keys.onto(page.locator('input[name="next-step"]:checked'));
  await keys.strike('ArrowDown');
  await keys.strike('ArrowDown');
  await keys.write('hypothesis-page.whatLearned', learned);
  await keys.enter('hypothesis-page.conclude');
  await visitor.sees(`Det här lärde vi oss: ${learned}`);
  await visitor.sees('Avtalet med tryckeriet löper ut');
  const past = (await kept()).past.find(({ key }) => key === 'HYP-3');
  expect(past?.verdict).toMatchObject({ conclusion: 'cannotTell', nextStep: 'stop', learning: learned });
  await keys.type('gl');
  await page.waitForURL((url) => url.pathname === '/learning');
  await visitor.sees(learned);
  expect(await page.locator('section[aria-labelledby="stopped"]').getByText(learned).count()).toBe(1);
}
