/** A dated link between a product and a scope, with its days turned into instants of the installation's zone. */
export interface ProductLink {
  readonly productId: string;
  readonly scopeId: string;
  /** `component:…` or `label:…`; null = everything in the scope. */
  readonly selector: string | null;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** What selectors look at. A kind of record that has no components leaves them empty. */
export interface Selectable {
  readonly labels: readonly string[];
  readonly components: readonly string[];
}

/** Labels and components match as a whole; letter case does not count. */
export function selects(selector: string | null, record: Selectable): boolean {
  if (selector === null) return true;
  const colon = selector.indexOf(':');
  const wanted = selector
    .slice(colon + 1)
    .trim()
    .toLowerCase();
  const equal = (value: string): boolean => value.toLowerCase() === wanted;
  switch (selector.slice(0, colon)) {
    case 'label':
      return record.labels.some(equal);
    case 'component':
      return record.components.some(equal);
    default:
      return false;
  }
}

/** Products a record of a scope belongs to at one instant. */
export function productsAt(links: readonly ProductLink[], scopeId: string, at: number, record: Selectable): string[] {
  const hit = links.filter(
    (link) => link.scopeId === scopeId && link.from <= at && at < link.to && selects(link.selector, record),
  );
  return [...new Set(hit.map(({ productId }) => productId))].sort();
}
