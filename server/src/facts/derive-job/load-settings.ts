import type { Rung, StageKind, StatusCategory, WaitCause } from 'shared/domain';
import { defaultStage } from 'shared/domain';
import { startOfDay } from 'shared/time';
import type { EntityManager } from 'typeorm';
import type { StageOf } from '../derive/item-history.js';
import type { ProductLink } from '../derive/product-links.js';
import { stageLookup, type DatedStageRule } from '../derive/stage-rules.js';
import { ms } from '../epoch.js';

/** Everything derive needs beside source facts, read once a job. */
export interface DeriveSettings {
  readonly connectionId: string;
  readonly now: number;
  readonly zone: string;
  readonly stageOf: StageOf;
  readonly links: readonly ProductLink[];
  /** Scopes of the connection that are read. */
  readonly scopes: ReadonlySet<string>;
  /** Rungs that ops chose, by scope. */
  readonly rungs: ReadonlyMap<string, Rung>;
  /** File or name of the workflow that counts, by scope. */
  readonly workflows: ReadonlyMap<string, string>;
  /** Name of the job of that workflow that counts, by scope; absent = the run as a whole does. */
  readonly jobs: ReadonlyMap<string, string>;
  /** How names of environments begin that are production. */
  readonly productionEnvironments: readonly string[];
  /** In lower case. */
  readonly cancelledResolutions: ReadonlySet<string>;
}

export async function loadSettings(
  manager: EntityManager,
  connectionId: string,
  installation: Pick<DeriveSettings, 'now' | 'zone' | 'cancelledResolutions' | 'productionEnvironments'>,
): Promise<DeriveSettings> {
  const stageOf = stageLookup(await chosenRules(manager, connectionId), await defaults(manager, connectionId));
  const links = await productLinks(manager, connectionId, installation.zone);
  const chosen = await chosenScopes(manager, connectionId);
  const rungs = new Map(chosen.flatMap(({ scopeId, rung }) => (rung === null ? [] : [[scopeId, rung] as const])));
  const workflows = new Map(
    chosen.flatMap(({ scopeId, workflow }) => (workflow === null ? [] : [[scopeId, workflow] as const])),
  );
  const jobs = new Map(chosen.flatMap(({ scopeId, job }) => (job === null ? [] : [[scopeId, job] as const])));
  const scopes = new Set(chosen.map(({ scopeId }) => scopeId));
  return { ...installation, connectionId, stageOf, links, scopes, rungs, workflows, jobs };
}

const chosenRules = (manager: EntityManager, connectionId: string): Promise<DatedStageRule[]> =>
  manager.query(
    `select status_id as "statusId", stage, kind, wait_cause as "waitCause",
            ${ms('valid_from')} as "validFrom", ${ms('valid_to')} as "validTo"
     from stage_rule where connection_id = $1 and replaced_at is null
     order by set_at desc, id`,
    [connectionId],
  );

/** Statuses that no longer exist live on in histories only, by name and without a category. */
async function defaults(manager: EntityManager, connectionId: string): Promise<(statusId: string) => Stage> {
  const rows = await manager.query<{ statusId: string; name: string; category: StatusCategory }[]>(
    `with known as (
       select 1 as rank, status_id, name, category from source_status where connection_id = $1
       union select 2, status_id, name, category from past_status where connection_id = $1
     )
     select distinct on (status_id) status_id as "statusId", name, category from known
     order by status_id, rank, name`,
    [connectionId],
  );
  const known = new Map(rows.map(({ statusId, ...status }) => [statusId, status]));
  return (statusId) => defaultStage(known.get(statusId) ?? { name: statusId, category: 'undefined' });
}

interface Stage {
  readonly stage: string;
  readonly kind: StageKind;
  readonly waitCause: WaitCause | null;
}

/** A link begins and ends with the days of the installation's zone. */
export async function productLinks(manager: EntityManager, connectionId: string, zone: string): Promise<ProductLink[]> {
  const rows = await manager.query<
    { productId: string; scopeId: string; selector: string | null; from: string | null; to: string | null }[]
  >(
    `select product_id as "productId", scope_id as "scopeId", selector, valid_from::text as "from", valid_to::text as "to"
     from scope_link where connection_id = $1 order by product_id, id`,
    [connectionId],
  );
  return rows.map(({ from, to, ...link }) => ({
    ...link,
    from: from === null ? -Infinity : startOfDay(from, zone),
    to: to === null ? Infinity : startOfDay(to, zone),
  }));
}

const chosenScopes = (
  manager: EntityManager,
  connectionId: string,
): Promise<{ scopeId: string; rung: Rung | null; workflow: string | null; job: string | null }[]> =>
  manager.query(
    `select scope_id as "scopeId", rung, rung_workflow as workflow, rung_job as job
     from connection_scope where connection_id = $1`,
    [connectionId],
  );
