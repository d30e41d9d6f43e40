import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { keepAlive } from './keep-alive.js';
import { migrations } from './migrations/index.js';

// A calendar date has no zone: it stays the text `2026-11-21` instead of becoming somebody's midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** How every process, script and test talks to PostgreSQL. */
export function dataSourceOptions(url: string, { poolSize = 10 } = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as NonNullable<DataSourceOptions['entities']>,
    migrations,
    migrationsTableName: 'schema_step',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'flow-and-effect',
    poolSize,
    extra: { options: '-c timezone=UTC', ...keepAlive },
  };
}

/** A connected data source; the caller destroys it. */
export function connect(url: string, options: { poolSize?: number } = {}): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, options)).initialize();
}
