import type { AreaChange, AreaInput, ProductSummary, ServiceInput } from 'shared/contracts';
import { changedFields, mergeFields, mergeLists } from '../state/merge.js';

/** An area as it was looked at, with every product there is: they may come to it, or have gone. */
export interface SeenArea {
  readonly slug: string;
  readonly name: string;
  readonly products: readonly Pick<ProductSummary, 'slug' | 'name' | 'area'>[];
}

const areaOf = ({ products }: SeenArea, slug: string): ProductSummary['area'] =>
  products.find((product) => product.slug === slug)?.area ?? null;

const heldBy = ({ slug, products }: SeenArea): string[] =>
  products.filter(({ area }) => area?.slug === slug).map((product) => product.slug);

export const areaInputOf = (seen: SeenArea): AreaInput => ({ name: seen.name, products: heldBy(seen) });

/** What a change of an area says that it was made from: also where the products lay that are to come. */
export const areaBasis = (seen: SeenArea, wanted: readonly string[]): AreaChange['basedOn'] => ({
  name: seen.name,
  places: [...new Set([...heldBy(seen), ...wanted])].map((product) => ({
    product,
    area: areaOf(seen, product)?.slug ?? null,
  })),
});

/** What somebody else changed between two looks, of what the area had, has or is to get. */
export function areaChange(before: SeenArea, now: SeenArea, wanted: readonly string[]) {
  const concerned = [...new Set([...heldBy(before), ...heldBy(now), ...wanted])];
  const placeOf = (seen: SeenArea, slug: string): string | null => areaOf(seen, slug)?.slug ?? null;
  return {
    name: before.name === now.name ? null : now.name,
    places: concerned
      .filter((slug) => placeOf(before, slug) !== placeOf(now, slug))
      .map((slug) => ({ slug, area: areaOf(now, slug)?.name ?? null })),
  };
}

/** What is being written of an area, with what somebody else changed; a product that is gone cannot be chosen any more. */
export function areaWithOthers(input: AreaInput, before: SeenArea, now: SeenArea): AreaInput {
  const { name } = mergeFields(input, areaInputOf(before), areaInputOf(now));
  const there = new Set(now.products.map(({ slug }) => slug));
  const products = mergeLists(input.products, heldBy(before), heldBy(now));
  return { name, products: products.filter((slug) => there.has(slug)) };
}

/** What somebody else changed of a service between two looks: its name, and the products whose parts are others. */
export function serviceChange(before: ServiceInput, now: ServiceInput) {
  const partsOf = ({ parts }: ServiceInput, slug: string): ServiceInput['parts'] =>
    parts.filter(({ productSlug }) => productSlug === slug);
  const slugs = [...new Set([...before.parts, ...now.parts].map(({ productSlug }) => productSlug))];
  return {
    name: before.name === now.name ? null : now.name,
    products: slugs.filter(
      (slug) => changedFields({ parts: partsOf(before, slug) }, { parts: partsOf(now, slug) }).length > 0,
    ),
  };
}

export const serviceWithOthers = (input: ServiceInput, before: ServiceInput, now: ServiceInput): ServiceInput => ({
  name: mergeFields(input, before, now).name,
  parts: mergeLists(input.parts, before.parts, now.parts),
});
