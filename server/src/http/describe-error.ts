import { HttpException } from '@nestjs/common';
import { sentence } from 'shared/language';
import { Fault, type FaultDescription } from './fault.js';

/** What happened to the connection, not to the statement: PostgreSQL classes 08, 53, 57P and the network's own codes. */
const databaseAway = /^(08...|53300|57P0.|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/;

/** A text with a character that PostgreSQL keeps in none, such as NUL: whoever sent it hears of it. */
const notAText = /^(22021|22P05)$/;

/** Every error as the answer it deserves. What nobody foresaw is ours, and tells the outside nothing. */
export function describeError(error: unknown): FaultDescription {
  if (error instanceof Fault) return error.description;
  if (databaseAway.test(codeOf(error))) {
    return passing(503, sentence('fault.databaseAway'), sentence('fault.databaseAwayNext'));
  }
  if (notAText.test(codeOf(error))) return { kind: 'yours', status: 400, message: sentence('fault.unreadable') };
  const status = statusOf(error);
  if (status === 404) return notFound;
  if (status === 413) return { kind: 'yours', status, message: sentence('fault.tooLarge') };
  if (status === 400) return { kind: 'yours', status, message: sentence('fault.unreadable') };
  if (status >= 400 && status < 500) return { kind: 'yours', status, message: sentence('fault.refused') };
  return {
    kind: 'ours',
    status: 500,
    message: sentence('fault.ours'),
    nextStep: sentence('fault.oursNext'),
  };
}

export const notFound: FaultDescription = { kind: 'yours', status: 404, message: sentence('fault.notFound') };

const passing = (
  status: number,
  message: FaultDescription['message'],
  nextStep: FaultDescription['message'],
): FaultDescription => ({ kind: 'passing', status, message, nextStep });

/** The body parsers throw plain errors with a `status`; Nest throws its own kind. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' ? status : 500;
}

function codeOf(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  return typeof code === 'string' ? code : driverError ? codeOf(driverError) : '';
}
