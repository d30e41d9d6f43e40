import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { addDays, dateIn, startOfDay } from 'shared/time';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { ProductReadingsService } from './product-readings.service.js';

const payload = z.object({ productIds: z.array(z.string()), because: z.string().default('data') });

/** Renews readings when facts or answers have changed, and every night. */
@Injectable()
export class RenewalTask implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: TaskRegistry,
    private readonly queue: QueueService,
    private readonly events: EventsService,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly readings: ProductReadingsService,
  ) {}

  onModuleInit(): void {
    this.registry.register('renew-readings', (job, signal) => {
      const { productIds, because } = payload.parse(job);
      return this.renew(productIds, because, signal);
    });
    this.registry.register('renew-at-midnight', async (_, signal) => {
      await this.renew(await this.allProducts(), 'day', signal);
      await this.waitForMidnight();
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.waitForMidnight();
  }

  /** A product that has been removed meanwhile is passed over. */
  private async renew(productIds: readonly string[], because: string, signal: AbortSignal): Promise<void> {
    const existing = new Set(await this.allProducts());
    const renewed = [...new Set(productIds)].filter((id) => existing.has(id));
    for (const id of renewed) {
      signal.throwIfAborted();
      await this.readings.renew(id, because);
    }
    if (renewed.length > 0) await this.events.publish('readings', { productIds: renewed });
  }

  private async allProducts(): Promise<string[]> {
    return (await this.catalogue.products()).map(({ id }) => id);
  }

  /** Pages do not depend on it, for a view of yesterday is made anew when asked for; it spares the first reader the wait. */
  private async waitForMidnight(): Promise<void> {
    const zone = await this.settings.zone();
    const midnight = startOfDay(addDays(dateIn(zone, this.clock.now()), 1), zone);
    await this.queue.add('renew-at-midnight', {}, { jobKey: 'renew-at-midnight', runAt: midnight });
  }
}
