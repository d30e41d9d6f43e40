import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EventsService } from '../queue/events.service.js';
import { SettingsService } from './settings.service.js';
import { dropOwnedRows } from './owned-rows.js';
import { dropEmptyAreas, lockCatalogue } from './write-product.js';

/** Columns by which a row belongs to a product, a connection, a service or an area. */
const ownerColumns = ['product_id', 'connection_id', 'service_id', 'subject_id'];

/** The setting that says whether the sample is `wanted` (by default) or `removed`: a later start does not bring it back. */
export const sampleSetting = 'sample';

/** The synthetic organisation, as far as taking it away is concerned. */
@Injectable()
export class SampleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventsService,
    private readonly settings: SettingsService,
  ) {}

  /** Takes away every row of the sample, in one transaction. One's own rows are not touched. */
  async remove(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const ids = await sampleIds(manager);
      await dropOwnedRows(manager, ids, ownerColumns);
      await dropOwnedRows(manager, await mixedIds(manager), ['subject_id']);
      await manager.query(`delete from account_grant where scope_id = any($1)`, [ids]);
      for (const table of ['product', 'service', 'connection'])
        await manager.query(`delete from ${table} where sample`);
      await dropEmptyAreas(manager);
      await this.settings.set(sampleSetting, 'removed', { role: 'ops', reason: null }, manager);
      await this.events.publish('sources', {}, manager);
      await this.events.publish('readings', {}, manager);
    });
  }
}

/** Sample products, services and connections, and areas in which nothing else lies. */
async function sampleIds(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select id from product where sample
     union all select id from service where sample
     union all select id from connection where sample
     union all select area_id from product where area_id is not null group by area_id having bool_and(sample)`,
  );
  return rows.map(({ id }) => id);
}

/** One's own areas and services with a product of the sample in them: their figures are made anew without it. */
async function mixedIds(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select area_id as id from product where area_id is not null group by area_id having bool_or(sample) and not bool_and(sample)
     union all select service.id from service
     where not sample and exists (select from service_product part join product on product.id = part.product_id
                                  where part.service_id = service.id and product.sample)`,
  );
  return rows.map(({ id }) => id);
}
