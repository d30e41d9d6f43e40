import type { Locator } from 'playwright-core';
import type { MessageKey } from 'shared/language';
import type { Visitor } from './visitor.js';

/** Somebody who has a keyboard and no mouse. Nothing in here points at anything. */
export class Keys {
  private strokes = 0;
  private thoughts = 0;

  constructor(private readonly visitor: Visitor) {}

  /**
   * Seconds that all of it takes a person, by the keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key of somebody who
   * types as most do, and 1.35 s to think before each thing that is gone to or written.
   */
  get seconds(): number {
    return this.strokes * 0.28 + this.thoughts * 1.35;
  }

  type(keys: string): Promise<void> {
    this.strokes += keys.length;
    this.thoughts++;
    return this.visitor.page.keyboard.type(keys);
  }

  strike(key: string): Promise<void> {
    this.strokes++;
    return this.visitor.page.keyboard.press(key);
  }

  has(place: Locator): Promise<boolean> {
    return place.evaluate((element) => element === document.activeElement);
  }

  /** Goes on with Tab until this has the focus. */
  async onto(place: Locator): Promise<void> {
    this.thoughts++;
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

  /** Goes on to a list of choices and types what one of them begins with. */
  async pick(list: Locator, beginning: string): Promise<void> {
    await this.onto(list);
    await this.type(beginning);
  }

  /** Goes on to a button or a link and strikes Enter. */
  async enter(key: MessageKey, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.onto(this.visitor.page.getByRole(role, { name: this.visitor.words(key), exact: true }).last());
    await this.strike('Enter');
  }
}
