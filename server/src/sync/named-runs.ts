import type { NamedRun } from 'connectors';
import type { DataSource } from 'typeorm';
import { isNotProposed, isOfBranchOrTag } from '../facts/facts.service.js';

/** What one run asks about at most: the rest waits for the next, so that no scope uses up what the others need. */
const MOST_IN_A_RUN = 200;

/**
 * Runs of a scope's chosen workflow, where a job of it was chosen, whose jobs are not known to their end: never asked for, of
 * a go that came since, or asked for while the run went on. Newest first, so that figures of today are told first. Runs for
 * a proposed change, or of a branch that nothing came of, put nothing into production, so nobody needs their jobs; nor those of
 * any other workflow.
 */
export async function namedRuns(
  dataSource: DataSource,
  { connectionId, backfillFrom }: { readonly connectionId: string; readonly backfillFrom: string },
  scopeId: string,
): Promise<readonly NamedRun[]> {
  const rows = await dataSource.query<(Omit<NamedRun, 'createdAt'> & { readonly createdAt: Date })[]>(
    `with chosen as (
       select rung_workflow as workflow from connection_scope
       where connection_id = $1 and scope_id = $2 and rung = 'workflow' and rung_job is not null
     ), named as (
       select document.source_id as id, run.created_at as at,
              (select max(number) from workflow_attempt where run_id = run.id) as attempts,
              not exists (select from workflow_attempt where run_id = run.id and ended_at is null) as ended
       from workflow_run run
       join chosen on workflow in (workflow_path, workflow_name)
       join document on document.id = run.id
       left join branch_commit line on line.connection_id = $1 and line.scope_id = $2 and line.sha = run.sha
       where run.connection_id = $1 and run.scope_id = $2 and run.created_at >= $3::date
         and ${isNotProposed} and (${isOfBranchOrTag} or line.sha is not null)
     )
     select id, at as "createdAt", attempts, ended as "isOver" from named
     where attempts is not null and not exists (
       select from workflow_jobs known
       where known.connection_id = $1 and known.scope_id = $2 and known.run = named.id
         and known.attempts >= named.attempts and (known.is_over or not known.found))
     order by at desc, id desc limit $4`,
    [connectionId, scopeId, backfillFrom, MOST_IN_A_RUN],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
