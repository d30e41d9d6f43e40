import type { ScopeLink } from 'shared/contracts';

/** A link as it is sent: the server gives it its id. */
export type ChosenLink = Pick<ScopeLink, 'connectionId' | 'scopeId' | 'selector' | 'from' | 'to'>;

export const linksOf = (links: readonly ScopeLink[]): ChosenLink[] =>
  links.map(({ connectionId, scopeId, selector, from, to }) => ({ connectionId, scopeId, selector, from, to }));

/** A scope chosen or given up. Its dated and narrowed links go with it; a new one counts whole, and since always. */
export function withScope(
  links: readonly ChosenLink[],
  connectionId: string,
  scopeId: string,
  on: boolean,
): ChosenLink[] {
  const others = links.filter((link) => link.connectionId !== connectionId || link.scopeId !== scopeId);
  return on ? [...others, { connectionId, scopeId, selector: null, from: null, to: null }] : others;
}
