import type { WorkflowJob } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import type { Delivery } from '../derive/scope-delivery.js';
import { ms } from '../epoch.js';

/** Everything on record about one repository. @param counted file or name of the workflow whose runs may count, or a job of it */
export async function loadDelivery(
  manager: EntityManager,
  connectionId: string,
  scopeId: string,
  counted: { readonly workflow: string | null; readonly job: string | null },
): Promise<Delivery> {
  const scope = [connectionId, scopeId];
  const changes = await manager.query<Omit<Delivery['changes'][number], 'components'>[]>(
    `select id, ${ms('created_at')} as "createdAt", ${ms('merged_at')} as "mergedAt", merge_sha as "mergeSha",
            head_sha as "headSha", base_branch as "baseBranch", labels,
            array(select ${ms('authored_at')} from change_commit where change_id = change.id
                  union all select ${ms('commit_at')} from change_event
                  where change_id = change.id and commit_at is not null) as "authoredAt",
            exists (select from change_event where change_id = change.id and kind = 'headForcePushed') as "forcePushed"
     from change where connection_id = $1 and scope_id = $2 order by id`,
    scope,
  );
  const deployments = await manager.query<Delivery['deployments'][number][]>(
    `select id, sha, environment, is_production as "isProduction", is_transient as "isTransient",
            coalesce((select json_agg(json_build_object('state', state, 'at', ${ms('at')}, 'environment', status.environment)
                                      order by position)
                      from deployment_status status where deployment_id = deployment.id), '[]') as statuses
     from deployment where connection_id = $1 and scope_id = $2 order by id`,
    scope,
  );
  const releases = await manager.query<Delivery['releases'][number][]>(
    `select id, tag, is_tag as "isTag", sha, is_draft as "isDraft", is_prerelease as "isPrerelease",
            ${ms('published_at')} as "publishedAt"
     from release where connection_id = $1 and scope_id = $2 order by id`,
    scope,
  );
  const runs = await loadRuns(manager, scope, counted);
  const commits = await manager.query<Delivery['commits'][number][]>(
    'select sha, parents, off_branch as "offBranch" from branch_commit where connection_id = $1 and scope_id = $2 order by id',
    scope,
  );
  const foreign = await manager.query<NonNullable<Delivery['foreign']>[number][]>(
    'select sha, found, commits from foreign_history where connection_id = $1 and scope_id = $2 order by id',
    scope,
  );
  const selectable = { components: [] };
  const selected = changes.map((change) => ({ ...change, ...selectable }));
  return { scopeId, changes: selected, deployments, releases, runs, commits, foreign };
}

type Runs = NonNullable<Delivery['runs']>;

async function loadRuns(
  manager: EntityManager,
  scope: readonly string[],
  { workflow, job }: { readonly workflow: string | null; readonly job: string | null },
): Promise<Runs> {
  if (workflow === null) return [];
  const runs = await manager.query<(Runs[number] & { readonly sourceId: string })[]>(
    `select run.id, source_id as "sourceId", sha, event, on_default_branch as "onDefaultBranch",
            coalesce((select json_agg(json_build_object('conclusion', conclusion, 'endedAt', ${ms('ended_at')}) order by number)
                      from workflow_attempt where run_id = run.id), '[]') as attempts
     from workflow_run run join document on document.id = run.id
     where run.connection_id = $1 and run.scope_id = $2 and $3 in (workflow_path, workflow_name) order by run.id`,
    [...scope, workflow],
  );
  const goes = job === null ? undefined : await loadGoes(manager, scope, job);
  return runs.map(({ sourceId, ...run }) => (goes ? { ...run, jobs: goes.get(sourceId) ?? [] } : run));
}

/** Goes at the jobs of this name, by the run. One whose jobs are not known yet has none: it counts once they are. */
async function loadGoes(
  manager: EntityManager,
  scope: readonly string[],
  job: string,
): Promise<Map<string, NonNullable<Runs[number]['jobs']>>> {
  const rows = await manager.query<{ run: string; goes: WorkflowJob[] }[]>(
    `select run, jsonb_path_query_array(jobs, '$[*] ? (@.name == $name)', jsonb_build_object('name', $3::text)) as goes
     from workflow_jobs where connection_id = $1 and scope_id = $2`,
    [...scope, job],
  );
  return new Map(
    rows.map(({ run, goes }) => [
      run,
      goes.map(({ attempt, conclusion, endedAt }) => ({
        ...{ attempt, conclusion },
        endedAt: endedAt === null ? null : Date.parse(endedAt),
      })),
    ]),
  );
}
