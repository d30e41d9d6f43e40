import type { SourceFact, StatusFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { upsertRows } from '../write-rows.js';
import { writeChanges } from './change-rows.js';
import { writeBranchCommits, writeDeployments, writeReleases } from './delivery-rows.js';
import type { Placed } from './placed.js';
import { writeWorkItems } from './work-item-rows.js';

type Kind = SourceFact['kind'];
type Writer<K extends Kind> = (
  manager: EntityManager,
  facts: readonly Placed<Extract<SourceFact, { kind: K }>>[],
) => Promise<void>;

/** The one place that knows which table a fact goes to. */
const tables: { readonly [K in Kind]: { readonly table: string; readonly write: Writer<K> } } = {
  status: { table: 'source_status', write: writeStatuses },
  workItem: { table: 'work_item', write: writeWorkItems },
  change: { table: 'change', write: writeChanges },
  deployment: { table: 'deployment', write: writeDeployments },
  release: { table: 'release', write: writeReleases },
  branchCommit: { table: 'branch_commit', write: writeBranchCommits },
};

/** Writes what these documents say now. Children go with their parents when a document is no fact any more. */
export async function writeSourceFacts(
  manager: EntityManager,
  facts: readonly Placed[],
  withoutFact: readonly string[],
): Promise<void> {
  for (const kind of Object.keys(tables) as Kind[]) await writeKind(manager, kind, facts);
  if (withoutFact.length === 0) return;
  for (const { table } of Object.values(tables)) {
    await manager.query(`delete from ${table} where id = any($1::uuid[])`, [withoutFact]);
  }
}

async function writeKind<K extends Kind>(manager: EntityManager, kind: K, facts: readonly Placed[]): Promise<void> {
  const own = facts.filter((placed): placed is Placed<Extract<SourceFact, { kind: K }>> => placed.fact.kind === kind);
  if (own.length > 0) await tables[kind].write(manager, own);
}

function writeStatuses(manager: EntityManager, statuses: readonly Placed<StatusFact>[]): Promise<void> {
  return upsertRows(
    manager,
    'source_status',
    statuses.map(({ id, connectionId, fact }) => ({
      id,
      connection_id: connectionId,
      status_id: fact.statusId,
      name: fact.name,
      category: fact.category,
    })),
  );
}
