import { randomUUID } from 'node:crypto';
import type { stageMappingInput } from 'shared/contracts';
import { stageKinds, waitCauses, waitLayers, type Role, type StageRule } from 'shared/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

type RuleInput = z.infer<typeof stageMappingInput>['rules'][number];

const instant = z.date().transform((date) => date.toISOString());
const row = z.object({
  statusId: z.string(),
  stage: z.string(),
  kind: z.enum(stageKinds),
  order: z.number(),
  waitCause: z.enum(waitCauses).nullable(),
  waitLayer: z.enum(waitLayers).nullable(),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
});

/** The rules that count, by status and time. */
export async function readStageRules(database: DataSource | EntityManager, connectionId: string): Promise<StageRule[]> {
  const rows: unknown = await database.query(
    `select status_id as "statusId", stage, kind, position as "order", wait_cause as "waitCause",
            wait_layer as "waitLayer", valid_from as "validFrom", valid_to as "validTo"
     from stage_rule where connection_id = $1 and replaced_at is null
     order by status_id, valid_from nulls first`,
    [connectionId],
  );
  return z.array(row).parse(rows);
}

export interface RuleChange {
  readonly connectionId: string;
  readonly rules: readonly RuleInput[];
  /** The new rules hold from here on; null = from the beginning. */
  readonly validFrom: Date | null;
  readonly setAt: Date;
  readonly role: Role | null;
}

/**
 * Lets new rules hold from an instant on. What held before that instant still does; what held after it is marked
 * replaced and stays readable. No row is ever taken away.
 */
export async function writeStageRules(manager: EntityManager, change: RuleChange): Promise<void> {
  const { connectionId, rules, validFrom, setAt, role } = change;
  const statusIds = rules.map(({ statusId }) => statusId);
  const [replaced] = await manager.query<[{ id: string }[], number]>(
    `update stage_rule set replaced_at = $4
     where connection_id = $1 and status_id = any($2) and replaced_at is null
       and ($3::timestamptz is null or valid_to is null or valid_to > $3)
     returning id`,
    [connectionId, statusIds, validFrom, setAt],
  );
  await keepBeginnings(
    manager,
    replaced.map(({ id }) => id),
    validFrom,
    setAt,
  );
  await manager.query(
    `insert into stage_rule (id, connection_id, status_id, stage, kind, position, wait_cause, wait_layer,
                             valid_from, valid_to, set_at, set_by_role)
     select id, $1, status_id, stage, kind, position, wait_cause, wait_layer, $2, null, $3, $4
     from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[], $10::text[], $11::text[])
       as rule (id, status_id, stage, kind, position, wait_cause, wait_layer)`,
    [
      connectionId,
      validFrom,
      setAt,
      role,
      rules.map(() => randomUUID()),
      statusIds,
      rules.map(({ stage }) => stage),
      rules.map(({ kind }) => kind),
      rules.map(({ order }) => order),
      rules.map(({ kind, waitCause }) => (kind === 'queue' ? (waitCause ?? 'unknown') : null)),
      rules.map(({ kind, waitLayer }) => (kind === 'queue' ? (waitLayer ?? null) : null)),
    ],
  );
}

/** A replaced rule that began before the new one holds until then. */
async function keepBeginnings(
  manager: EntityManager,
  replaced: readonly string[],
  until: Date | null,
  setAt: Date,
): Promise<void> {
  await manager.query(
    `insert into stage_rule (id, connection_id, status_id, stage, kind, position, wait_cause, wait_layer,
                             valid_from, valid_to, set_at, set_by_role)
     select gen_random_uuid(), connection_id, status_id, stage, kind, position, wait_cause, wait_layer,
            valid_from, $2::timestamptz, $3, set_by_role
     from stage_rule
     where id = any($1) and $2::timestamptz is not null and (valid_from is null or valid_from < $2)`,
    [replaced, until, setAt],
  );
}

/**
 * Takes the last change back: its rules are marked replaced, and those that it replaced hold again. No row is ever taken
 * away. @returns false where there is no change that counts
 */
export async function undoStageRules(manager: EntityManager, connectionId: string, at: Date): Promise<boolean> {
  const [last] = await manager.query<{ setAt: Date }[]>(
    'select max(set_at) as "setAt" from stage_rule where connection_id = $1 and replaced_at is null having count(*) > 0',
    [connectionId],
  );
  if (!last) return false;
  await manager.query(
    'update stage_rule set replaced_at = $3 where connection_id = $1 and set_at = $2 and replaced_at is null',
    [...[connectionId, last.setAt, at]],
  );
  await manager.query(
    'update stage_rule set replaced_at = null where connection_id = $1 and replaced_at = $2 and set_at < $2',
    [connectionId, last.setAt],
  );
  return true;
}
