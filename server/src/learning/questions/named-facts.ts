import type { LinkKind } from 'shared/domain';
import type { EntityManager } from 'typeorm';

export interface NamedFact {
  readonly id: string;
  readonly kind: LinkKind;
}

interface Row extends NamedFact {
  /** Every name it goes by, in small letters. */
  readonly names: string[];
}

/**
 * Which records do these names stand for? A name is an id or an address at the source, and for work items a key, an
 * earlier one too. Where a change is its own deployment, the change is meant. A name that nothing goes by is missing.
 */
export async function namedFacts(manager: EntityManager, names: readonly string[]): Promise<Map<string, NamedFact>> {
  const wanted = names.map((name) => name.toLowerCase());
  const rows = await manager.query<Row[]>(
    `select id, kind, names from (
       select id, 1 as rank, 'workItems' as kind,
              array[id::text, lower(key), lower(url)] || lower(former_keys::text)::text[] as names from work_item
       union all select id, 2, 'changes', array[id::text, lower(url)] from change
       union all select production.id, 3, 'deployments', array[production.id::text, lower(coalesce(deployment.url, release.url, run.url))]
       from production_deployment production
       left join deployment on deployment.id = production.id
       left join release on release.id = production.id
       left join workflow_run run on run.id = production.id
       where outcome <> 'attempt'
     ) fact
     where names && $1
     order by rank desc`,
    [wanted],
  );
  const found = new Map<string, NamedFact>();
  for (const { id, kind, names: own } of rows) {
    for (const name of own) if (wanted.includes(name)) found.set(name, { id, kind });
  }
  return new Map(
    names.flatMap((name) => {
      const fact = found.get(name.toLowerCase());
      return fact ? [[name, fact] as const] : [];
    }),
  );
}
