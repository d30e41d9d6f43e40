import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { FaultAnswer } from 'shared/contracts';
import { describeError } from './describe-error.js';
import type { FaultDescription } from './fault.js';
import { requestId } from './request-id.js';

/** The one place where an error becomes an answer (architecture.md 9). */
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const id = requestId(response);
    const description = describeError(error);
    if (description.kind !== 'yours') this.logger.error({ requestId: id, error });
    // Too late for an answer: the reader of a half-sent body must notice that it broke off.
    if (response.headersSent) response.destroy();
    else sendFault(response, description);
  }
}

/** For middleware, which runs before Nest's filter can help. */
export function sendFault(response: Response, { status, ...rest }: FaultDescription): void {
  response.status(status).json({ ...rest, requestId: requestId(response) } satisfies FaultAnswer);
}
