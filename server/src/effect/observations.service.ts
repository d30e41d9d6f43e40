import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { observationInput, ReadingInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { addDays, dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { firstDay, readDate } from './import-file/dates.js';
import { periodOf } from './import-file/periods.js';
import { askedFault } from './asked-fault.js';
import { IndicatorsService } from './indicators.service.js';
import { comparedIn, notRipe, readingFaults, valueOf } from './reading-faults.js';
import { contentOf, isContent, percentileFaults, percentilesIn } from './sent-observation.js';
import { saveObservations, type NewObservation } from './sql/save-observations.js';

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
   * soon as it tells of no fewer than five answers beside the one before (`readingsInForce`).
   */
  async put(productId: string, key: string, date: string, input: z.infer<typeof observationInput>): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || readDate(date, 'ymd') === null) {
      throw refused('date', sentence('effect.dateImpossible', { date: date.slice(0, 40) }));
    }
    const storedAt = new Date(this.clock.now());
    const today = dateIn(await this.settings.zone(), storedAt.getTime());
    if (date > today) throw refused('date', sentence('effect.dateInFuture'));
    if (date < firstDay) throw refused('date', sentence('effect.dateTooOld'));
    const period = periodOf(date, input.period);
    const content = contentOf(indicator, input, addDays(period.to, -1));
    if (!isContent(content)) {
      const [one, ...more] = content;
      // A single fault is the sentence itself, as whoever sends readings has always heard it.
      const message = one && more.length === 0 ? one.message : sentence('fault.invalid');
      throw new Fault({ status: 422, kind: 'yours', message, fields: content });
    }
    const unripe = notRipe(indicator.kind, addDays(period.to, -1), today);
    if (unripe) throw refused('date', unripe.message);
    await this.save(productId, { indicator: key, ...period, ...content }, storedAt);
  }

  /** One reading by hand: over any days, as counts where it is made of counts. @throws Fault 404, or 422 naming the fields */
  async note(productId: string, key: string, input: ReadingInput): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    const storedAt = new Date(this.clock.now());
    const today = dateIn(await this.settings.zone(), storedAt.getTime());
    const counts = input.counted;
    const asked = 'asked' in counts ? (counts.asked ?? null) : null;
    const unanswered = askedFault(indicator, { asked, n: valueOf(counts).n }, 'counted.asked');
    const [fault, ...more] = [
      ...readingFaults(indicator, input, today),
      ...(unanswered ? [unanswered] : []),
      ...(input.counted.kind === 'value' ? percentileFaults(indicator, input.counted) : []).map(
        ({ path, message }) => ({
          path: `counted.${path}`,
          message,
        }),
      ),
    ];
    if (fault)
      throw new Fault({ status: 422, kind: 'yours', message: sentence('fault.invalid'), fields: [fault, ...more] });
    const { from, to, counted } = input;
    const steps = counted.kind === 'steps' ? counted.steps : null;
    const compared = counted.kind === 'gap' ? comparedIn(counted) : null;
    const percentiles = counted.kind === 'value' ? percentilesIn(counted) : null;
    const failures = counted.kind === 'failures' ? counted.failures : null;
    const parts = { steps, compared, percentiles, failures, asked };
    const reading = { indicator: key, from, to: addDays(to, 1), ...valueOf(counted), ...parts };
    await this.save(productId, reading, storedAt, true);
  }

  private async save(productId: string, reading: NewObservation, storedAt: Date, byHand = false): Promise<void> {
    const at = storedAt.toISOString();
    const batchId = entityId('push', productId, reading.indicator, reading.from, reading.to, at);
    // Together or not at all: to be sent again would change nothing, and the figures would never hear of it.
    await this.data.transaction(async (manager) => {
      const changed = await saveObservations(manager, { productId, batchId, storedAt, byHand }, [reading]);
      if (changed === 0) return;
      await this.queue.add('renew-readings', { productIds: [productId], because: 'observation' }, { manager });
    });
  }
}

const refused = (path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ status: 422, kind: 'yours', message, fields: [{ path, message }] });
