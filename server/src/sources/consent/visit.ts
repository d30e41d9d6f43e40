import type { Request } from 'express';
import { readCookie } from '../../access/cookie.js';
import { addressOf, type Config } from '../../config.js';

/** Key of the session a request came with. */
export const sessionOf = (request: Request): string => readCookie(request.headers.cookie) ?? '';

/** Where a source sends people back to: to be registered there, letter for letter. */
export const callbackOf = (config: Config, request: Request): string =>
  `${addressOf(config, request.socket.localPort ?? config.port)}/sources/consent`;
