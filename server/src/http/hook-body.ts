import { raw, type RequestHandler } from 'express';

/** Where sources tell that something is new: signed are the bytes as they come, whatever they call themselves. */
export const hookPath = '/api/hooks';

/** GitHub sends up to 25 MB; what strangers may have us hold is less. A larger one is found by the next run on schedule. */
export const hookBody: RequestHandler = raw({ type: () => true, limit: '2mb' });
