import { error, redirect } from '@sveltejs/kit';
import type { ProductSummary, Session } from 'shared/contracts';
import { sentence } from 'shared/language';
import { ApiFault, ask, madeHere, type Request } from './api.js';
import { may } from './may.js';

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
    if (cause.status === 401) toTheDoor(event.url);
    error(cause.status || 503, { message: cause.message, fault: cause.fault });
  }
}

/**
 * For a page that is a form: whoever may not save it is refused before anything is written, in the server's own words.
 * Who may, is said as in `may`.
 */
export async function onlyFor(
  roles: Parameters<typeof may>[1],
  event: { parent: () => Promise<{ session: Session }>; url: URL },
  product?: Pick<ProductSummary, 'id' | 'area'>,
): Promise<void> {
  const { session } = await event.parent();
  if (session.account === null) toTheDoor(event.url);
  if (may(session, roles, product)) return;
  const [message, nextStep] = [sentence('access.roleNeeded'), sentence('access.roleNeededNext')];
  error(403, { message: message.key, fault: { kind: 'yours', message, nextStep, requestId: '' } });
}

const toTheDoor = (from: URL): never => redirect(307, `/sign-in?to=${encodeURIComponent(from.pathname + from.search)}`);
