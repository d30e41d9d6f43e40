import { productionPattern } from 'shared/domain';
import type { DataSource } from 'typeorm';
import { isNotProposed, isOfBranchOrTag } from '../facts/facts.service.js';

/** What one run asks about at most: the rest waits for the next, so that no scope uses up what the others need. */
const MOST_IN_A_RUN = 200;
/** And of those that the source did not know, newest first: what it has swept away comes back no more. */
const MOST_LOST = 20;

interface Wanted {
  readonly scopeId: string;
  readonly productionEnvironments: readonly string[];
  /** Those too that the source did not know when it was asked, after the others. */
  readonly withLost: boolean;
}

/**
 * Commits of a scope that may have reached production since the first day of history and about which nothing is stored, oldest
 * first. Deployments and releases are asked about whatever rung holds, so that a change of it needs no fetch; tags and runs,
 * of which there may be very many, only where they are the chosen rung.
 */
export async function namedCommits(
  dataSource: DataSource,
  { connectionId, backfillFrom }: { readonly connectionId: string; readonly backfillFrom: string },
  { scopeId, productionEnvironments, withLost }: Wanted,
): Promise<readonly string[]> {
  const rows = await dataSource.query<{ sha: string; isLost: boolean }[]>(
    `with chosen as (
       select rung, rung_workflow as workflow from connection_scope where connection_id = $1 and scope_id = $2
     ), named as (
       select sha, created_at as at from deployment
       where connection_id = $1 and scope_id = $2 and not is_transient
         and exists (
           select from deployment_status status where deployment_id = deployment.id and state = 'success'
             and (is_production or coalesce(status.environment, deployment.environment) ~* $4))
       union all
       select sha, published_at from release
       where connection_id = $1 and scope_id = $2 and sha is not null and published_at is not null
         and not is_draft and not is_prerelease and (not is_tag or exists (select from chosen where rung = 'release'))
       union all
       select sha, created_at from workflow_run run join chosen on rung = 'workflow'
       where connection_id = $1 and scope_id = $2 and workflow in (workflow_path, workflow_name)
         and ${isNotProposed} and ${isOfBranchOrTag}
         and exists (select from workflow_attempt where run_id = run.id and conclusion = 'success')
     )
     select named.sha, count(asked.sha) > 0 as "isLost", min(at) as at from named
       left join foreign_history asked on asked.connection_id = $1 and asked.scope_id = $2 and asked.sha = named.sha
     where at >= $3::date and (asked.sha is null or $5 and not asked.found)
       and not exists (select from branch_commit known where known.connection_id = $1 and known.scope_id = $2 and known.sha = named.sha)
     group by named.sha order by "isLost", at, named.sha`,
    [connectionId, scopeId, backfillFrom, productionPattern(productionEnvironments), withLost],
  );
  const lost = rows.filter(({ isLost }) => isLost).slice(-MOST_LOST);
  const open = rows.filter(({ isLost }) => !isLost).slice(0, MOST_IN_A_RUN);
  return [...open, ...lost].map(({ sha }) => sha);
}
