import type { LinkMove, ScopeLink, ScopeLinkInput } from 'shared/contracts';

type Dated = Pick<ScopeLink, 'connectionId' | 'scopeId' | 'selector' | 'from' | 'to'>;

/**
 * Links of the product that gives and of the one that takes, once a scope has moved on a day. Each stretch that goes on
 * after that day ends on it here and goes on there; what lies before it is left alone. Null = nothing of it is linked then.
 */
export function movedLinks(
  giving: readonly Dated[],
  taking: readonly Dated[],
  { connectionId, scopeId, selector, from: day }: Pick<LinkMove, 'connectionId' | 'scopeId' | 'selector' | 'from'>,
): { readonly giving: ScopeLinkInput[]; readonly taking: ScopeLinkInput[] } | null {
  const moves = (link: Dated): boolean =>
    link.connectionId === connectionId &&
    link.scopeId === scopeId &&
    link.selector === selector &&
    (link.to === null || link.to > day);
  const moving = giving.filter(moves);
  if (moving.length === 0) return null;
  const before = moving.filter(({ from }) => from === null || from < day).map((link) => ({ ...link, to: day }));
  const after = moving.map((link) => ({ ...link, from: link.from !== null && link.from > day ? link.from : day }));
  return {
    giving: [...giving.filter((link) => !moves(link)), ...before].map(inputOf),
    taking: [...taking, ...after].map(inputOf),
  };
}

const inputOf = ({ connectionId, scopeId, selector, from, to }: Dated): ScopeLinkInput => ({
  ...{ connectionId, scopeId, selector, from, to },
});
