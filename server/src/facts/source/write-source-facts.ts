import type { SourceFact, StatusFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows, upsertRows } from '../write-rows.js';
import { listTables, writeBoards, writeSprints, writeVersions } from './board-rows.js';
import { writeChanges } from './change-rows.js';
import {
  writeBranchCommits,
  writeDeployments,
  writeEnvironments,
  writeForeignHistories,
  writeReleases,
} from './delivery-rows.js';
import type { Placed } from './placed.js';
import { writeWorkItems } from './work-item-rows.js';
import { writeWorkflowJobs, writeWorkflowRuns } from './workflow-rows.js';

type Kind = SourceFact['kind'];

/** Tables whose rows have the id of their document. */
const factTables = [
  ...['source_status', 'work_item', 'change', 'deployment', 'release', 'workflow_run'],
  ...['workflow_jobs', 'branch_commit', 'foreign_history'],
];

/** Writes what these documents say now. Children go with their parents when a document is no fact any more. */
export async function writeSourceFacts(
  manager: EntityManager,
  facts: readonly Placed[],
  withoutFact: readonly string[],
): Promise<void> {
  await writeStatuses(manager, ofKind(facts, 'status'));
  await writeWorkItems(manager, ofKind(facts, 'workItem'));
  await writeBoards(manager, ofKind(facts, 'boards'));
  await writeSprints(manager, ofKind(facts, 'sprints'));
  await writeVersions(manager, ofKind(facts, 'plannedVersions'));
  await writeChanges(manager, ofKind(facts, 'change'));
  await writeDeployments(manager, ofKind(facts, 'deployment'));
  await writeEnvironments(manager, ofKind(facts, 'environments'));
  await writeReleases(manager, ofKind(facts, 'release'));
  await writeWorkflowRuns(manager, ofKind(facts, 'workflowRun'));
  await writeWorkflowJobs(manager, ofKind(facts, 'workflowJobs'));
  await writeBranchCommits(manager, ofKind(facts, 'branchCommit'));
  await writeForeignHistories(manager, ofKind(facts, 'foreignHistory'));
  if (withoutFact.length === 0) return;
  for (const table of factTables) await manager.query(`delete from ${table} where id = any($1::uuid[])`, [withoutFact]);
  for (const table of listTables) await replaceRows(manager, table, 'document_id', withoutFact, []);
}

const ofKind = <K extends Kind>(facts: readonly Placed[], kind: K): Placed<Extract<SourceFact, { kind: K }>>[] =>
  facts.filter((placed): placed is Placed<Extract<SourceFact, { kind: K }>> => placed.fact.kind === kind);

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
