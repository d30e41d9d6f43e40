import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Config } from '../config.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { SampleLoaderService } from './sample-loader.service.js';

/** Answers of a new day are due within the hour. */
const hour = 3_600_000;

/** Loads the synthetic organisation at the first start, and lets it go on living until it is removed. */
@Injectable()
export class SampleTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('sample');

  constructor(
    private readonly config: Config,
    private readonly registry: TaskRegistry,
    private readonly queue: QueueService,
    private readonly schedule: SchedulerRegistry,
    private readonly loader: SampleLoaderService,
  ) {}

  onModuleInit(): void {
    this.registry.register('load-sample', (_, signal) => this.loader.load(signal));
    this.registry.register('load-sample-hypotheses', (_, signal) => this.loader.learning(signal));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.sample || this.config.role === 'web') return;
    await this.tick();
    this.schedule.addInterval(
      'sample',
      setInterval(() => void this.tick(), hour),
    );
  }

  private async tick(): Promise<void> {
    try {
      await this.queue.add('load-sample', {}, { queueName: 'sample', jobKey: 'load-sample' });
    } catch (error) {
      this.log.warn(error);
    }
  }
}
