import type { EntityManager } from 'typeorm';
import type { Delivery } from '../derive/scope-delivery.js';
import { ms } from '../epoch.js';

/** Everything on record about one repository. */
export async function loadDelivery(manager: EntityManager, connectionId: string, scopeId: string): Promise<Delivery> {
  const scope = [connectionId, scopeId];
  const changes = await manager.query<Omit<Delivery['changes'][number], 'components'>[]>(
    `select id, ${ms('created_at')} as "createdAt", ${ms('merged_at')} as "mergedAt", merge_sha as "mergeSha",
            head_sha as "headSha", base_branch as "baseBranch", labels,
            array(select ${ms('authored_at')} from change_commit where change_id = change.id) as "authoredAt",
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
    `select id, sha, is_draft as "isDraft", is_prerelease as "isPrerelease", ${ms('published_at')} as "publishedAt"
     from release where connection_id = $1 and scope_id = $2 order by id`,
    scope,
  );
  const commits = await manager.query<Delivery['commits'][number][]>(
    'select sha, parents from branch_commit where connection_id = $1 and scope_id = $2 order by id',
    scope,
  );
  const selectable = { components: [] };
  return { scopeId, changes: changes.map((change) => ({ ...change, ...selectable })), deployments, releases, commits };
}
