import { Injectable } from '@nestjs/common';
import type { StageChanges, stageMappingInput, stageRule } from 'shared/contracts';
import { defaultStage, type Role, type StageRule } from 'shared/domain';
import { sentence } from 'shared/language';
import { startOfDay } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { countingKeys, SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault, type FaultDescription } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { ConnectionsService } from './connections.service.js';
import { itemsIn, type KnownStatus, readStatuses } from './known-statuses.js';
import { readStageRules, undoStageRules, writeStageRules } from './stage-rules.js';

type MappedStatus = z.infer<typeof stageRule>;
type MappingInput = z.infer<typeof stageMappingInput>;
type FieldFault = NonNullable<FaultDescription['fields']>[number];
/** As many as a page shows. */
const changesTold = 20;
const kept = z.object({ validFrom: z.string().nullable(), undone: z.boolean().default(false) });

/** How a source's statuses count: as people chose, and by default where nobody has. */
@Injectable()
export class StagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
    private readonly settings: SettingsService,
    private readonly connections: ConnectionsService,
  ) {}

  /** Every status of the source with the newest rule, from left to right. @throws Fault 404 */
  async mapping(connectionId: string): Promise<MappedStatus[]> {
    await this.connections.get(connectionId);
    const rules = await this.connections.stageRules(connectionId);
    const statuses = await readStatuses(this.dataSource, connectionId);
    const items = await itemsIn(this.dataSource, connectionId);
    return statuses
      .map((status) => mapped(status, newest(rules, status.statusId), items.get(status.statusId) ?? 0))
      .sort(byPlace);
  }

  /** Statuses that nobody has placed and that tell neither by category nor by name where they belong. */
  async unmapped(connectionId: string): Promise<number> {
    const rules = await this.connections.stageRules(connectionId);
    const statuses = await readStatuses(this.dataSource, connectionId);
    return statuses.filter((status) => !newest(rules, status.statusId) && !defaultStage(status).sure).length;
  }

  /** @throws Fault 404, or 422 naming each rule that cannot hold; nothing is changed then */
  async change(connectionId: string, input: MappingInput, role: Role | null): Promise<MappedStatus[]> {
    const { rules, validFrom, reason } = input;
    await this.connections.get(connectionId);
    const known = new Set((await readStatuses(this.dataSource, connectionId)).map(({ statusId }) => statusId));
    const fields = rules.flatMap((rule, index) => ruleFaults(rules, rule, index, known));
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    const from = validFrom === null ? null : new Date(startOfDay(validFrom, await this.settings.zone()));
    await this.dataSource.transaction(async (manager) => {
      const setAt = new Date(this.clock.now());
      await writeStageRules(manager, { connectionId, rules, validFrom: from, setAt, role });
      await this.settings.set(countingKeys.stages(connectionId), { validFrom, rules }, { role, reason }, manager);
      await this.queue.add('derive', { connectionId, because: 'mapping' }, { manager });
    });
    return this.mapping(connectionId);
  }

  /** Who changed the stages and why, newest first. @throws Fault 404 */
  async changes(connectionId: string): Promise<StageChanges> {
    await this.connections.get(connectionId);
    const versions = await this.settings.versions([countingKeys.stages(connectionId)]);
    const newest = versions.toReversed().slice(0, changesTold);
    return {
      changes: newest.map(({ value, setAt, role, reason }) => ({
        at: setAt.toISOString(),
        ...{ role, reason },
        ...kept.catch({ validFrom: null, undone: false }).parse(value),
      })),
    };
  }

  /** Takes the last change back; facts are derived again. @throws Fault 404, or 422 where nothing was changed */
  async undo(connectionId: string, role: Role | null): Promise<MappedStatus[]> {
    await this.connections.get(connectionId);
    await this.dataSource.transaction(async (manager) => {
      const undone = await undoStageRules(manager, connectionId, new Date(this.clock.now()));
      if (!undone) throw new Fault({ kind: 'yours', status: 422, message: sentence('rehearsal.nothingToUndo') });
      const value = { validFrom: null, undone: true, rules: await readStageRules(manager, connectionId) };
      await this.settings.set(countingKeys.stages(connectionId), value, { role, reason: null }, manager);
      await this.queue.add('derive', { connectionId, because: 'mapping' }, { manager });
    });
    return this.mapping(connectionId);
  }
}

const newest = (rules: readonly StageRule[], statusId: string): StageRule | undefined =>
  rules.find((rule) => rule.statusId === statusId && rule.validTo === null);

function mapped({ statusId, name, category }: KnownStatus, chosen: StageRule | undefined, items: number): MappedStatus {
  const { stage, kind, order, waitCause } = chosen ?? defaultStage({ name, category });
  const waitLayer = chosen?.waitLayer ?? null;
  const placed = { stage, kind, order, waitCause, waitLayer };
  return { statusId, statusName: name, category, ...placed, chosen: chosen !== undefined, items };
}

const byPlace = (a: MappedStatus, b: MappedStatus): number =>
  a.order - b.order || a.statusName.localeCompare(b.statusName) || a.statusId.localeCompare(b.statusId);

function ruleFaults(
  rules: MappingInput['rules'],
  rule: MappingInput['rules'][number],
  index: number,
  known: ReadonlySet<string>,
): FieldFault[] {
  const at = `rules.${index}`;
  if (!known.has(rule.statusId)) return [{ path: `${at}.statusId`, message: sentence('sources.statusUnknown') }];
  if (rules.findIndex(({ statusId }) => statusId === rule.statusId) < index) {
    return [{ path: `${at}.statusId`, message: sentence('sources.statusTwice') }];
  }
  if (rule.kind !== 'queue') {
    const message = sentence('sources.causeOnlyWhileWaiting');
    if (rule.waitCause !== null) return [{ path: `${at}.waitCause`, message }];
    if (rule.waitLayer !== undefined && rule.waitLayer !== null) return [{ path: `${at}.waitLayer`, message }];
  }
  return [];
}
