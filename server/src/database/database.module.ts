import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { dataSourceOptions } from './data-source.js';
import { migrate, NewerDatabaseFault } from './migrate.js';

/** The connection pool of a process. Every process migrates at boot; the first one does the work. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(required(config.databaseUrl)),
        // A server that starts beside us (compose) may need a while.
        retryAttempts: 20,
        retryDelay: 1_000,
        toRetry: (error: unknown) => !(error instanceof NewerDatabaseFault),
      }),
      dataSourceFactory: async (options) => {
        const dataSource = await new DataSource(options ?? dataSourceOptions('')).initialize();
        await migrate(dataSource);
        return dataSource;
      },
    }),
  ],
})
export class DatabaseModule {}

function required(url: string | null): string {
  if (url === null)
    throw new Error('DATABASE_URL: needed by a process that is started on its own; `npm start` brings a database');
  return url;
}
