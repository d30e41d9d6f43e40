import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  indicatorDefinition,
  type IndicatorChange,
  type IndicatorDefinition,
  type IndicatorDefinitions,
} from 'shared/contracts';
import type { MeasurementBreakKind, Role } from 'shared/domain';
import { date, sentence } from 'shared/language';
import { isSameWhole } from 'shared/metrics';
import { dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault, type FaultDescription } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { definitionFaults, sameScale, scaleChangeFaults } from './indicator-faults.js';
import { IndicatorVersion } from './indicator-version.entity.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';

/** What indicators mean, in versions that are only ever added. */
@Injectable()
export class IndicatorDefinitionsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /** Newest first. @throws Fault 404 */
  async history(productId: string, key: string): Promise<IndicatorDefinitions> {
    await this.indicators.find(productId, key);
    const rows = await this.data
      .getRepository(IndicatorVersion)
      .find({ where: { productId, indicatorKey: key }, order: { version: 'desc' } });
    return {
      versions: rows.map(({ version, fromOn, changed, definition, role, reason, madeAt }) => ({
        ...indicatorDefinition.parse(definition),
        ...{ version, from: fromOn, changed, role, reason, madeAt: madeAt.toISOString() },
      })),
    };
  }

  /**
   * Adds a version. What makes values incomparable from its day on breaks the series there; another scale always does, and
   * another whole. To tell for the first time which whole it has been is no change of it, unless that is said too.
   * @throws Fault 404; 409 where another version has come since; 422 naming the fields
   */
  async change(productId: string, key: string, input: IndicatorChange, role: Role | null): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    const { basedOn, from, changed, reason, ...definition } = input;
    const fields = [
      ...definitionFaults(indicator, definition),
      ...scaleChangeFaults(indicator, indicator.scale, definition.scale),
      ...(await this.dayFaults(indicator, from)),
    ];
    if (fields.length > 0) throw refused(fields);
    const scaled = !sameScale(indicator.scale, definition.scale);
    const otherWhole = indicator.whole !== null && !isSameWhole(indicator.whole, definition.whole);
    const breaks = new Set<MeasurementBreakKind>([
      ...changed,
      ...(scaled ? (['scale'] as const) : []),
      ...(otherWhole ? (['whole'] as const) : []),
    ]);
    await this.data.transaction(async (manager) => {
      const { affected } = await manager.update(
        Indicator,
        { productId, key, version: basedOn },
        { ...definition, version: basedOn + 1 },
      );
      if (affected !== 1) throw changedMeanwhile();
      await manager.insert(IndicatorVersion, {
        ...{ productId, indicatorKey: key, version: basedOn + 1, fromOn: from, changed: [...breaks] },
        ...{ definition, role, reason, madeAt: new Date(this.clock.now()) },
      });
      await this.renew(productId, manager);
    });
  }

  /** Put aside, or taken up again: nothing of it is lost. @throws Fault 404 */
  async setArchived(productId: string, key: string, archived: boolean): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    if ((indicator.archivedAt !== null) === archived) return;
    await this.data.transaction(async (manager) => {
      const archivedAt = archived ? new Date(this.clock.now()) : null;
      await manager.update(Indicator, { productId, key }, { archivedAt });
      await this.renew(productId, manager);
    });
  }

  /** A version holds from a day that has come, and not before the one that it follows. */
  private async dayFaults({ productId, key }: Indicator, from: string): Promise<FieldFaults> {
    const today = dateIn(await this.settings.zone(), this.clock.now());
    if (from > today) return [{ path: 'from', message: sentence('effect.changeInFuture') }];
    const [newest] = (await this.history(productId, key)).versions;
    const before = newest?.from ?? null;
    if (before === null || from >= before) return [];
    return [{ path: 'from', message: sentence('effect.changeBeforeLast', { day: date(before) }) }];
  }

  private async renew(productId: string, manager: EntityManager): Promise<void> {
    await this.queue.add('renew-readings', { productIds: [productId], because: 'indicator' }, { manager });
  }
}

type FieldFaults = NonNullable<FaultDescription['fields']>;

const refused = (fields: FieldFaults): Fault =>
  new Fault({ status: 422, kind: 'yours', message: sentence('fault.invalid'), fields });

const changedMeanwhile = (): Fault =>
  new Fault({
    status: 409,
    kind: 'yours',
    message: sentence('effect.changedMeanwhile'),
    nextStep: sentence('effect.changedMeanwhileNext'),
  });

/** The definition as it stands, without what never changes. */
export const definitionOf = (indicator: Indicator): IndicatorDefinition => indicatorDefinition.parse(indicator);
