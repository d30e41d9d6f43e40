import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { firstStartLink } from './access/first-start-link.js';
import { AppModule } from './app.module.js';
import { Clock } from './clock.js';
import { addressOf, type Config } from './config.js';
import { createApplication } from './http/application.js';
import { answerHealth } from './http/worker-health.js';
import { createPino, PinoLogger } from './log/logger.js';
import { freePort } from './supervisor/free-port.js';

/** One process of the product, in the role that FLOW_ROLE names; fulfilled when it does its work. */
export async function serve(config: Config): Promise<void> {
  const logger = new PinoLogger(createPino(config));
  try {
    const { application, port } = await (config.role === 'worker' ? startWorker : startWeb)(config, logger);
    // The supervisor is gone without a goodbye, and perhaps the database with it: nobody would ever end us.
    process.once('disconnect', () => {
      setTimeout(() => process.exit(), 5_000);
      void application.close().finally(() => process.exit());
    });
    const signInLink = config.role === 'worker' ? null : await linkOfFirstStart(application, config, port);
    if (process.send) process.send({ signInLink, port });
    else if (signInLink) process.stdout.write(`Sign in the first time (works once, for 24 hours): ${signInLink}\n`);
  } catch (error) {
    logger.fatal(error, 'main');
    process.exit(1);
  }
}

interface Started {
  readonly application: INestApplicationContext;
  readonly port: number;
}

async function startWorker(config: Config, logger: LoggerService): Promise<Started> {
  const context = await NestFactory.createApplicationContext(AppModule.of(config), { logger, abortOnError: false });
  if (!process.send) answerHealth(context, config);
  return { application: context.enableShutdownHooks(), port: config.port };
}

async function startWeb(config: Config, logger: LoggerService): Promise<Started> {
  const application = await createApplication(config, logger);
  const port = await listen(application, config);
  logger.log(`Listening at ${addressOf(config, port)}`, 'main');
  return { application, port };
}

/**
 * Under a supervisor a port that was free when it looked may be taken by now, by another start of the product for one:
 * then the next free one will do. On its own a process answers where it was told to, or not at all.
 */
async function listen(application: NestExpressApplication, { host, port }: Config): Promise<number> {
  const chosen = process.send ? await freePort(host, port) : port;
  await application.listen(chosen, host);
  return chosen;
}

async function linkOfFirstStart(
  application: INestApplicationContext,
  config: Config,
  port: number,
): Promise<string | null> {
  const path = await firstStartLink(application.get(DataSource), application.get(Clock), config.dataDir);
  return path === null ? null : `${addressOf(config, port)}${path}`;
}
