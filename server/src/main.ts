import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { ConfigFault, readConfig, type Config } from './config.js';
import { createApplication } from './http/application.js';
import { createPino, PinoLogger } from './log/logger.js';

// Nothing of ours may depend on where the machine stands: what users see is reckoned in the installation's zone.
process.env['TZ'] = 'UTC';

/** One process of the product, in the role that FLOW_ROLE names. */
async function run(config: Config, logger: LoggerService): Promise<void> {
  const application = config.role === 'worker' ? await startWorker(config, logger) : await startWeb(config, logger);
  // The supervisor is gone without a goodbye: nobody would ever end us.
  process.once('disconnect', () => void application.close().finally(() => process.exit()));
  process.send?.({ ready: true });
}

async function startWorker(config: Config, logger: LoggerService): Promise<INestApplicationContext> {
  const context = await NestFactory.createApplicationContext(AppModule.of(config), { logger, abortOnError: false });
  return context.enableShutdownHooks();
}

async function startWeb(config: Config, logger: LoggerService): Promise<INestApplicationContext> {
  const application = await createApplication(config, logger);
  await application.listen(config.port, config.host);
  logger.log(`Listening on http://${config.host}:${config.port}`, 'main');
  return application;
}

try {
  const config = readConfig();
  const logger = new PinoLogger(createPino(config));
  await run(config, logger).catch((error: unknown) => {
    logger.fatal(error, 'main');
    process.exit(1);
  });
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
