import type { Request } from 'express';
import { addressOf, type Config } from '../../config.js';

/** Where a source sends people back to: to be registered there, letter for letter. */
export const callbackOf = (config: Config, request: Request): string =>
  `${addressOf(config, request.socket.localPort ?? config.port)}/sources/consent`;
