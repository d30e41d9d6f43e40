import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { TickService } from '../queue/tick.service.js';
import { SyncService } from './sync.service.js';

/** The schedule. It only leaves work: what is done, and that it is done once, is the queue's affair. */
@Injectable()
export class SyncTick implements OnApplicationBootstrap {
  private readonly log = new Logger('sync');

  constructor(
    private readonly ticks: TickService,
    private readonly sync: SyncService,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'sync', log: this.log, tick: () => this.tick() });
  }

  /** Every connection that is due. */
  private async tick(): Promise<void> {
    for (const connectionId of await this.sync.due()) await this.sync.enqueue(connectionId);
  }
}
