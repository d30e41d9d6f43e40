import type { AreaChange, ProductChange, ScopeLink, ServiceChange } from 'shared/contracts';
import { sentence } from 'shared/language';
import { Fault } from '../http/fault.js';
import type { CatalogueProduct } from './products.js';

/** Whether a product still is what somebody looked at before changing it; its links are compared by themselves. */
export const saysTheSame = (now: CatalogueProduct, seen: Omit<ProductChange['basedOn'], 'links'>): boolean =>
  now.name === seen.name &&
  now.why === seen.why &&
  now.userGroup === seen.userGroup &&
  (now.area?.name ?? null) === seen.areaName;

/** A link that changes gets another id, so the ids tell whether any did. */
export const areTheSame = (now: readonly ScopeLink[], seen: readonly string[]): boolean =>
  now.length === seen.length && now.every(({ id }) => seen.includes(id));

/** Whether a service still is what somebody looked at; the order of its parts says nothing. */
export const isSameService = (now: ServiceChange['basedOn'], seen: ServiceChange['basedOn']): boolean =>
  now.name === seen.name && textOfParts(now) === textOfParts(seen);

const textOfParts = ({ parts }: ServiceChange['basedOn']): string =>
  JSON.stringify(parts.map(({ productSlug, from, to }) => `${productSlug} ${from} ${to}`).toSorted());

/**
 * Whether an area, and every product that it has, had or is to get, lies as somebody saw it: who moves a product that another
 * has moved meanwhile would undo that.
 * @param places areas of all products that lie in one, by product
 */
export function isSameArea(
  now: { readonly slug: string; readonly name: string; readonly places: ReadonlyMap<string, string> },
  { basedOn, products }: Pick<AreaChange, 'basedOn' | 'products'>,
): boolean {
  const seen = new Map(basedOn.places.map(({ product, area }) => [product, area]));
  const inIt = [...now.places].flatMap(([product, area]) => (area === now.slug ? [product] : []));
  const concerned = [...products, ...seen.keys(), ...inIt];
  return (
    now.name === basedOn.name &&
    concerned.every((product) => (now.places.get(product) ?? null) === (seen.get(product) ?? null))
  );
}

/** Of two who change one thing, the second is told, and loses nothing (decisions.md 44). */
export const changedMeanwhile = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('catalogue.changedMeanwhile'),
    nextStep: sentence('catalogue.changedMeanwhileNext'),
  });
