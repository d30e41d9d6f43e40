import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Config } from '../config.js';
import { SyncService } from './sync.service.js';

/** The schedule. It only leaves work: what is done, and that it is done once, is the queue's affair. */
@Injectable()
export class SyncTick implements OnApplicationBootstrap {
  private readonly log = new Logger('sync');

  constructor(
    private readonly config: Config,
    private readonly schedule: SchedulerRegistry,
    private readonly sync: SyncService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    await this.tick();
    this.schedule.addInterval(
      'sync',
      setInterval(() => void this.tick(), this.config.tickSeconds * 1_000),
    );
  }

  /** Every connection that is due; a tick that fails is made up for by the next one. */
  async tick(): Promise<void> {
    try {
      for (const connectionId of await this.sync.due()) await this.sync.enqueue(connectionId);
    } catch (error) {
      this.log.warn(error);
    }
  }
}
