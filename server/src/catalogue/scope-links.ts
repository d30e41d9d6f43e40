import { randomUUID } from 'node:crypto';
import type { ScopeLink, ScopeLinkInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { DataSource, EntityManager } from 'typeorm';
import type { FaultDescription } from '../http/fault.js';
import { overlap } from './overlap.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/** A product's links with the names they go by now, oldest first. */
export async function readLinks(database: DataSource | EntityManager, productId: string): Promise<ScopeLink[]> {
  return database.query<ScopeLink[]>(
    `select link.id, link.connection_id as "connectionId", connection.name as "connectionName",
            link.scope_id as "scopeId", coalesce(scope.name, link.scope_id) as "scopeName",
            link.selector, link.valid_from as "from", link.valid_to as "to"
     from scope_link link
     join connection on connection.id = link.connection_id
     left join connection_scope scope
       on scope.connection_id = link.connection_id and scope.scope_id = link.scope_id
     where link.product_id = $1
     order by lower(connection.name), lower(coalesce(scope.name, link.scope_id)), link.selector, link.valid_from nulls first`,
    [productId],
  );
}

/** Puts the given links in place of the product's old ones; a link that is the same keeps its id. */
export async function replaceLinks(
  manager: EntityManager,
  productId: string,
  wanted: readonly ScopeLinkInput[],
): Promise<void> {
  const kept = new Map((await readLinks(manager, productId)).map((link) => [linkKey(link), link.id]));
  await manager.query('delete from scope_link where product_id = $1', [productId]);
  await manager.query(
    `insert into scope_link (id, product_id, connection_id, scope_id, selector, valid_from, valid_to)
     select id, $1, connection_id, scope_id, selector, valid_from, valid_to
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[])
       as link (id, connection_id, scope_id, selector, valid_from, valid_to)`,
    [
      productId,
      wanted.map((link) => kept.get(linkKey(link)) ?? randomUUID()),
      wanted.map((link) => link.connectionId),
      wanted.map((link) => link.scopeId),
      wanted.map((link) => link.selector),
      wanted.map((link) => link.from),
      wanted.map((link) => link.to),
    ],
  );
}

/** Every scope that a connection reads now, as `scopeKey` names it. */
export async function readableScopes(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ connectionId: string; scopeId: string }[]>(
    `select scope.connection_id as "connectionId", scope.scope_id as "scopeId"
     from connection_scope scope join connection on connection.id = scope.connection_id
     where connection.removed_at is null`,
  );
  return new Set(rows.map(scopeKey));
}

/** What is wrong with the links. A scope that is no longer read may keep the link it has: its history rests on it. */
export function linkFaults(
  links: readonly ScopeLinkInput[],
  readable: ReadonlySet<string>,
  before: readonly ScopeLinkInput[],
): FieldFault[] {
  const known = new Set([...readable, ...before.map(scopeKey)]);
  return links.flatMap((link, index) => {
    const at = `links.${index}`;
    if (!known.has(scopeKey(link))) {
      return [{ path: `${at}.scopeId`, message: sentence('catalogue.linkScopeUnknown') }];
    }
    if (link.from !== null && link.to !== null && link.from >= link.to) {
      return [{ path: `${at}.to`, message: sentence('catalogue.datesReversed') }];
    }
    if (links.slice(0, index).some((other) => collide(other, link))) {
      return [{ path: `${at}.from`, message: sentence('catalogue.linkOverlaps') }];
    }
    return [];
  });
}

export const scopeKey = (link: { connectionId: string; scopeId: string }): string =>
  `${link.connectionId}/${link.scopeId}`;

const linkKey = (link: ScopeLinkInput): string => JSON.stringify([scopeKey(link), link.selector, link.from, link.to]);

/** The same part of the same scope twice on one day. */
const collide = (a: ScopeLinkInput, b: ScopeLinkInput): boolean =>
  scopeKey(a) === scopeKey(b) && a.selector === b.selector && overlap(a, b);
