import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EventsService } from '../queue/events.service.js';
import { SettingsService } from './settings.service.js';
import { dropEmptyAreas, lockCatalogue } from './write-product.js';

/**
 * Columns by which a row belongs to a product, a connection, a service or an area. Whatever table carries one of
 * them is swept, so a table added later needs no line here; rows that hang on such a row go with it by foreign key.
 */
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
      for (const { table, column, type } of await ownedTables(manager)) {
        await manager.query(`delete from "${table}" where "${column}" = any($1::${type}[])`, [ids]);
      }
      await manager.query(`delete from account_grant where scope_id = any($1)`, [ids]);
      await manager.query(
        `delete from setting where exists (select from unnest($1::text[]) id where key like '%' || id || '%')`,
        [ids],
      );
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

async function ownedTables(manager: EntityManager): Promise<{ table: string; column: string; type: string }[]> {
  return manager.query(
    `select columns.table_name as "table", column_name as "column", data_type as "type"
     from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name = any($1)
     order by 1, 2`,
    [ownerColumns],
  );
}
