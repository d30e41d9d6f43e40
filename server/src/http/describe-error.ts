import { HttpException } from '@nestjs/common';
import { sentence } from 'shared/language';
import { Fault, type FaultDescription } from './fault.js';

/** What happened to the connection, not to the statement: PostgreSQL classes 08, 53, 57P and the network's own codes. */
const databaseAway = /^(08...|53300|57P0.|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/;

/** A connection that broke within a question, or between two of a transaction: the driver has no code for that. */
const brokeOff =
  /^Connection terminated|is not queryable$|^Query runner already released|by a query runner was already released/;

/** A text with a character that PostgreSQL keeps in none, such as NUL: whoever sent it hears of it. */
const notAText = /^(22021|22P05)$/;

/** Every error as the answer it deserves. What nobody foresaw is ours, and tells the outside nothing. */
export function describeError(error: unknown): FaultDescription {
  if (error instanceof Fault) return withNextStep(error.description);
  if (databaseAway.test(codeOf(error)) || (error instanceof Error && brokeOff.test(error.message))) {
    return passing(503, sentence('fault.databaseAway'), sentence('fault.databaseAwayNext'));
  }
  if (notAText.test(codeOf(error))) return yours(400, 'unreadable');
  const status = statusOf(error);
  if (status === 404) return notFound;
  if (status === 413) return yours(status, 'tooLarge');
  if (status === 400) return yours(status, 'unreadable');
  if (status >= 400 && status < 500) return yours(status, 'refused');
  return {
    kind: 'ours',
    status: 500,
    message: sentence('fault.ours'),
    nextStep: sentence('fault.oursNext'),
  };
}

const yours = (status: number, what: 'notFound' | 'refused' | 'tooLarge' | 'unreadable'): FaultDescription => ({
  ...{ kind: 'yours', status, message: sentence(`fault.${what}`), nextStep: sentence(`fault.${what}Next`) },
});

export const notFound: FaultDescription = yours(404, 'notFound');

/** What is not there is looked for elsewhere, whatever it is: it need not be said by everybody who misses it. */
const withNextStep = (description: FaultDescription): FaultDescription =>
  description.status === 404 ? { nextStep: notFound.nextStep, ...description } : description;

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
