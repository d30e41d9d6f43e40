import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { TickService } from '../queue/tick.service.js';
import { DeriveService } from './derive.service.js';

/** A dated link begins or ends without anything having changed: open items of that day then count for another product. */
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
    const today = dateIn(await this.settings.zone(), now);
    if (this.lookedOn === today) return;
    await this.dataSource.transaction(async (manager) => {
      const concerned = await manager.query<{ id: string }[]>(markCountedElsewhere, [new Date(now)]);
      for (const { id } of concerned) await this.deriving.enqueueChanged(id, manager);
    });
    this.lookedOn = today;
  }
}

/** Open items count for the product they are in now (`memberships`). */
const markCountedElsewhere = `
  with marked as (
    insert into changed_document (document_id, connection_id)
    select distinct work_item.id, work_item.connection_id
    from membership
    join work_item on work_item.id = membership.item_id
    join item_flow on item_flow.item_id = membership.item_id
    where work_item.connection_id in (
        select connection_id from scope_link where valid_from is not null or valid_to is not null)
      and item_flow.finished_at is null and item_flow.cancelled_at is null
      and membership.owns <> (membership.from_at <= $1 and (membership.to_at is null or $1 < membership.to_at))
    on conflict do nothing
    returning connection_id
  )
  select distinct connection_id as id from marked order by 1`;
