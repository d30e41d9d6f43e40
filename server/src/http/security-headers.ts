import type { NextFunction, Request, Response } from 'express';
import helmet, { contentSecurityPolicy } from 'helmet';

/** Of the API nothing is ever shown, run or framed. */
const api = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  strictTransportSecurity: false,
});

/**
 * A static page brings its own policy with the hashes of its own scripts, in a tag that SvelteKit writes; the header
 * adds what a tag cannot say (decisions.md 39). Whether HTTPS is forced is for whoever ends it in front of us.
 */
const page = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: contentSecurityPolicy.dangerouslyDisableDefaultSrc, frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: false,
});

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  if (isApi(request.path)) {
    response.setHeader('Cache-Control', 'no-store');
    return api(request, response, next);
  }
  return page(request, response, next);
}

export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');
