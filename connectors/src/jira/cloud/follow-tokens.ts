import { SourceError } from '../../contract.js';
import { fault } from '../../http.js';

/**
 * Pages chained by `nextPageToken`. Only a missing token, or an empty one, ends the chain: `isLast` and short or empty pages say
 * nothing. A token that comes back would be followed for ever (source-apis.md 6.1).
 */
export async function* followTokens<P extends { readonly nextPageToken?: string | null | undefined }>(
  ask: (token: { readonly nextPageToken?: string }) => Promise<P>,
): AsyncGenerator<P> {
  const followed = new Set<string>();
  let token: string | undefined;
  do {
    const page = await ask(token === undefined ? {} : { nextPageToken: token });
    yield page;
    token = page.nextPageToken || undefined;
    if (token !== undefined && followed.has(token)) {
      throw new SourceError(fault('brokenAnswer', 'a page token came back a second time'));
    }
    if (token !== undefined) followed.add(token);
  } while (token !== undefined);
}
