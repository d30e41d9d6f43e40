import type { ProductInput, ProductPage, ScopeLink } from 'shared/contracts';
import { linksOf, type ChosenLink } from './links.js';

/** What can be changed of a product, as it was looked at. */
export type SeenProduct = Pick<ProductPage, 'name' | 'why' | 'userGroup' | 'area' | 'links'>;

/** What is being written of it. */
export interface ProductDraft {
  readonly input: ProductInput;
  readonly chosen: readonly ChosenLink[];
}

const fields = ['name', 'why', 'userGroup', 'areaName'] as const;

export const inputOf = ({ name, why, userGroup, area }: SeenProduct): ProductInput => ({
  ...{ name, why, userGroup },
  areaName: area?.name ?? null,
});

/** What a change says that it was made from. */
export const basisOf = (seen: SeenProduct) => ({ ...inputOf(seen), links: seen.links.map(({ id }) => id) });

/** What somebody else changed between two looks. */
export interface OthersChange {
  readonly fields: readonly { readonly field: (typeof fields)[number]; readonly now: string | null }[];
  readonly linked: readonly ScopeLink[];
  readonly unlinked: readonly ScopeLink[];
}

export function othersChange(before: SeenProduct, now: SeenProduct): OthersChange {
  const [old, others] = [inputOf(before), inputOf(now)];
  const isIn = (links: readonly ScopeLink[], link: ScopeLink): boolean => links.some(({ id }) => id === link.id);
  return {
    fields: fields.filter((field) => old[field] !== others[field]).map((field) => ({ field, now: others[field] })),
    linked: now.links.filter((link) => !isIn(before.links, link)),
    unlinked: before.links.filter((link) => !isIn(now.links, link)),
  };
}

/** The draft with what somebody else changed; where both changed a field, the draft's own words stay. */
export function withOthers({ input, chosen }: ProductDraft, before: SeenProduct, now: SeenProduct): ProductDraft {
  const [old, others, merged] = [inputOf(before), inputOf(now), { ...input }];
  if (input.name === old.name) merged.name = others.name;
  if (input.why === old.why) merged.why = others.why;
  if (input.userGroup === old.userGroup) merged.userGroup = others.userGroup;
  if (input.areaName === old.areaName) merged.areaName = others.areaName;
  const { linked, unlinked } = othersChange(before, now);
  const isOf = (links: readonly ChosenLink[], link: ChosenLink): boolean => links.some((one) => isSame(one, link));
  const kept = chosen.filter((link) => !isOf(unlinked, link));
  return { input: merged, chosen: [...kept, ...linksOf(linked).filter((link) => !isOf(kept, link))] };
}

const isSame = (a: ChosenLink, b: ChosenLink): boolean =>
  a.connectionId === b.connectionId &&
  a.scopeId === b.scopeId &&
  a.selector === b.selector &&
  a.from === b.from &&
  a.to === b.to;
