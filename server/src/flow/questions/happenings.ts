import type { DataSource } from 'typeorm';
import type { SubjectPart } from '../../catalogue/subjects.service.js';

/** A release, or the beginning of an incident, as the source tells it. */
export interface Happening {
  readonly kind: 'release' | 'incident';
  readonly productId: string;
  /** Calendar day in the installation's zone. */
  readonly on: string;
  /** The tag; the key of the work item. */
  readonly name: string;
  /** The work item's title; empty for a release. */
  readonly about: string;
}

/**
 * Releases (no drafts, no previews) of what belonged to the products on the day they were published, and their incidents
 * (decisions.md 13), in the order of time, each once. Of a repository that a product shares by paths, only the releases that were its
 * production deployments: of the others nobody knows whose they are.
 * @param parts a service's have days
 * @param since calendar day; null = all
 */
export async function happenings(
  dataSource: DataSource,
  parts: readonly SubjectPart[],
  { zone, since }: { zone: string; since: string | null },
): Promise<Happening[]> {
  return dataSource.query<Happening[]>(happened, [JSON.stringify(parts), zone, since]);
}

const happened = `
  with part as (select * from json_to_recordset($1) as row ("productId" uuid, "from" date, "to" date)),
  told as (
    select distinct 'release' as kind, release.id, link.product_id, published_at as at, tag as name, '' as about
    from scope_link link
    join release on release.connection_id = link.connection_id and release.scope_id = link.scope_id
    where link.product_id in (select "productId" from part)
      and not is_draft and not is_prerelease and published_at is not null
      and (link.valid_from is null or (published_at at time zone $2)::date >= link.valid_from)
      and (link.valid_to is null or (published_at at time zone $2)::date < link.valid_to)
      and (link.selector is null or exists (
        select from deployment_product own where own.deployment_id = release.id and own.product_id = link.product_id
      ))
    union all
    select 'incident', item.id, incident.product_id, from_at, item.key, item.title
    from incident join work_item item on item.id = incident.item_id
    where incident.product_id in (select "productId" from part)
  )
  select kind, product_id as "productId", to_char(at at time zone $2, 'YYYY-MM-DD') as "on", name, about
  from told
  where ($3::date is null or (at at time zone $2)::date >= $3::date)
    and exists (
      select from part
      where "productId" = product_id and ("from" is null or (at at time zone $2)::date >= "from")
        and ("to" is null or (at at time zone $2)::date < "to")
    )
  order by at, kind, id, product_id`;
