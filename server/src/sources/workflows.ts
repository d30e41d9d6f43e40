import type { WorkflowList } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import { isNotProposed, isOfBranchOrTag } from '../facts/facts.service.js';

/** Names to choose from; who has more of them writes the name. */
const MOST_NAMES = 100;

/**
 * Workflows of which runs are stored, by scope, the busiest first: what may be chosen as the one that puts into production.
 * A run for a proposed change, or of another branch, puts nothing there (methods.md B.3), so it is not counted.
 */
export async function readWorkflows(dataSource: DataSource, connectionId: string): Promise<WorkflowList['workflows']> {
  const workflows = await dataSource.query<Omit<WorkflowList['workflows'][number], 'jobs' | 'jobsRead'>[]>(
    `select scope_id as "scopeId", workflow_path as path,
            (array_agg(workflow_name order by created_at desc))[1] as name, count(*)::integer as runs,
            count(*) filter (where exists (
              select from workflow_attempt where run_id = run.id and conclusion = 'success'
            ))::integer as succeeded
     from workflow_run run
     where run.connection_id = $1 and ${isNotProposed} and ${isOfBranchOrTag}
     group by scope_id, workflow_path
     order by scope_id, runs desc, path`,
    [connectionId],
  );
  const jobs = await readJobs(dataSource, connectionId);
  return workflows.map((workflow) => {
    const known = jobs.find(({ scopeId, path }) => scopeId === workflow.scopeId && path === workflow.path);
    return { ...workflow, jobs: known?.names.slice(0, MOST_NAMES) ?? [], jobsRead: known?.runs ?? 0 };
  });
}

/** Names of jobs that were met so far, and of how many runs the jobs were asked for. */
const readJobs = (
  dataSource: DataSource,
  connectionId: string,
): Promise<{ scopeId: string; path: string; names: string[]; runs: number }[]> =>
  dataSource.query(
    `select run.scope_id as "scopeId", workflow_path as path, count(distinct run.id)::integer as runs,
            coalesce(array_agg(distinct job ->> 'name' order by job ->> 'name') filter (where job is not null), '{}') as names
     from workflow_run run
     join document on document.id = run.id
     join workflow_jobs known
       on known.connection_id = run.connection_id and known.scope_id = run.scope_id and known.run = document.source_id
     left join lateral jsonb_array_elements(known.jobs) as job on true
     where run.connection_id = $1 and ${isNotProposed} and ${isOfBranchOrTag}
     group by run.scope_id, workflow_path`,
    [connectionId],
  );
