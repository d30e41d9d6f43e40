import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { ConfigFault, readConfig, type Config } from '../config.js';
import { QueueService } from '../queue/queue.service.js';
import { startEmbeddedDatabase } from '../supervisor/embedded-database.js';
import { EmbeddedDatabaseFault } from '../database/embedded/fault.js';
import { ReplayService } from './replay.service.js';

// `npm run replay`: all facts again from the stored documents. No source is asked.

async function replayAll(config: Config): Promise<void> {
  const context = await NestFactory.createApplicationContext(AppModule.of(config), { logger: ['error', 'warn'] });
  try {
    const connections = await context
      .get(DataSource)
      .query<{ id: string; name: string }[]>('select id, name from connection where removed_at is null order by name');
    for (const { id, name } of connections) {
      const { documents, unknown } = await context.get(ReplayService, { strict: false }).replay(id);
      process.stdout.write(`${name}: ${documents} documents replayed\n`);
      for (const [stream, n] of unknown) {
        process.stdout.write(
          `${name}: ${n} documents of ${stream} left as they are, for this build does not know that stream\n`,
        );
      }
    }
    await renewAll(context.get(DataSource), context.get(QueueService, { strict: false }));
  } finally {
    await context.close();
  }
}

async function renewAll(dataSource: DataSource, queue: QueueService): Promise<void> {
  const products = await dataSource.query<{ id: string }[]>('select id from product order by id');
  if (products.length > 0) {
    await queue.add('renew-readings', { productIds: products.map(({ id }) => id), because: 'replay' });
  }
}

/** The embedded database is started for it, unless the product runs: then its lock says so. */
async function run(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl !== null) return replayOn(config, config.databaseUrl);
  const database = await startEmbeddedDatabase(config.dataDir);
  try {
    await replayOn(config, database.url);
  } finally {
    await database.stop();
  }
}

/** In the web role no worker starts, and nothing listens: this process replays and ends. */
const replayOn = (config: Config, databaseUrl: string): Promise<void> =>
  replayAll(Object.assign(config, { role: 'web' as const, databaseUrl }));

try {
  await run();
} catch (error) {
  if (!(error instanceof ConfigFault || error instanceof EmbeddedDatabaseFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
