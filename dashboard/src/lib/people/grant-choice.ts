import type { AccountList, AccountSummary } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

export type Grant = AccountSummary['grants'][number];
type Places = Pick<AccountList, 'areas' | 'products'>;

/** In the order of what they may do. */
export const roleNames: Readonly<Record<Grant['role'], MessageKey>> = {
  reader: 'people-page.reader',
  team: 'people-page.team',
  leadership: 'people-page.leadership',
  ops: 'people-page.ops',
};

export const roleTexts: Readonly<Record<Grant['role'], MessageKey>> = {
  reader: 'people-page.readerMay',
  team: 'people-page.teamMay',
  leadership: 'people-page.leadershipMay',
  ops: 'people-page.opsMay',
};

/** A scope as the value of one list of everything, areas and products. */
export function choiceOf(scope: Grant['scope']): string {
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'area' ? `area:${scope.areaId}` : `product:${scope.productId}`;
}

export function scopeOf(choice: string): Grant['scope'] {
  const [kind = '', id = ''] = choice.split(':', 2);
  if (kind === 'area') return { kind, areaId: id };
  return kind === 'product' ? { kind, productId: id } : { kind: 'all' };
}

/** The area's or product's name; null where it is everything, undefined where it is not there any more. */
export function placeName(scope: Grant['scope'], places: Places): string | null | undefined {
  if (scope.kind === 'all') return null;
  const [list, id] = scope.kind === 'area' ? [places.areas, scope.areaId] : [places.products, scope.productId];
  return list.find((place) => place.id === id)?.name;
}
