import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const log = new NestLogger('queue');

/** Our log instead of the library's console: only what somebody may have to act on. */
export const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
});
