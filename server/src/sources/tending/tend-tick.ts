import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { EventsService } from '../../queue/events.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { SyncService } from '../../sync/sync.service.js';
import { endLostRebuild, jobKeys, rebuilding, toForget } from './left-behind.js';
import type { Tend } from './tend-task.js';

/** Looks for work that a process left half done when it died, where no job of the queue tells of it any more. */
@Injectable()
export class TendTick implements OnApplicationBootstrap {
  private readonly log = new Logger('tend');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: EventsService,
    private readonly queue: QueueService,
    private readonly schedule: SchedulerRegistry,
    private readonly sync: SyncService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    await this.tick();
    this.schedule.addInterval(
      'tend',
      setInterval(() => void this.tick(), this.config.tickSeconds * 1_000),
    );
  }

  /** A tick that fails is made up for by the next one. */
  async tick(): Promise<void> {
    try {
      for (const id of await toForget(this.dataSource)) {
        const jobKey = jobKeys.forget(id);
        if (await this.queue.holds(jobKey)) continue;
        const job: Tend = { connectionId: id, task: 'forget' };
        await this.queue.add('tend', job, { queueName: await this.sync.queueOf(id), jobKey });
      }
      for (const id of await rebuilding(this.dataSource)) {
        if (await this.queue.holds(jobKeys.rebuild(id))) continue;
        await endLostRebuild(this.dataSource, id, this.clock.now());
        await this.events.publish('sources', { connectionId: id });
      }
    } catch (error) {
      this.log.warn(error);
    }
  }
}
