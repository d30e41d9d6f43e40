import type { WorkflowJobsFact, WorkflowRunFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows, upsertRows } from '../write-rows.js';
import { firstOfEach, type Placed } from './placed.js';

/** Runs with every go at them, set-wise. */
export async function writeWorkflowRuns(
  manager: EntityManager,
  runs: readonly Placed<WorkflowRunFact>[],
): Promise<void> {
  await upsertRows(
    manager,
    'workflow_run',
    runs.map(({ id, connectionId, scopeId, fact }) => ({
      id,
      connection_id: connectionId,
      scope_id: scopeId,
      workflow_id: fact.workflowId,
      workflow_path: fact.workflowPath,
      workflow_name: fact.workflowName,
      event: fact.event,
      sha: fact.sha,
      created_at: fact.createdAt,
      url: fact.url,
      on_default_branch: fact.onDefaultBranch ?? null,
    })),
  );
  const ids = runs.map(({ id }) => id);
  await replaceRows(manager, 'workflow_attempt', 'run_id', ids, runs.flatMap(attempts));
}

export const writeWorkflowJobs = (manager: EntityManager, runs: readonly Placed<WorkflowJobsFact>[]): Promise<void> =>
  upsertRows(
    manager,
    'workflow_jobs',
    runs.map(({ id, connectionId, scopeId, fact: { run, attempts: known, isOver, found, jobs } }) => ({
      ...{ id, connection_id: connectionId, scope_id: scopeId },
      ...{ run, attempts: known, is_over: isOver, found, jobs },
    })),
  );

const attempts = ({ id, fact }: Placed<WorkflowRunFact>) =>
  firstOfEach(fact.attempts, ({ number }) => String(number)).map(({ number, conclusion, startedAt, endedAt }) => ({
    run_id: id,
    number,
    conclusion,
    started_at: startedAt,
    ended_at: endedAt,
  }));
