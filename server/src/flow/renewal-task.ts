import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { dateIn } from 'shared/time';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { subjectKinds, subjectName, SubjectsService, type SubjectKey } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { SurveysService } from '../effect/survey/surveys.service.js';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { TickService } from '../queue/tick.service.js';
import { OutdatedReadings } from './outdated-readings.js';
import { ReadingsService } from './readings.service.js';

const payload = z.object({
  productIds: z.array(z.string()),
  because: z.string().default('data'),
  /** A source that has been read further: products that it feeds are renewed too where that alone says something new. */
  connectionId: z.string().optional(),
  /** Areas and services that have become something else; those of the products need not be named. */
  subjects: z.array(z.object({ kind: z.enum(subjectKinds), id: z.string() })).default([]),
});

/** Reasons that concern what users answered of one product or service: nobody pools answers. */
const answersOnly = new Set(['import', 'observation']);

/** Renews readings when facts or answers have changed, when a source has been read past the end of a week, and every night. */
@Injectable()
export class RenewalTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('flow');
  /** The day, in the installation's zone, that the readings were last renewed for; a start renews none. */
  private renewedOn: string | null = null;

  constructor(
    private readonly ticks: TickService,
    private readonly registry: TaskRegistry,
    private readonly queue: QueueService,
    private readonly events: EventsService,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly subjects: SubjectsService,
    private readonly readings: ReadingsService,
    private readonly outdated: OutdatedReadings,
    /** What may be told of a survey is noted as soon as more of its answers are shown, whether or not anybody looks. */
    private readonly surveys: SurveysService,
  ) {}

  onModuleInit(): void {
    this.registry.register('renew-readings', async (job, signal) => {
      const { productIds, because, connectionId, subjects } = payload.parse(job);
      const renewed = await this.renew(productIds, because, signal);
      const read = connectionId === undefined ? [] : await this.outdated.of(connectionId);
      const reread = await this.renew(read, 'read', signal);
      // Whose answers came may be a service as well: they are kept under its id just as a product's are.
      const asked = await this.subjects.existing(productIds.map((id) => ({ kind: 'service' as const, id })));
      const pooledBecause = renewed.length + subjects.length + asked.length > 0 ? because : 'read';
      const pooled = answersOnly.has(because) ? [] : await this.subjects.holding([...renewed, ...reread]);
      await this.renewPooled([...pooled, ...subjects, ...asked], pooledBecause, signal);
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'midnight', log: this.log, tick: () => this.tick() });
  }

  /** A product that has been removed meanwhile is passed over. @returns those that were renewed */
  private async renew(productIds: readonly string[], because: string, signal: AbortSignal): Promise<string[]> {
    const existing = new Set(await this.allProducts());
    const renewed = [...new Set(productIds)].filter((id) => existing.has(id));
    for (const id of renewed) {
      signal.throwIfAborted();
      await this.readings.renew({ kind: 'product', id }, because);
      await this.surveys.toldByIndicator(id);
    }
    if (renewed.length > 0) await this.events.publish('readings', { productIds: renewed });
    return renewed;
  }

  /** After the products, whose news need not wait for it; each area and service once, however many of its products changed. */
  private async renewPooled(keys: readonly SubjectKey[], because: string, signal: AbortSignal): Promise<void> {
    const once = [...new Map(keys.map((key) => [subjectName(key), key])).values()];
    const existing = await this.subjects.existing(once);
    for (const key of existing) {
      signal.throwIfAborted();
      await this.readings.renew(key, because);
      if (key.kind === 'service') await this.surveys.toldByIndicator(key.id);
    }
    if (existing.length > 0) await this.events.publish('readings', { productIds: [] });
  }

  private async allProducts(): Promise<string[]> {
    return (await this.catalogue.products()).map(({ id }) => id);
  }

  /**
   * Leaves the work of a new day. Pages do not depend on it, for a view of yesterday is made anew when asked for; it
   * spares the first reader the wait.
   */
  private async tick(): Promise<void> {
    const today = dateIn(await this.settings.zone(), this.clock.now());
    if (this.renewedOn !== null && this.renewedOn !== today) {
      const productIds = await this.allProducts();
      await this.queue.add('renew-readings', { productIds, because: 'day' }, { jobKey: 'renew-for-the-day' });
    }
    this.renewedOn = today;
  }
}
