import type { Locator } from 'playwright-core';
import type { MessageKey } from 'shared/language';
import type { Visitor } from './visitor.js';

/** Somebody who has a keyboard and no mouse. Nothing in here points at anything. */
export class Keys {
  constructor(private readonly visitor: Visitor) {}

  type(keys: string): Promise<void> {
    return this.visitor.page.keyboard.type(keys);
  }

  strike(key: string): Promise<void> {
    return this.visitor.page.keyboard.press(key);
  }

  has(place: Locator): Promise<boolean> {
    return place.evaluate((element) => element === document.activeElement, null, { timeout: 2_000 });
  }

  /** Goes on with Tab until this has the focus. */
  async onto(place: Locator): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      await this.strike('Tab');
      if (await this.has(place)) return;
    }
    throw new Error(`No way to ${String(place)} with Tab`);
  }

  /** Goes on to a field and writes in it. */
  async write(key: MessageKey, text: string): Promise<void> {
    await this.onto(this.visitor.field(key));
    await this.type(text);
  }

  /** Goes on to a button or a link and strikes Enter. */
  async enter(key: MessageKey, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.onto(this.visitor.page.getByRole(role, { name: this.visitor.words(key), exact: true }).last());
    await this.strike('Enter');
  }
}
