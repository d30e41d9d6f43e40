import { Injectable } from '@nestjs/common';
import type { SentReading } from 'shared/contracts';
import { smallestGroup } from 'shared/domain';
import { sentence } from 'shared/language';
import { readingsInForce, shownReadings, toldReadings } from 'shared/metrics';
import { addDays, dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { Observation } from './observation.entity.js';
import { byPeriod, observationsSent, type SentObservation } from './sql/observations-in-force.js';

/** A day a week for four years: whoever has sent more finds the older ones in their own system. */
const mostListed = 200;

/** Readings that somebody wrote or another system sent: to look through, take back and put back. A file is undone as a whole. */
@Injectable()
export class SentReadingsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /** @throws Fault 404 */
  async list(productId: string, key: string): Promise<SentReading[]> {
    await this.indicators.find(productId, key);
    const [all, batches, zone] = await Promise.all([
      observationsSent(this.data.manager, productId),
      this.data.getRepository(ImportBatch).find({ where: { productId }, select: { id: true } }),
      this.settings.zone(),
    ]);
    const fromFiles = new Set(batches.map(({ id }) => id));
    const periods = byPeriod(all.filter(({ indicator_key }) => indicator_key === key));
    const counting = new Set(readingsInForce(periods));
    const told = new Set(toldReadings(periods));
    return periods
      .flatMap((sent) => sent.map((one) => readingOf(one, stateOf(one, sent, counting), told, zone)))
      .filter(({ id }) => !fromFiles.has(id))
      .toSorted((a, b) => (a.from === b.from ? (a.sentOn < b.sentOn ? 1 : -1) : a.from < b.from ? 1 : -1))
      .slice(0, mostListed);
  }

  /** It counts no more, and what it replaced comes back. @throws Fault 404 */
  takeBack(productId: string, key: string, id: string): Promise<void> {
    return this.mark(productId, key, id, new Date(this.clock.now()));
  }

  /** As if it had never been taken back. @throws Fault 404 */
  putBack(productId: string, key: string, id: string): Promise<void> {
    return this.mark(productId, key, id, null);
  }

  private async mark(productId: string, indicatorKey: string, id: string, takenBackAt: Date | null): Promise<void> {
    const known = z.uuid().safeParse(id).success;
    const inFile = known && (await this.data.manager.existsBy(ImportBatch, { productId, id }));
    await this.data.transaction(async (manager) => {
      const where = { productId, indicatorKey, batchId: id };
      const { affected } =
        known && !inFile ? await manager.update(Observation, where, { takenBackAt }) : { affected: 0 };
      if (affected !== 1) throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noSentReading') });
      await this.queue.add('renew-readings', { productIds: [productId], because: 'observation' }, { manager });
    });
  }
}

function stateOf(
  one: SentObservation,
  sent: readonly SentObservation[],
  counting: ReadonlySet<SentObservation>,
): SentReading['state'] {
  if (one.takenBack) return 'takenBack';
  if (counting.has(one)) return 'counts';
  return shownReadings(sent).includes(one) ? 'replaced' : 'waits';
}

/** What is told of it is what the page of indicators tells, and nothing more. */
function readingOf(
  { batch_id: id, from, to, value, n, byHand, storedAt }: SentObservation,
  state: SentReading['state'],
  told: ReadonlySet<Pick<SentObservation, 'from' | 'to'>>,
  zone: string,
): SentReading {
  const shown = state === 'counts' && n >= smallestGroup && [...told].some((one) => one.from === from && one.to === to);
  return {
    ...{ id, from, to: addDays(to, -1), byHand, state, sentOn: dateIn(zone, storedAt.getTime()) },
    shown: shown ? { value, n } : null,
  };
}
