import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import type { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { createPino, PinoLogger } from '../log/logger.js';
import { createApplication } from './application.js';

export interface TestApplication {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly application: NestExpressApplication;
  close(): Promise<void>;
}

/** The whole web process on a test database and a free port, with a data folder of its own. */
export async function startTestApplication(
  databaseUrl: string,
  options: { clock?: Clock; variables?: NodeJS.ProcessEnv; log?: DestinationStream } = {},
): Promise<TestApplication> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'flow-web-'));
  const config = readConfig({
    ...{ DATABASE_URL: databaseUrl, FLOW_DATA_DIR: dataDir, FLOW_ROLE: 'web', FLOW_LOG_LEVEL: 'silent' },
    ...options.variables,
  });
  const application = await createApplication(config, new PinoLogger(createPino(config, options.log)), options.clock);
  await application.listen(0, '127.0.0.1');
  // On a busy machine some seconds pass between two requests: the second would be sent into a connection that is being cut.
  application.getHttpServer().keepAliveTimeout = 600_000;
  return {
    url: (await application.getUrl()).replace('[::1]', '127.0.0.1'),
    application,
    async close() {
      await application.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
