import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { forgetDerived } from './derive-job/changed-products.js';
import { changedWork, deriveWork, wholeWork } from './derive-job/derive-connection.js';
import { loadSettings, type DeriveSettings } from './derive-job/load-settings.js';

/** `changed`: only what documents changed. Otherwise everything of the connection, since a setting did. */
const payload = z.object({
  connectionId: z.string(),
  changed: z.boolean().default(false),
  because: z.string().optional(),
});

/** First half of the advisory lock's key; the second is made from the connection's id. */
const DERIVE_LOCK = 7_205_762;

/** Makes derived facts from source facts and settings; the only writer of derived facts (decisions.md 25). */
@Injectable()
export class DeriveService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly queue: QueueService,
    private readonly registry: TaskRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('derive', (job, signal) => this.run(job, signal));
  }

  /** Leaves a job that looks at what changed, unless one waits already. */
  async enqueueChanged(connectionId: string, manager?: EntityManager): Promise<void> {
    const options = { jobKey: `derive-changed:${connectionId}`, ...(manager && { manager }) };
    await this.queue.add('derive', { connectionId, changed: true }, options);
  }

  /**
   * Derives now: all of the connection, or what `changed` since the last time.
   * @param leave what is to be done about the products concerned; until it is committed they are concerned again next time
   * @returns the products concerned
   */
  async derive(connectionId: string, { changed = false, signal, leave }: DeriveOptions = {}): Promise<string[]> {
    // One at a time per connection: two jobs with different settings must not write turn by turn.
    const keeper = this.dataSource.createQueryRunner();
    const lock = [DERIVE_LOCK, connectionId];
    try {
      await keeper.query('select pg_advisory_lock($1, hashtext($2))', lock);
      try {
        const work = await (changed ? changedWork : wholeWork)(this.dataSource, connectionId);
        const settings = await this.loadSettings(connectionId);
        const productIds = await deriveWork(this.dataSource, settings, work, signal);
        await this.dataSource.transaction(async (manager) => {
          await leave?.(manager, productIds);
          await forgetDerived(manager, productIds);
        });
        return productIds;
      } finally {
        // Within a transaction that has failed nothing is heard any more; what failed is told, and its end frees the lock.
        await keeper.query('select pg_advisory_unlock($1, hashtext($2))', lock).catch(() => undefined);
      }
    } finally {
      await keeper.release();
    }
  }

  private async run(job: unknown, signal: AbortSignal): Promise<void> {
    const { connectionId, changed, because } = payload.parse(job);
    const leave = (manager: EntityManager, productIds: readonly string[]): Promise<void> => {
      const renewal = { productIds, connectionId, because: because ?? (changed ? 'data' : 'setting') };
      // Where no fact changed, a source that has been read further may still have closed a week.
      const quiet = productIds.length === 0 ? { jobKey: `renew-quiet:${connectionId}` } : {};
      return this.queue.add('renew-readings', renewal, { manager, ...quiet });
    };
    await this.derive(connectionId, { changed, signal, leave });
  }

  private async loadSettings(connectionId: string): Promise<DeriveSettings> {
    const resolutions = await this.settings.cancelledResolutions();
    return loadSettings(this.dataSource.manager, connectionId, {
      now: this.clock.now(),
      zone: await this.settings.zone(),
      productionEnvironments: await this.settings.productionEnvironments(),
      cancelledResolutions: new Set(resolutions.map((resolution) => resolution.toLowerCase())),
    });
  }
}

interface DeriveOptions {
  readonly changed?: boolean;
  readonly signal?: AbortSignal;
  readonly leave?: (manager: EntityManager, productIds: readonly string[]) => Promise<void>;
}
