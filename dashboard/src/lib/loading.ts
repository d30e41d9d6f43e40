import { error, redirect } from '@sveltejs/kit';
import { ApiFault, ask, madeHere, type Request } from './api.js';

/** Names a page's data depends on; a live event asks for exactly these again. */
export const topics = {
  readings: 'flow:readings',
  sources: 'flow:sources',
  session: 'flow:session',
  people: 'flow:people',
  imports: 'flow:imports',
} as const;

/**
 * What a page loads. Whoever is not signed in is led to the door, and comes back to the same address;
 * every other fault becomes the error page, in the reader's language.
 */
export async function load<T>(
  path: string,
  contract: { parse(value: unknown): T },
  event: { fetch: typeof fetch; url: URL },
  request: Request = {},
): Promise<T> {
  try {
    return await ask(path, contract, request, event.fetch);
  } catch (cause) {
    if (!(cause instanceof ApiFault)) {
      console.error(cause);
      error(500, { message: 'contract', fault: madeHere('ours') });
    }
    if (cause.status === 401) redirect(307, `/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`);
    error(cause.status || 503, { message: cause.message, fault: cause.fault });
  }
}
