import type { MessageKey } from 'shared/language';

/** Pressed before the letter of a page. */
export const goKey = 'g';

/** One list makes both the keys and the help that names them. */
export const goTo = [
  { letter: 'o', href: '/', name: 'nav.overview' },
  { letter: 'p', href: '/products', name: 'nav.products' },
  { letter: 'l', href: '/learning', name: 'nav.learning' },
  { letter: 's', href: '/sources', name: 'nav.sources' },
  { letter: 'd', href: '/definitions', name: 'nav.definitions' },
] as const satisfies readonly { letter: string; href: string; name: MessageKey }[];

export const single = [
  { key: '?', does: 'help', name: 'app.keyHelp' },
  { key: '/', does: 'find', name: 'app.keyFind' },
  { key: '[', does: 'earlier', name: 'app.keyEarlier' },
  { key: ']', does: 'later', name: 'app.keyLater' },
  { key: 'c', does: 'compare', name: 'app.keyCompare' },
  { key: 't', does: 'table', name: 'app.keyTable' },
  { key: 'u', does: 'contact', name: 'contacts.log' },
] as const satisfies readonly { key: string; does: string; name: MessageKey }[];

export type KeyAction = { does: (typeof single)[number]['does'] } | { does: 'go'; href: string };

/**
 * Reads key by key; `goKey` waits for the letter after it. Keys of a person who is typing, or with a modifier held, are not ours.
 */
export class KeyReader {
  #waitingUntil = 0;

  press(key: string, typing: boolean, atMs: number): KeyAction | null {
    if (typing) return null;
    if (atMs < this.#waitingUntil) {
      this.#waitingUntil = 0;
      const page = goTo.find((target) => target.letter === key);
      return page ? { does: 'go', href: page.href } : null;
    }
    if (key === goKey) {
      this.#waitingUntil = atMs + 1500;
      return null;
    }
    const found = single.find((entry) => entry.key === key);
    return found ? { does: found.does } : null;
  }
}
