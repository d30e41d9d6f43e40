import { selects, type ProductLink, type Selectable } from './product-links.js';

export interface ItemWhereabouts extends Selectable {
  readonly createdAt: number;
  /** Where it is now. */
  readonly scopeId: string;
  readonly moves: readonly { readonly at: number; readonly fromScope: string; readonly toScope: string }[];
  readonly finishedAt: number | null;
  readonly cancelledAt: number | null;
}

/** A stretch of an item's life in one product; `to` null = still there. */
export interface Membership {
  readonly productId: string;
  readonly from: number;
  readonly to: number | null;
  /** The product the item counts for, with its whole duration (decisions.md 11). */
  readonly owns: boolean;
}

export interface Places {
  readonly links: readonly ProductLink[];
  /** Scopes of the connection that are read. */
  readonly scopes: ReadonlySet<string>;
}

/**
 * Which products an item belonged to, and when: its scopes over time against the dated links. It counts for the
 * product it was in when it ended; an open one for the product it is in now.
 */
export function memberships(item: ItemWhereabouts, { links, scopes }: Places, now: number): Membership[] {
  const countsAt = item.finishedAt ?? item.cancelledAt ?? now;
  const byProduct = new Map<string, Span[]>();
  for (const stay of scopeStays(item, scopes)) {
    for (const link of links) {
      if (link.scopeId !== stay.scopeId || !selects(link.selector, item)) continue;
      const span = { from: Math.max(stay.from, link.from), to: Math.min(stay.to, link.to) };
      if (span.from < span.to) byProduct.set(link.productId, [...(byProduct.get(link.productId) ?? []), span]);
    }
  }
  return [...byProduct]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([productId, spans]) =>
      union(spans).map(({ from, to }) => ({
        productId,
        from,
        to: to === Infinity ? null : to,
        owns: from <= countsAt && countsAt < to,
      })),
    );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Stay extends Span {
  readonly scopeId: string;
}

function scopeStays(item: ItemWhereabouts, scopes: ReadonlySet<string>): Stay[] {
  const moves = item.moves.toSorted((a, b) => a.at - b.at);
  // An item that ended before it was created (an import) still has to be somewhere at its end.
  const born = Math.min(
    item.createdAt,
    item.finishedAt ?? Infinity,
    item.cancelledAt ?? Infinity,
    moves[0]?.at ?? Infinity,
  );
  const first = { from: born, to: moves[0]?.at ?? Infinity, scopeId: moves[0]?.fromScope ?? item.scopeId };
  const later = moves.map((move, index) => {
    const next = moves[index + 1];
    return { from: move.at, to: next?.at ?? Infinity, scopeId: next ? move.toScope : item.scopeId };
  });
  return countedWhereRead([first, ...later], scopes);
}

/**
 * A scope that nobody reads has no product: what an item did there counts for the scope it came to, or the item
 * would be seen here and counted nowhere.
 */
function countedWhereRead(stays: readonly Stay[], scopes: ReadonlySet<string>): Stay[] {
  let next: string | undefined;
  return stays
    .toReversed()
    .map((stay) => {
      const scopeId = scopes.has(stay.scopeId) ? stay.scopeId : (next ?? stay.scopeId);
      next = scopeId;
      return { ...stay, scopeId };
    })
    .toReversed();
}

function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}
