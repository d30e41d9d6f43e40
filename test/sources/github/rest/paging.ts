import type { Call } from '../../kit/exchange.js';

export type LinkStyle =
  | 'pages'
  /** GitHub leaves `last` out where it cannot be calculated. */
  | 'withoutLast'
  /** A cursor instead of a number: a client must follow it blindly. */
  | 'opaque';

export interface Paged<T> {
  readonly rows: readonly T[];
  readonly link: string | undefined;
}

/** One page and the `Link` header, whose addresses are the ones by id, not those the client asked with. */
export function paged<T>(
  items: readonly T[],
  call: Call,
  place: string,
  { links: style, mostPerPage }: { readonly links: LinkStyle; readonly mostPerPage: number },
): Paged<T> {
  const size = Math.min(mostPerPage, clamp(Number(call.query.get('per_page') ?? 30), 1, 100, 30));
  const page = clamp(pageOf(call.query), 1, Number.MAX_SAFE_INTEGER, 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, number: number): string => {
    const query = new URLSearchParams(call.query);
    query.delete('after');
    query.delete('page');
    if (style === 'opaque') query.set('after', Buffer.from(`page:${number}`).toString('base64url'));
    else query.set('page', String(number));
    return `<${place}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < last ? [link('next', page + 1)] : []),
    ...(page < last && style === 'pages' ? [link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ];
  return {
    rows: items.slice((page - 1) * size, page * size),
    link: last > 1 && links.length > 0 ? links.join(', ') : undefined,
  };
}

function pageOf(query: URLSearchParams): number {
  const after = query.get('after');
  return Number(after === null ? (query.get('page') ?? 1) : Buffer.from(after, 'base64url').toString().slice(5));
}

const clamp = (value: number, from: number, to: number, otherwise: number): number =>
  Number.isInteger(value) && value >= from ? Math.min(value, to) : otherwise;
