import path from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { notFound } from './describe-error.js';
import { sendFault } from './fault.filter.js';
import { isApi } from './security-headers.js';

/** Their names carry a hash of their content, so a browser need never ask again. */
const immutable = `${path.sep}_app${path.sep}immutable${path.sep}`;

/**
 * The built dashboard. Any page address is answered with its one page, which finds the rest itself; a missing file
 * under `_app` is not, or a tab left open over an update would get a page where it asked for a script.
 */
export function serveDashboard(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: 'index.html',
    redirect: false,
    setHeaders: (response, file) =>
      response.setHeader(
        'Cache-Control',
        file.includes(immutable) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  return [files, (request, response, next) => servePage(folder, request, response, next)];
}

function servePage(folder: string, request: Request, response: Response, next: NextFunction): void {
  // `/s` and `/p` are the survey's and the shared pages, which the server itself renders.
  if (isApi(request.path) || /^\/[sp]\//.test(request.path)) return next();
  const asksForPage = request.method === 'GET' || request.method === 'HEAD';
  if (!asksForPage || request.path.startsWith('/_app/')) return sendFault(response, notFound);
  response.setHeader('Cache-Control', 'no-cache');
  response.sendFile(
    'index.html',
    { root: folder },
    (error) => error && !response.headersSent && sendFault(response, notFound),
  );
}
