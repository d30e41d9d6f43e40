/**
 * Reads a `Link` header. Addresses in it are followed as they are given, except for their host: the credential goes to
 * the host that was configured and to no other, and behind a proxy GitHub does not know what it is called outside.
 */
export const linksOf = (
  header: string | undefined,
  baseUrl: string,
  perPage: number,
): { next: string | undefined; atMost: number | null } => {
  const relations = new Map(
    [...(header ?? '').matchAll(/<([^>]+)>\s*;\s*rel="?(\w+)"?/gi)].map(([, address, name]) => [
      name?.toLowerCase(),
      address,
    ]),
  );
  const next = relations.get('next');
  // GitHub leaves `last` out where it cannot say.
  const last = relations.get('last') ?? '';
  const lastPage = Number(/[?&]page=(\d+)/.exec(last)?.[1] ?? NaN);
  const rows = Number(/[?&]per_page=(\d+)/.exec(last)?.[1] ?? perPage);
  return {
    next: next === undefined ? undefined : atConfiguredHost(next, baseUrl),
    atMost: Number.isNaN(lastPage) ? null : lastPage * rows,
  };
};

/** Also for resume tokens, which are such addresses and come back from a store. */
export const atConfiguredHost = (address: string, baseUrl: string): string => {
  const { pathname, search } = new URL(address, baseUrl);
  return new URL(baseUrl).origin + pathname + search;
};
