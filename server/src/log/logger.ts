import type { LoggerService } from '@nestjs/common';
import pino, { type Logger as Pino } from 'pino';
import type { Config } from '../config.js';

/** Names under which a secret may travel. Their values never reach the log. */
const secretNames = ['password', 'token', 'secret', 'secrets', 'authorization', 'cookie', 'key', 'apiToken', 'link'];
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Credentials inside an address: `postgres://user:password@host`. */
const credentialsInAddress = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"]*):[^\s/@"]+@/gi;

/** One line of JSON an event, on standard output, for people and machines that keep logs. */
export function createPino(
  config: Pick<Config, 'logLevel' | 'role'>,
  stream: pino.DestinationStream = standardOutput(),
): Pino {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: { role: config.role },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths, censor: '[secret]' },
    serializers: { error: describeError },
    hooks: { streamWrite: (line) => line.replace(credentialsInAddress, '$1:[secret]@') },
  };
  return pino(options, stream);
}

/**
 * Written by Node. Pino's own writer tries without end to get its last lines into a pipe whose reader is gone
 * (`flushSync` of sonic-boom 4), and a worker whose supervisor was killed lived for ever.
 */
function standardOutput(): pino.DestinationStream {
  const { stdout } = process;
  // Nobody reads it any more: there is nobody to tell that either.
  if (!stdout.listeners('error').includes(forgotten)) stdout.on('error', forgotten);
  return { write: (line) => void stdout.write(line) };
}

function forgotten(): void {}

/** An error without what hangs on it: a failed query carries its values, which are not the log's business. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...cause,
  };
}

/** Nest's logger on pino. The last text argument is where it comes from, as Nest has it. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: pino.Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((it) => typeof it === 'string');
    const from = texts.at(-1);
    const error = message instanceof Error ? message : rest.find((it) => it instanceof Error);
    const stack = error || texts.length < 2 ? undefined : texts[0];
    const given = typeof message === 'object' && message !== null && !(message instanceof Error) ? message : {};
    const text = typeof message === 'string' ? message : message instanceof Error ? message.message : undefined;
    this.pino[level]({ ...(from && { from }), ...(error && { error }), ...(stack && { stack }), ...given }, text);
  }
}
