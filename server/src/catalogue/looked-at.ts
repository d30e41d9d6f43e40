import type { ProductChange, ScopeLink } from 'shared/contracts';
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

/** Of two who change one product, the second is told, and loses nothing (decisions.md 44). */
export const changedMeanwhile = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('catalogue.changedMeanwhile'),
    nextStep: sentence('catalogue.changedMeanwhileNext'),
  });
