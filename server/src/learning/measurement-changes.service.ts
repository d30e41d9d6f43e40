import { Injectable } from '@nestjs/common';
import { measurementChanges, type MeasurementChanges, type MeasurementChangesInput } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { Fault } from '../http/fault.js';

/** Days on which the way of asking changed. A setting, so that each version stays with its role and reason. */
@Injectable()
export class MeasurementChangesService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** Oldest first; none where nobody has said so. */
  of(productId: string, indicatorKey: string): Promise<MeasurementChanges> {
    return this.settings.get(settingKey(productId, indicatorKey), measurementChanges, { changes: [] });
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
    const value = { changes: changes.toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
    await this.settings.set(settingKey(productId, indicatorKey), value, { role, reason });
    return value;
  }
}

const settingKey = (productId: string, indicatorKey: string): string =>
  `measurement-changes:${productId}:${indicatorKey}`;
