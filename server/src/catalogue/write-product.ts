import { randomUUID } from 'node:crypto';
import type { ProductInput } from 'shared/contracts';
import type { EntityManager } from 'typeorm';
import { areaOfName } from './area-names.js';
import { dropOwnedRows } from './owned-rows.js';
import { freeSlug } from './slug.js';

/** Slugs are chosen by looking at those that are taken, so two writers must not look at once. */
const CATALOGUE_LOCK = 7_205_770;

export async function lockCatalogue(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [CATALOGUE_LOCK]);
}

export async function takenSlugs(manager: EntityManager, table: 'area' | 'product' | 'service'): Promise<Set<string>> {
  const rows = await manager.query<{ slug: string }[]>(`select slug from ${table}`);
  return new Set(rows.map(({ slug }) => slug));
}

/** Adds a product; its address is made from its name once and outlives later names. */
export async function insertProduct(
  manager: EntityManager,
  input: ProductInput,
  made: { readonly sample: boolean; readonly at: Date },
): Promise<{ id: string; slug: string }> {
  const id = randomUUID();
  const slug = freeSlug(input.name, await takenSlugs(manager, 'product'));
  await manager.query(
    `insert into product (id, slug, name, why, user_group, area_id, sample, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, slug, input.name, input.why, input.userGroup, await areaNamed(manager, input.areaName), made.sample, made.at],
  );
  return { id, slug };
}

/** @returns the areas it lay in before and lies in now, where those are two */
export async function updateProduct(manager: EntityManager, id: string, input: ProductInput): Promise<string[]> {
  const before = await areaOf(manager, id);
  await manager.query('update product set name = $2, why = $3, user_group = $4, area_id = $5 where id = $1', [
    id,
    input.name,
    input.why,
    input.userGroup,
    await areaNamed(manager, input.areaName),
  ]);
  await dropEmptyAreas(manager);
  const after = await areaOf(manager, id);
  return before === after ? [] : [before, after].flatMap((area) => area ?? []);
}

async function areaOf(manager: EntityManager, productId: string): Promise<string | null> {
  const [row] = await manager.query<{ areaId: string | null }[]>(
    'select area_id as "areaId" from product where id = $1',
    [productId],
  );
  return row?.areaId ?? null;
}

/** The area of that name, made if there is none; capitals do not make another one. */
async function areaNamed(manager: EntityManager, name: string | null): Promise<string | null> {
  if (!name) return null;
  const known = await areaOfName(manager, name);
  if (known) return known.id;
  const id = randomUUID();
  const slug = freeSlug(name, await takenSlugs(manager, 'area'));
  await manager.query('insert into area (id, slug, name) values ($1, $2, $3)', [id, slug, name]);
  return id;
}

/** An area exists by its products; one that somebody holds a role in is kept. Its readings go with it. */
export async function dropEmptyAreas(manager: EntityManager): Promise<void> {
  const empty = await manager.query<{ id: string }[]>(
    `select id from area
     where not exists (select from product where product.area_id = area.id)
       and not exists (select from account_grant where scope_kind = 'area' and scope_id = area.id::text)`,
  );
  const ids = empty.map(({ id }) => id);
  await dropOwnedRows(manager, ids, ['subject_id']);
  await manager.query('delete from area where id = any($1::uuid[])', [ids]);
}
