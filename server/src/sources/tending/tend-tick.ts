import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock.js';
import { EventsService } from '../../queue/events.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { TickService } from '../../queue/tick.service.js';
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
    private readonly events: EventsService,
    private readonly queue: QueueService,
    private readonly sync: SyncService,
    private readonly ticks: TickService,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'tend', log: this.log, tick: () => this.tick() });
  }

  async tick(): Promise<void> {
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
  }
}
