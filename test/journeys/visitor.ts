import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { render, sentence, type Language, type MessageKey } from 'shared/language';
import type { SentenceValue } from 'shared/contracts';

export const locales: Record<Language, string> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE' };

/** Somebody with a browser, and a note of everything that a browser would quietly put up with. */
export class Visitor {
  /** Errors on the console or in scripts, breaches of the content policy, calls to another host, answers of 500 and up. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly home: string,
    public language: Language,
  ) {}

  static async arrive(
    browser: Browser,
    home: string,
    options: BrowserContextOptions & {
      language?: Language;
      cookie?: { name: string; value: string; url: string };
    } = {},
  ): Promise<Visitor> {
    const { language = 'en', cookie, ...more } = options;
    const context = await browser.newContext({ locale: locales[language], reducedMotion: 'reduce', ...more });
    if (cookie) await context.addCookies([cookie]);
    const visitor = new Visitor(context, await context.newPage(), home, language);
    await visitor.listen();
    return visitor;
  }

  private async listen(): Promise<void> {
    const { complaints, page, home } = this;
    page.setDefaultTimeout(45_000);
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // That an answer was a refusal is often the point; whether it should have been one is for the test to say.
      const refused = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refused) complaints.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`);
    });
    // Seen, not intercepted: a browser whose requests are intercepted keeps nothing it has fetched. It reaches no host in any case.
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(home).origin && /^(https?|wss?):$/.test(protocol))
        complaints.push(`another host: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  /** Opens a page and waits until it stands: its heading is there, its fonts are in, its charts are drawn. */
  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.home).href);
    await this.settle();
  }

  /** Goes to a page as a link on the page does, without loading everything anew. */
  async follow(path: string): Promise<void> {
    await this.page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href });
      document.querySelector('main')?.append(link);
      link.click();
      link.remove();
    }, path);
    await this.page.waitForURL((url) => url.pathname + url.search === path);
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.page.locator('main h1').first().waitFor({ state: 'attached' });
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }

  /** The page as it stands, at another width, in another theme and language; nothing is loaded anew. */
  async look(view: { width: number; height: number; theme: 'light' | 'dark'; language: Language }): Promise<void> {
    await this.page.setViewportSize({ width: view.width, height: view.height });
    await this.page.emulateMedia({ colorScheme: view.theme });
    await this.speak(view.language);
    await this.settle();
  }

  /** Chooses a language as the menu does; on a phone the menu is folded away. */
  private async speak(language: Language): Promise<void> {
    this.language = language;
    await this.page.locator('#language').evaluate((menu: HTMLSelectElement, chosen) => {
      menu.value = chosen;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);
    await this.page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
  }

  /** A text of the catalogue in the visitor's language. */
  words(key: MessageKey, values: Readonly<Record<string, SentenceValue>> = {}): string {
    return render(sentence(key, values), this.language, { zone: 'Europe/Oslo' });
  }

  field(key: MessageKey): Locator {
    return this.page.getByLabel(this.words(key), { exact: true });
  }

  /** Waits until a text is there. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async press(key: MessageKey, values?: Readonly<Record<string, SentenceValue>>): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words(key, values), exact: true })
      .first()
      .click();
  }

  async fill(key: MessageKey, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  /** What axe finds wrong with the page as it stands: rule, and the first place. */
  async obstacles(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate(async () => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
    });
    return violations.map(({ id, at }) => `${id}: ${at.join(' | ')}`);
  }

  /** Elements that reach over the right edge, when the page can be scrolled sideways. */
  async tooWide(): Promise<string[]> {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`)
        .slice(-5);
    });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
