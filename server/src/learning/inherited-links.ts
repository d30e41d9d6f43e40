/** A work item of a product, with the item it is a part of. */
export interface Child {
  readonly itemId: string;
  readonly parentId: string;
}

/** What a child was done for because something above it was: the nearest thing above that says it. */
export interface InheritedLink {
  readonly itemId: string;
  readonly hypothesisId: string;
  /** Id of the item above that carries the link. */
  readonly fromId: string;
}

/**
 * Links that children have from what they are parts of. Their own come first: whoever says what a part is for does not mean the
 * whole's purpose as well. A source may have its items in a circle; each is asked once.
 * @param linked hypotheses of an item that has links of its own
 * @param parentOf what an item is a part of, where that is known
 */
export function inheritedLinks(
  children: readonly Child[],
  linked: ReadonlyMap<string, readonly string[]>,
  parentOf: ReadonlyMap<string, string>,
): InheritedLink[] {
  return children.flatMap(({ itemId, parentId }) => {
    if (linked.has(itemId)) return [];
    const fromId = nearest(itemId, parentId, linked, parentOf);
    if (fromId === null) return [];
    return (linked.get(fromId) ?? []).map((hypothesisId) => ({ itemId, hypothesisId, fromId }));
  });
}

function nearest(
  itemId: string,
  parentId: string,
  linked: ReadonlyMap<string, readonly string[]>,
  parentOf: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([itemId]);
  for (let at: string | undefined = parentId; at !== undefined && !seen.has(at); at = parentOf.get(at)) {
    if (linked.has(at)) return at;
    seen.add(at);
  }
  return null;
}
