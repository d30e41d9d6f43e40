import type { MessageKey } from 'shared/language';

/** The pages of the main menu. */
export const mainPages = [
  { href: '/', name: 'nav.overview' },
  { href: '/products', name: 'nav.products' },
  { href: '/sources', name: 'nav.sources' },
] as const satisfies readonly { href: string; name: MessageKey }[];
