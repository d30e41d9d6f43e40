import type { ProductSummary } from 'shared/contracts';

/** Something that holds products: where it is, what it is called, and what lies in it. */
export interface Group {
  readonly slug: string;
  readonly name: string;
  readonly products: readonly { readonly slug: string; readonly name: string }[];
}

/** The areas that the products lie in, by name; products keep their order. */
export function areasOf(products: readonly ProductSummary[], locale: string): Group[] {
  const areas = new Map<string, { slug: string; name: string; products: ProductSummary[] }>();
  for (const product of products) {
    if (!product.area) continue;
    const known = areas.get(product.area.slug);
    if (known) known.products.push(product);
    else areas.set(product.area.slug, { ...product.area, products: [product] });
  }
  return [...areas.values()].sort((a, b) => a.name.localeCompare(b.name, locale));
}
