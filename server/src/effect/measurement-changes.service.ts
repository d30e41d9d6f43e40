import { Injectable } from '@nestjs/common';
import { measurementChanges, type MeasurementChanges, type MeasurementChangesInput } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { changedWholes } from 'shared/metrics';
import { dateIn } from 'shared/time';
import { DataSource, Not, IsNull } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorVersion } from './indicator-version.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { observationsInForce } from './sql/observations-in-force.js';

type Changes = MeasurementChanges['changes'];

/**
 * Days on which the way of asking changed: what a new version of an indicator's definition says of itself, what people
 * have said beside it, and where readings of reach show another whole although nobody said so. What people said is a
 * setting, so that each version stays with its role and reason.
 */
@Injectable()
export class MeasurementChangesService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /** Oldest first; none where nobody has said so. */
  async of(productId: string, indicatorKey: string): Promise<MeasurementChanges> {
    return { changes: (await this.all(productId, [indicatorKey])).get(indicatorKey) ?? [] };
  }

  /** The same of several indicators of a product, by key. */
  async all(productId: string, indicatorKeys: readonly string[]): Promise<Map<string, Changes>> {
    const [said, versions, reach] = await Promise.all([
      this.settings.newest(indicatorKeys.map((key) => settingKey(productId, key))),
      this.data.getRepository(IndicatorVersion).findBy({ productId, fromOn: Not(IsNull()) }),
      this.reach(productId),
    ]);
    return new Map(
      indicatorKeys.map((key) => {
        const own = measurementChanges.parse(said.get(settingKey(productId, key)) ?? { changes: [] }).changes;
        const defined = versions
          .filter(({ indicatorKey }) => indicatorKey === key)
          .flatMap(({ fromOn, changed }) => changed.map((what) => ({ on: fromOn ?? '', what })));
        const told = [...own, ...defined];
        const known = told.flatMap(({ on, what }) => (what === 'whole' || what === 'definition' ? [on] : []));
        const wholes = changedWholes(reach.get(key) ?? [], known).map((on) => ({ on, what: 'whole' as const }));
        return [key, inOrder([...told, ...wholes])];
      }),
    );
  }

  /** Readings of reach that are told, by key: each says how many it is a part of. Few products have any. */
  private async reach(productId: string): Promise<Map<string, { from: string; to: string; n: number }[]>> {
    const where = { productId, kind: 'reach', measurement: 'counted', unit: 'share' } as const;
    const keys = (await this.data.getRepository(Indicator).find({ where, select: { key: true } })).map(
      ({ key }) => key,
    );
    if (keys.length === 0) return new Map();
    const told = (await observationsInForce(this.data.manager, productId)).filter((one) => one.told);
    return new Map(keys.map((key) => [key, told.filter(({ indicator_key }) => indicator_key === key)]));
  }

  /** @throws Fault 404 for an indicator that is not there, 422 for a day to come */
  async set(
    productId: string,
    indicatorKey: string,
    { changes, reason }: MeasurementChangesInput,
    role: Role | null,
  ): Promise<MeasurementChanges> {
    await this.indicators.find(productId, indicatorKey);
    const today = dateIn(await this.settings.zone(), this.clock.now());
    const fields = changes.flatMap(({ on }, index) =>
      on > today ? [{ path: `changes.${index}.on`, message: sentence('hypotheses.changeInFuture') }] : [],
    );
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    const value = { changes: inOrder(changes) };
    await this.data.transaction(async (manager) => {
      await this.settings.set(settingKey(productId, indicatorKey), value, { role, reason }, manager);
      await this.queue.add('renew-readings', { productIds: [productId], because: 'indicator' }, { manager });
    });
    return this.of(productId, indicatorKey);
  }
}

/** Oldest first, each said once. */
function inOrder(changes: Changes): Changes {
  const once = new Map(changes.map((change) => [`${change.on} ${change.what}`, change]));
  return [...once].sort(([one], [other]) => one.localeCompare(other)).map(([, change]) => change);
}

const settingKey = (productId: string, indicatorKey: string): string =>
  `measurement-changes:${productId}:${indicatorKey}`;
