import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { productPage } from 'shared/contracts';
import type { RunningProduct } from '../product/running-product.js';
import type { Visitor } from './visitor.js';

/**
 * A sign that is wrong, in the unstable product of the sample: that an incident came of the deployment before it is spoken
 * against, and the same key takes that back. By keyboard alone; afterwards all is as it was.
 */
export async function overrules(visitor: Visitor, product: RunningProduct): Promise<void> {
  const failed = async () => {
    const { failedShare } = await product.ask('GET', 'products/arkiv', productPage);
    return failedShare.figures.find(({ name }) => name === 'positive')?.value ?? null;
  };
  const focused = (): Promise<string> => visitor.page.evaluate(() => document.activeElement?.textContent ?? '');
  /** From the deployment's link on with Tab, to the one button beside it. */
  const press = async (row: Locator, label: string): Promise<void> => {
    await row.getByRole('link').focus();
    await visitor.page.keyboard.press('Tab');
    expect(await focused()).toContain(label);
    await visitor.page.keyboard.press('Enter');
    await row.getByText(visitor.words('failures.kept')).waitFor();
  };
  const list = '/products/arkiv/items?metric=failed-share';

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

  const words = 'Did not fail, said by hand; the sign was: an incident soon after.';
  await visitor.open(list);
  const told = visitor.page.getByRole('row').filter({ hasText: words });
  expect(await told.getByRole('link').innerText()).toBe(name);
  await visitor.open('/products/arkiv/failures');
  const said = visitor.page.getByRole('listitem').filter({ hasText: words });
  await press(said, visitor.words('failures.takeBack'));
  await product.until(failed, (count) => count === before);
  expect(visitor.complaints).toEqual([]);
}
