import { SourceError } from '../contract.js';
import { fault } from '../http.js';

/**
 * Reads a `Link` header. The next page's address comes from outside and the credential goes with it, so one at another
 * host stops the walk aloud: taking it for the last page would lose the rest. Without `last` nothing is said about length.
 */
export const linksOf = (
  header: string | undefined,
  baseUrl: string,
  perPage: number,
): { next: string | undefined; atMost: number | null } => {
  const relations = new Map(
    [...(header ?? '').matchAll(/<([^>]+)>\s*;\s*rel="?(\w+)"?/gi)].map(([, address, name]) => [name, address]),
  );
  const next = relations.get('next');
  const lastPage = Number(/[?&]page=(\d+)/.exec(relations.get('last') ?? '')?.[1] ?? NaN);
  if (next !== undefined && !isSameHost(next, baseUrl)) {
    throw new SourceError(fault('notThisApi', 'the next page is said to be at another host'));
  }
  return {
    next,
    atMost: Number.isNaN(lastPage) ? null : lastPage * perPage,
  };
};

/** Also asked of resume tokens, which are such addresses. */
export const isSameHost = (address: string, baseUrl: string): boolean =>
  URL.canParse(address) && new URL(address).origin === new URL(baseUrl).origin;
