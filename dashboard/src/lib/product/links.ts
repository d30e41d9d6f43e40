import type { ConnectionSummary, ScopeLink } from 'shared/contracts';

/** A link as it is sent: the server gives it its id. */
export type ChosenLink = Pick<ScopeLink, 'connectionId' | 'scopeId' | 'selector' | 'from' | 'to'>;

export const linksOf = (links: readonly ScopeLink[]): ChosenLink[] =>
  links.map(({ connectionId, scopeId, selector, from, to }) => ({ connectionId, scopeId, selector, from, to }));

export const isOf =
  (connectionId: string, scopeId: string) =>
  (link: ChosenLink): boolean =>
    link.connectionId === connectionId && link.scopeId === scopeId;

/** A scope chosen or given up. Its dated and narrowed links go with it; a new one counts whole, and since always. */
export function withScope(
  links: readonly ChosenLink[],
  connectionId: string,
  scopeId: string,
  on: boolean,
): ChosenLink[] {
  const of = isOf(connectionId, scopeId);
  const others = links.filter((link) => !of(link));
  return on ? [...others, { connectionId, scopeId, selector: null, from: null, to: null }] : others;
}

/** A connection with what can be linked of it. */
export interface LinkPlace {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly scopes: readonly { readonly id: string; readonly name: string; readonly read: boolean }[];
}

/**
 * What is read now, and after it what is linked but not read any more: its history rests on that link, so it must be
 * possible to see it and to give it an end.
 */
export function linkPlaces(
  connections: readonly Pick<ConnectionSummary, 'id' | 'name' | 'sample' | 'scopes'>[],
  links: readonly ScopeLink[],
): LinkPlace[] {
  const places = connections.map(({ id, name, sample, scopes }) => ({
    ...{ id, name, sample },
    scopes: scopes.map((scope) => ({ id: scope.id, name: scope.name, read: true })),
  }));
  for (const { connectionId, connectionName, scopeId, scopeName } of links) {
    let place = places.find(({ id }) => id === connectionId);
    if (!place) {
      place = { id: connectionId, name: connectionName, sample: false, scopes: [] };
      places.push(place);
    }
    if (!place.scopes.some(({ id }) => id === scopeId))
      place.scopes.push({ id: scopeId, name: scopeName, read: false });
  }
  return places;
}
