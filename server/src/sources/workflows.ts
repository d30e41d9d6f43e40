import type { WorkflowList } from 'shared/contracts';
import type { DataSource } from 'typeorm';

/**
 * Workflows of which runs are stored, by scope, the busiest first: what may be chosen as the one that puts into production.
 * A run for a proposed change puts nothing there (methods.md B.3), so it is not counted.
 */
export const readWorkflows = (dataSource: DataSource, connectionId: string): Promise<WorkflowList['workflows']> =>
  dataSource.query(
    `select scope_id as "scopeId", workflow_path as path,
            (array_agg(workflow_name order by created_at desc))[1] as name, count(*)::integer as runs,
            count(*) filter (where exists (
              select from workflow_attempt where run_id = run.id and conclusion = 'success'
            ))::integer as succeeded
     from workflow_run run
     where connection_id = $1 and event not like 'pull\\_request%'
     group by scope_id, workflow_path
     order by scope_id, runs desc, path`,
    [connectionId],
  );
