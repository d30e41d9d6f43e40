import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { TickService } from '../queue/tick.service.js';
import { markChangesElsewhere, markItemsElsewhere } from './derive-job/mark-counted-elsewhere.js';
import { DeriveService } from './derive.service.js';

/** A dated link begins or ends without anything having changed: what is open on that day counts for another product. */
@Injectable()
export class PassingDays implements OnApplicationBootstrap {
  private readonly log = new Logger('facts');
  /** The day, in the installation's zone, on which it was last looked. */
  private lookedOn: string | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly ticks: TickService,
    private readonly deriving: DeriveService,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.ticks.start({ name: 'passing-days', log: this.log, tick: () => this.tick() });
  }

  /** Once a day, and at the start: a day may have passed without a worker. */
  private async tick(): Promise<void> {
    const now = this.clock.now();
    const zone = await this.settings.zone();
    const today = dateIn(zone, now);
    if (this.lookedOn === today) return;
    await this.dataSource.transaction(async (manager) => {
      const [items, changes] = [await markItemsElsewhere(manager, now), await markChangesElsewhere(manager, now, zone)];
      for (const id of new Set([...items, ...changes])) await this.deriving.enqueueChanged(id, manager);
    });
    this.lookedOn = today;
  }
}
