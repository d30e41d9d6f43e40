import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { z } from 'zod';
import { Config } from '../../config.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { PullRuns } from './pull-runs.service.js';

const payload = z.object({ productId: z.string(), id: z.string(), asked: z.boolean() });

/** Reads addresses on schedule. The tick only leaves work: that it is done once is the queue's affair. */
@Injectable()
export class PullTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('pull');

  constructor(
    private readonly config: Config,
    private readonly schedule: SchedulerRegistry,
    private readonly registry: TaskRegistry,
    private readonly runs: PullRuns,
  ) {}

  onModuleInit(): void {
    this.registry.register('pull-file', (given, signal) => {
      const { productId, id, asked } = payload.parse(given);
      return this.runs.run({ productId, id }, { asked }, signal);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    await this.tick();
    this.schedule.addInterval(
      'pull',
      setInterval(() => void this.tick(), this.config.tickSeconds * 1_000),
    );
  }

  /** A tick that fails is made up for by the next one. */
  async tick(): Promise<void> {
    try {
      for (const key of await this.runs.due()) await this.runs.enqueue(key, { asked: false });
    } catch (error) {
      this.log.warn(error);
    }
  }
}
