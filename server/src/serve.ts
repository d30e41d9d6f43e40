import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstStartLink } from './access/first-start-link.js';
import { AppModule } from './app.module.js';
import { Clock } from './clock.js';
import { addressOf, type Config } from './config.js';
import { createApplication } from './http/application.js';
import { answerHealth } from './http/worker-health.js';
import { createPino, PinoLogger } from './log/logger.js';

/** One process of the product, in the role that FLOW_ROLE names; fulfilled when it does its work. */
export async function serve(config: Config): Promise<void> {
  const logger = new PinoLogger(createPino(config));
  try {
    const application = await (config.role === 'worker' ? startWorker : startWeb)(config, logger);
    // The supervisor is gone without a goodbye, and perhaps the database with it: nobody would ever end us.
    process.once('disconnect', () => {
      setTimeout(() => process.exit(), 5_000);
      void application.close().finally(() => process.exit());
    });
    const signInLink = config.role === 'worker' ? null : await linkOfFirstStart(application, config);
    if (process.send) process.send({ signInLink });
    else if (signInLink) process.stdout.write(`Sign in the first time (works once, for 24 hours): ${signInLink}\n`);
  } catch (error) {
    logger.fatal(error, 'main');
    process.exit(1);
  }
}

async function startWorker(config: Config, logger: LoggerService): Promise<INestApplicationContext> {
  const context = await NestFactory.createApplicationContext(AppModule.of(config), { logger, abortOnError: false });
  if (!process.send) answerHealth(context, config);
  return context.enableShutdownHooks();
}

async function startWeb(config: Config, logger: LoggerService): Promise<INestApplicationContext> {
  const application = await createApplication(config, logger);
  await application.listen(config.port, config.host);
  logger.log(`Listening at ${addressOf(config, config.port)}`, 'main');
  return application;
}

async function linkOfFirstStart(application: INestApplicationContext, config: Config): Promise<string | null> {
  const path = await firstStartLink(application.get(DataSource), application.get(Clock), config.dataDir);
  return path === null ? null : `${addressOf(config, config.port)}${path}`;
}
