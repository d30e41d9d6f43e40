import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { observationInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { readDate } from './import-file/dates.js';
import { periodOf } from './import-file/periods.js';
import { IndicatorsService } from './indicators.service.js';
import { saveObservations } from './sql/save-observations.js';

@Injectable()
export class ObservationsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /**
   * Stores the reading of the period that `date` lies in. Sending the same again changes nothing; another one counts instead, as
   * soon as it tells of no fewer than five answers beside the one before (`shownReading`).
   */
  async put(productId: string, key: string, date: string, input: z.infer<typeof observationInput>): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || readDate(date, 'ymd') === null) {
      throw refused('date', sentence('effect.dateImpossible', { date: date.slice(0, 40) }));
    }
    const storedAt = new Date(this.clock.now());
    if (date > dateIn(await this.settings.zone(), storedAt.getTime()))
      throw refused('date', sentence('effect.dateInFuture'));
    if (indicator.unit === 'share' && (input.value < 0 || input.value > 1)) {
      throw refused('value', sentence('effect.shareOutside', { value: input.value }));
    }
    const period = periodOf(date, input.period);
    const batchId = entityId('push', productId, key, period.from, period.to, storedAt.toISOString());
    const reading = { indicator: key, ...period, value: input.value, n: input.n };
    const changed = await saveObservations(this.data.manager, { productId, batchId, storedAt }, [reading]);
    if (changed > 0) await this.queue.add('renew-readings', { productIds: [productId], because: 'observation' });
  }
}

const refused = (path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ status: 422, kind: 'yours', message, fields: [{ path, message }] });
