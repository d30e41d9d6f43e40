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

/** One process of the product, in the role that FLOW_ROLE names; fulfilled when it does its work, with the way to end it. */
export async function serve(config: Config): Promise<() => Promise<void>> {
  const logger = new PinoLogger(createPino(config));
  try {
    const { application, port } = await (config.role === 'worker' ? startWorker : startWeb)(config, logger);
    const signInLink = config.role === 'worker' ? null : await linkOfFirstStart(application, config, port);
    if (process.send) process.send({ signInLink, port });
    else if (signInLink) process.stdout.write(`Sign in the first time (works once, for 24 hours): ${signInLink}\n`);
    return () => application.close();
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
  // Getting ready takes most of a second: a port that was free before it may not be after it.
  await application.init();
  for (let attempt = 1; ; attempt++) {
    const chosen = process.send ? await freePort(host, port) : port;
    try {
      await application.listen(chosen, host);
      return chosen;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || !process.send || attempt === 5) throw error;
    }
  }
}

async function linkOfFirstStart(
  application: INestApplicationContext,
  config: Config,
  port: number,
): Promise<string | null> {
  const path = await firstStartLink(application.get(DataSource), application.get(Clock), config.dataDir);
  return path === null ? null : `${addressOf(config, port)}${path}`;
}
