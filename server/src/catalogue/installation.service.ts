import { Injectable } from '@nestjs/common';
import type { Installation, InstallationInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { Fault, type FaultDescription } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { isZone, SettingsService, type SettingOrigin } from './settings.service.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/** Epics and above, the level with direct commitment, and sub-tasks: what a source's levels are told apart as. */
const levels = [1, 0, -1];

/** What holds for the whole installation, and what has to be made again when it changes. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly queue: QueueService,
  ) {}

  async read(): Promise<Installation> {
    const { settings } = this;
    return {
      zone: await settings.zone(),
      levelNames: await settings.levelNames(),
      countedLevels: await settings.countedLevels(),
      cancelledResolutions: await settings.cancelledResolutions(),
      quietDays: await settings.quietDays(),
      hypothesisLabels: await settings.hypothesisLabels(),
      productionEnvironments: await settings.productionEnvironments(),
    };
  }

  /** @throws Fault 422 naming each field that cannot hold; nothing is changed then */
  async change(input: InstallationInput, origin: SettingOrigin): Promise<Installation> {
    const fields = faultsOf(input);
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    await this.dataSource.transaction(async (manager) => {
      // Of two who save at once the second sees what the first has made of it.
      await this.settings.lock('installation', manager);
      const before = await this.read();
      const wanted = {
        zone: input.zone,
        levelNames: input.levelNames,
        countedLevels: sortedOnce(input.countedLevels ?? before.countedLevels),
        cancelledResolutions: input.cancelledResolutions ?? before.cancelledResolutions,
        quietDays: input.quietDays ?? before.quietDays,
        hypothesisLabels: input.hypothesisLabels ?? before.hypothesisLabels,
        productionEnvironments: input.productionEnvironments ?? before.productionEnvironments,
      };
      await this.settings.set('zone', wanted.zone, origin, manager);
      await this.settings.set('level-names', wanted.levelNames, origin, manager);
      if (input.quietDays) await this.settings.set('quiet-days', wanted.quietDays, origin, manager);
      if (input.hypothesisLabels) {
        await this.settings.set('hypothesis-labels', wanted.hypothesisLabels, origin, manager);
      }
      if (input.countedLevels) await this.settings.set('counted-levels', wanted.countedLevels, origin, manager);
      if (input.cancelledResolutions) {
        await this.settings.set('cancelled-resolutions', wanted.cancelledResolutions, origin, manager);
      }
      if (input.productionEnvironments) {
        await this.settings.set('production-environments', wanted.productionEnvironments, origin, manager);
      }
      await this.makeAgain(before, wanted, manager);
    });
    return this.read();
  }

  /**
   * A zone moves the days that links begin and end on, a resolution the items that were finished, an environment what reached
   * production: facts are derived again, and readings after them. Levels, and the weeks of a zone, concern the readings alone.
   */
  private async makeAgain(before: Installation, wanted: Installation, manager: EntityManager): Promise<void> {
    const zone = before.zone !== wanted.zone;
    const facts =
      differ(before.cancelledResolutions, wanted.cancelledResolutions) ||
      differ(before.productionEnvironments, wanted.productionEnvironments);
    if (zone || facts) {
      const connections = await manager.query<{ id: string }[]>('select id from connection order by id');
      for (const { id: connectionId } of connections) {
        await this.queue.add('derive', { connectionId, because: 'setting' }, { manager });
      }
    }
    if (!zone && !differ(before.countedLevels, wanted.countedLevels)) return;
    const products = await manager.query<{ id: string }[]>('select id from product order by id');
    const productIds = products.map(({ id }) => id);
    await this.queue.add('renew-readings', { productIds, because: 'setting' }, { manager });
  }
}

function faultsOf({ zone, countedLevels }: InstallationInput): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isZone(zone)) faults.push({ path: 'zone', message: sentence('catalogue.zoneUnknown') });
  if (countedLevels?.length === 0) faults.push({ path: 'countedLevels', message: sentence('catalogue.levelNone') });
  for (const [index, level] of (countedLevels ?? []).entries()) {
    if (levels.includes(level)) continue;
    faults.push({ path: `countedLevels.${index}`, message: sentence('catalogue.levelUnknown') });
  }
  return faults;
}

/** From the top down, as the settings show them. */
const sortedOnce = (all: readonly number[]): number[] => [...new Set(all)].sort((a, b) => b - a);

const differ = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) !== JSON.stringify(b);
