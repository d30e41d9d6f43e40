import type { NextFunction, Request, Response } from 'express';
import { sentence } from 'shared/language';
import { addressOf, type Config } from '../config.js';
import { sendFault } from './fault.filter.js';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to listen on is reachable from this machine only. */
export const isLoopback = (host: string): boolean => host === '::1' || host === 'localhost' || host.startsWith('127.');

/**
 * On loopback a page from elsewhere could make a name of its own point here and read what we answer (DNS rebinding).
 * Its requests carry that name, so names we do not go by are refused.
 */
export function refuseForeignHosts(config: Pick<Config, 'host' | 'port' | 'publicUrl'>) {
  const own = config.publicUrl === null ? [] : [new URL(config.publicUrl).hostname];
  const known = new Set([...loopbackNames, ...own]);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isLoopback(config.host) || known.has(hostname(request.headers.host))) return next();
    sendFault(response, {
      kind: 'yours',
      status: 421,
      message: sentence('fault.foreignHost'),
      nextStep: sentence('fault.foreignHostNext', {
        address: addressOf(config, request.socket.localPort ?? config.port),
      }),
    });
  };
}

const hostname = (header = ''): string => header.toLowerCase().replace(/:\d+$/, '');
