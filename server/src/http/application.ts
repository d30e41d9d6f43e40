import { Logger, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { askedOnce } from './asked-once.js';
import { serveDashboard } from './dashboard-files.js';
import { hookBody, hookPath } from './hook-body.js';
import { refuseForeignHosts } from './host-rule.js';
import { pagePaths } from './page-paths.js';
import { numberRequests } from './request-id.js';
import { securityHeaders } from './security-headers.js';

/** The web process, ready to listen. */
export async function createApplication(
  config: Config,
  logger: LoggerService,
  clock?: Clock,
): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.of(config, clock), {
    logger,
    abortOnError: false,
  });
  application.disable('x-powered-by');
  // Behind a proxy the client's address and protocol come in its headers; without one nobody may claim them.
  if (config.publicUrl !== null) application.set('trust proxy', 'loopback, linklocal, uniquelocal');
  application.use(
    numberRequests(new Logger('http')),
    refuseForeignHosts(config),
    securityHeaders,
    askedOnce,
    ...serveDashboard(config.dashboardDir),
  );
  application.use(hookPath, hookBody);
  application.setGlobalPrefix('api', { exclude: pagePaths.map((path) => `${path}/{*rest}`) });
  application.enableShutdownHooks();
  return application;
}
