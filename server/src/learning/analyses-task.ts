import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Config } from '../config.js';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { AnalysesService } from './analyses.service.js';
import { HypothesesService } from './hypotheses.service.js';

/** Analyses plans on the day after their evaluation date, so that the verdict waits for nobody to look. */
@Injectable()
export class AnalysesTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('learning');
  /** The day, in the installation's zone, whose work has been left; a start leaves it once. */
  private leftOn: string | null = null;

  constructor(
    private readonly config: Config,
    private readonly schedule: SchedulerRegistry,
    private readonly registry: TaskRegistry,
    private readonly queue: QueueService,
    private readonly events: EventsService,
    private readonly hypotheses: HypothesesService,
    private readonly analyses: AnalysesService,
  ) {}

  onModuleInit(): void {
    this.registry.register('analyse-hypotheses', async (_, signal) => {
      const productIds = await this.analyses.bringAllUpToDate(signal);
      if (productIds.length > 0) await this.events.publish('readings', { productIds });
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    await this.tick();
    this.schedule.addInterval(
      'analyses',
      setInterval(() => void this.tick(), this.config.tickSeconds * 1_000),
    );
  }

  /** Leaves the work of a new day. A tick that fails is made up for by the next one. */
  async tick(): Promise<void> {
    try {
      const { today } = await this.hypotheses.today();
      if (this.leftOn === today) return;
      await this.queue.add('analyse-hypotheses', {}, { jobKey: 'analyse-hypotheses' });
      this.leftOn = today;
    } catch (error) {
      this.log.warn(error);
    }
  }
}
