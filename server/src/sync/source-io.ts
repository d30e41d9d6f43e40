import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { Io } from 'connectors';
import type { Clock } from '../clock.js';
import type { KeyWaits } from '../sources/connections.service.js';

/** What a connector may touch while it reads a connection. */
export const sourceIo = (clock: Clock, log: Logger, connectionId: string, waits: KeyWaits): Io => ({
  fetch: globalThis.fetch,
  now: () => clock.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  // An address that will go away has to reach somebody before it does (source-apis.md 11.3, F16).
  log: (event, details) => log[event === 'http.deprecated' ? 'warn' : 'debug']({ event, connectionId, ...details }),
  notBefore: waits.notBefore,
  endpoints: waits.endpoints,
  strikes: waits.strikes,
});
