import type { EnvironmentList } from 'shared/contracts';
import { productionBy, productionPattern } from 'shared/domain';
import type { DataSource } from 'typeorm';

interface Row {
  readonly scopeId: string;
  readonly name: string;
  readonly deployments: number;
  readonly succeeded: number;
  /** Of so many of those the source says that it is production. */
  readonly flagged: number;
}

/**
 * Where deployments went, the busiest first: the environment that the first success names, as it counts (source-apis.md 0.7).
 * Environments that come and go with a proposed change are left out; they never count. After those, by name, what the source
 * lists and nothing was put out to, for it may be what production will be.
 * Names that differ in letter case alone are one environment, as it is written most often.
 * @param production how names of environments begin that are production
 */
export async function readEnvironments(
  dataSource: DataSource,
  connectionId: string,
  production: readonly string[],
): Promise<EnvironmentList['environments']> {
  const rows = await dataSource.query<Row[]>(
    `select deployment.scope_id as "scopeId",
            mode() within group (order by coalesce(success.environment, deployment.environment)) as name,
            count(*)::integer as deployments,
            count(reached)::integer as succeeded,
            (count(reached) filter (where is_production
              and lower(coalesce(success.environment, deployment.environment)) = lower(deployment.environment)))::integer as flagged
     from deployment
     left join lateral (
       select status.environment, true as reached from deployment_status status
       where status.deployment_id = deployment.id and status.state = 'success' order by status.position limit 1
     ) as success on true
     where connection_id = $1 and not is_transient
     group by 1, lower(coalesce(success.environment, deployment.environment))
     union all
     select scope_id, min(name), 0, 0, 0 from environment
     where connection_id = $1 and (scope_id, lower(name)) not in (
       select scope_id, lower(environment) from deployment where connection_id = $1
       union select scope_id, lower(status.environment) from deployment
         join deployment_status status on status.deployment_id = deployment.id
         where connection_id = $1 and status.environment is not null)
     group by scope_id, lower(name)
     order by 1, 3 desc, 2`,
    [connectionId],
  );
  const byName = new RegExp(productionPattern(production), 'i');
  return rows.map(({ succeeded, flagged, ...row }) => {
    const by = productionBy(row.name, flagged > 0, byName);
    return { ...row, counted: by && { n: by === 'name' ? succeeded : flagged, by } };
  });
}
