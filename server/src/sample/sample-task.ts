import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { TickService } from '../queue/tick.service.js';
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
    private readonly ticks: TickService,
    private readonly loader: SampleLoaderService,
  ) {}

  onModuleInit(): void {
    this.registry.register('load-sample', (_, signal) => this.loader.load(signal));
    this.registry.register('load-sample-hypotheses', (_, signal) => this.loader.learning(signal));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.sample) return;
    await this.ticks.start({ name: 'sample', log: this.log, tick: () => this.tick(), every: hour });
  }

  private tick(): Promise<void> {
    return this.queue.add('load-sample', {}, { queueName: 'sample', jobKey: 'load-sample' });
  }
}
