import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { TickService } from '../queue/tick.service.js';
import { AnalysesService } from './analyses.service.js';
import { HypothesesService } from './hypotheses.service.js';

/** Analyses plans on the day after their evaluation date, so that the verdict waits for nobody to look. */
@Injectable()
export class AnalysesTask implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('learning');
  /** The day, in the installation's zone, whose work has been left; a start leaves it once. */
  private leftOn: string | null = null;

  constructor(
    private readonly ticks: TickService,
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

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'analyses', log: this.log, tick: () => this.tick() });
  }

  /** Leaves the work of a new day. */
  async tick(): Promise<void> {
    const { today } = await this.hypotheses.today();
    if (this.leftOn === today) return;
    await this.queue.add('analyse-hypotheses', {}, { jobKey: 'analyse-hypotheses' });
    this.leftOn = today;
  }
}
