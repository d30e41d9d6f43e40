import { Injectable, type Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Config } from '../config.js';

export interface Ticking {
  /** Of the interval, as the scheduler knows it. */
  readonly name: string;
  /** Where a tick that failed is told of. */
  readonly log: Logger;
  readonly tick: () => Promise<void>;
  /** Milliseconds between two ticks; the installation's where it is not given. */
  readonly every?: number;
}

/** What a worker looks for at its start and again and again. */
@Injectable()
export class TickService {
  constructor(
    private readonly config: Config,
    private readonly schedule: SchedulerRegistry,
  ) {}

  /** Ends after the first tick. One that fails is made up for by the next. A process without the worker's role does nothing. */
  async start({ name, log, tick, every = this.config.tickSeconds * 1_000 }: Ticking): Promise<void> {
    if (this.config.role === 'web') return;
    const tried = (): Promise<void> => tick().catch((error: unknown) => log.warn(error));
    await tried();
    this.schedule.addInterval(
      name,
      setInterval(() => void tried(), every),
    );
  }
}
