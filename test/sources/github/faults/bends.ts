import type { Answer, Call } from '../../kit/exchange.js';
import { isWhole, withHeaders } from '../../kit/bends.js';
import type { Bend } from '../../kit/faults.js';
import { without } from '../../kit/without.js';

/** Ways in which answers of GitHub are whole and wrong (source-apis.md 11.3). */

export { dated, told } from '../../kit/bends.js';

type Row = Record<string, unknown>;

/** A list, or the one list of what wraps it. */
const listIn = (body: unknown): [name: string | null, rows: Row[]] | undefined => {
  if (Array.isArray(body)) return [null, body as Row[]];
  if (!Object.hasOwn(Object(body) as object, 'total_count')) return undefined;
  const [name, rows] = Object.entries(body as Row).find(([, value]) => Array.isArray(value)) ?? [];
  return name === undefined ? undefined : [name, rows as Row[]];
};

const holdsRows = (body: unknown): boolean => (listIn(body)?.[1].length ?? 0) > 0;

const withRows = (body: unknown, change: (rows: Row[]) => Row[]): unknown => {
  const [name, rows] = listIn(body) ?? [];
  if (rows === undefined || name === undefined) return body;
  return name === null ? change(rows) : { ...(body as Row), [name]: change(rows) };
};

/** Instead of any answer. */
export const refused =
  (status: number, message: string, more: Readonly<Record<string, string>> = {}): Bend =>
  (answer) => ({
    ...answer,
    status,
    headers: { ...without(without(answer.headers, 'link'), 'etag'), ...more },
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  });

/** F14: the page after this one is this one. */
export const circle: Bend = (answer, call) =>
  isWhole(answer) && answer.headers['link'] !== undefined
    ? withHeaders(answer, { link: next(call.target) })
    : undefined;

/** F14: nothing on the first page, and a word that there is more. */
export const emptyFirst: Bend = (answer, call) =>
  isWhole(answer) && holdsRows(answer.body) && !/[?&](page|after)=/.test(call.target)
    ? { ...withHeaders(answer, { link: next(`${call.target}&page=1`) }), body: withRows(answer.body, () => []) }
    : undefined;

/** F15: the list ends here, says GitHub, and it is wrong. */
export const noMore: Bend = (answer) =>
  /rel="next"/.test(answer.headers['link'] ?? '') ? { ...answer, headers: without(answer.headers, 'link') } : undefined;

/** F17: a key that one organisation did not let in sees less, with status 200. */
export const partial: Bend = (answer) =>
  isWhole(answer) && holdsRows(answer.body)
    ? {
        ...withHeaders(answer, { 'x-github-sso': 'partial-results; organizations=21955855,20582480' }),
        body: withRows(answer.body, (rows) => rows.slice(0, Math.floor(rows.length / 2))),
      }
    : undefined;

/** F18: by way of two other addresses. */
export const roundabout =
  (origin: string): Bend =>
  (answer, { target, query }) => {
    if (query.has('page') || query.has('after') || query.get('hop') === '2') return undefined;
    const url = new URL(target, origin);
    url.searchParams.set('hop', String(Number(query.get('hop') ?? 0) + 1));
    return refused(301, 'Moved Permanently', { location: url.href })(answer, undefined as never);
  };

/** F24 */
export const unasked: Bend = (answer, { headers }) =>
  isWhole(answer) && headers['if-none-match'] === undefined ? { ...answer, status: 304, body: undefined } : undefined;

/** F25 */
export const stripped: Bend = (answer) => ({
  ...answer,
  headers: Object.fromEntries(
    Object.entries(answer.headers)
      .filter(([name]) => !name.startsWith('x-'))
      .map(([name, value]) =>
        name === 'link' ? ['LINK', value.replaceAll('rel="next"', 'REL="NEXT"')] : [name, value],
      ),
  ),
});

/** F26: what texts and people can be; ids stay. */
export const odd: Bend = (answer, { path }) => {
  if (isWhole(answer) && path.endsWith('/environments')) {
    const gone = { type: 'required_reviewers', reviewers: [{ type: 'User', reviewer: null }] };
    const rule = (row: Row): Row => ({ ...row, protection_rules: [gone] });
    return { ...answer, body: withRows(answer.body, (rows) => rows.map(rule)) };
  }
  if (!Array.isArray(answer.body)) return undefined;
  const rows = answer.body as Row[];
  if (path.endsWith('/pulls')) return { ...answer, body: rows.map(oddPull) };
  if (path.endsWith('/commits'))
    return { ...answer, body: rows.map((row) => ({ ...row, author: null, committer: null })) };
  return undefined;
};

const oddPull = (row: Row, index: number): Row => ({
  ...row,
  title: `\u0000🦭 \ud83e ${'long '.repeat(index === 0 ? 210_000 : 1)}`,
  body: `NUL \u0000 and 👩‍🚀`,
  head: { ...(row['head'] as Row), repo: null, user: null },
});

/** F26: ids that no double holds; two of them differ only where a double would not. */
export const bigIds: Bend = (answer, { path }) => {
  if (!isWhole(answer) || !/\/(pulls|deployments|environments|releases|actions\/runs)$/.test(path)) return undefined;
  const big = (row: Row): Row => ({ ...row, id: `big ${String(row['id'])}` });
  const body = withRows(answer.body, (rows) => rows.map(big));
  return { ...answer, raw: JSON.stringify(body).replaceAll(/"big (\d+)"/g, `${bigPrefix}$1`) };
};

/** Set before the digits of an id. */
export const bigPrefix = '90071992547';

/**
 * F12, F19: a replica that lags. It hears everything and, once it is `behind`, says again what it heard before: of a list
 * the whole page, of GraphQL each record.
 */
export class Replica {
  behind = false;
  readonly #pages = new Map<string, Answer>();
  readonly #nodes = new Map<string, unknown>();

  readonly bend: Bend = (answer, call) => {
    if (!isWhole(answer)) return undefined;
    return call.path === '/graphql' ? this.#nodesOf(answer) : this.#pageOf(answer, call);
  };

  #pageOf(answer: Answer, { target }: Call): Answer | undefined {
    const before = this.#pages.get(target);
    if (this.behind) return before;
    this.#pages.set(target, answer);
    return undefined;
  }

  #nodesOf(answer: Answer): Answer | undefined {
    const { data } = answer.body as { data?: { nodes?: ({ id?: string } | null)[] } };
    const nodes = data?.nodes ?? [];
    if (this.behind) {
      const old = nodes.map((node) => this.#nodes.get(node?.id ?? '') ?? node);
      return { ...answer, body: { data: { ...data, nodes: old } } };
    }
    for (const node of nodes) if (node?.id !== undefined) this.#nodes.set(node.id, node);
    return undefined;
  }
}

const next = (target: string): string => `<http://fake.invalid${target}>; rel="next"`;
