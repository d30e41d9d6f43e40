import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const log = new NestLogger('queue');

/** Our log instead of the library's console: only what somebody may have to act on. */
export const quietLogger = new Logger(() => (level, message) => {
  const weight: string = level;
  if (weight === 'error') log.error(message);
  else if (weight === 'warning') log.warn(message);
});
