import type { NextFunction, Request, Response } from 'express';
import { sentence } from 'shared/language';
import { sendFault } from './fault.filter.js';
import { isApi } from './security-headers.js';

/** Each name behind the question mark once: no route takes a list there, and one of two would be passed over without a word. */
export function askedOnce(request: Request, response: Response, next: NextFunction): void {
  const names = isApi(request.path) ? [...new URLSearchParams(request.url.split('?').slice(1).join('?')).keys()] : [];
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
  if (twice.length === 0) return next();
  const fields = twice.map((path) => ({ path, message: sentence('fault.fieldTwice') }));
  sendFault(response, { kind: 'yours', status: 400, message: sentence('fault.invalid'), fields });
}
