import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from '@nestjs/common';

const header = 'X-Request-Id';

/** The number under which the log knows this request. */
export const requestId = (response: Response): string => String(response.getHeader(header) ?? '');

/** Gives each request its number, and logs how it ended. Never the query or the body: they may hold what users wrote. */
export function numberRequests(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomBytes(8).toString('hex');
    const { method, path } = request;
    response.setHeader(header, id);
    const begin = performance.now();
    response.once('close', () => {
      const took = Math.round(performance.now() - begin);
      if (path.startsWith('/api')) logger.debug({ requestId: id, method, path, status: response.statusCode, ms: took });
    });
    next();
  };
}
