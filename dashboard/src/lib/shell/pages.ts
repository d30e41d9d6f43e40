import type { MessageKey } from 'shared/language';

interface MainPage {
  readonly href: string;
  readonly name: MessageKey;
  /** Pages elsewhere that are found through it. */
  readonly holds?: readonly string[];
}

/** The pages of the main menu. */
export const mainPages: readonly MainPage[] = [
  { href: '/', name: 'nav.overview' },
  { href: '/products', name: 'nav.products', holds: ['/areas', '/services'] },
  { href: '/learning', name: 'nav.learning' },
  { href: '/sources', name: 'nav.sources' },
];
