import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { TickService } from '../../queue/tick.service.js';
import { PullRuns } from './pull-runs.service.js';

const payload = z.object({ productId: z.string(), id: z.string(), asked: z.boolean() });

/** Reads addresses on schedule. The tick only leaves work: that it is done once is the queue's affair. */
@Injectable()
export class PullTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('pull');

  constructor(
    private readonly ticks: TickService,
    private readonly registry: TaskRegistry,
    private readonly runs: PullRuns,
  ) {}

  onModuleInit(): void {
    this.registry.register('pull-file', (given, signal) => {
      const { productId, id, asked } = payload.parse(given);
      return this.runs.run({ productId, id }, { asked }, signal);
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'pull', log: this.log, tick: () => this.tick() });
  }

  async tick(): Promise<void> {
    for (const key of await this.runs.due()) await this.runs.enqueue(key, { asked: false });
  }
}
