import { SourceError, type Page } from '../contract.js';
import { fault } from '../http.js';
import type { GitHubClient, ListPage, Parameters, Row } from './client.js';
import { atConfiguredHost } from './links.js';
import { mayBeTooLarge, PageSize } from './page-size.js';
import { idFrom } from './values.js';

export interface Walk {
  readonly path: string;
  readonly parameters: Parameters;
  /** Address of the page to go on with, from a run that was cut. */
  readonly resume: string | undefined;
  /** Name of the list in answers that wrap it. */
  readonly rowsIn?: string | undefined;
  /** What the first page was called when all of the list was last read. */
  readonly mark?: string | undefined;
  readonly baseUrl: string;
  /** What single sign-on keeps from this key may be missing: nothing is taken for gone for it. */
  readonly mayBePartial?: true;
  readonly signal: AbortSignal;
  /** Rows there must be if the list was read to its end. Null = unknown. */
  readonly count?: () => Promise<number | null>;
  /** True of a row that lies beyond what is wanted: a list that reaches one need not be whole. */
  readonly isBeyond?: (row: Row) => boolean;
}

const mostRounds = 4;

/**
 * Follows a list from page to page as GitHub links them, until it ends or the reader stops. A list that ends with fewer
 * rows than there are is read again from its beginning, until it has those there were when this reading began, or ends
 * twice at the same place. What came meanwhile is the next run's: a busy repository would never be counted to its end.
 */
export async function* walk(client: GitHubClient, asked: Walk): AsyncIterable<ListPage> {
  const size = new PageSize(asked.mark);
  let before: { readonly rows: number; readonly there: number } | undefined;
  for (let round = 1; round <= mostRounds; round++) {
    const from = round === 1 ? { ...asked, mark: size.mark } : fromBeginning(asked);
    const { rows, ended, isCounted } = yield* walkInSmaller(client, from, size);
    if (!ended || asked.count === undefined || !isCounted) return;
    if (before !== undefined && (rows === before.rows || rows >= before.there)) return;
    const there = await asked.count();
    if (there === null || rows >= there) return;
    before = { rows, there };
  }
  throw new SourceError(fault('brokenAnswer', 'a list ends before its end, each time elsewhere'));
}

/** Said at the end of a reading that has all the mark stands for. */
export const endsWith = (mark: string): Page => ({ records: [], resume: undefined, total: null, mark });

const fromBeginning = (asked: Walk): Walk => ({ ...asked, resume: undefined, mark: undefined });

interface Walked {
  readonly rows: number;
  /** Whether that was all GitHub has to say. */
  readonly ended: boolean;
  /** Of a run that was cut the rows before the cut were counted by nobody. */
  readonly isCounted: boolean;
}

/**
 * A page that GitHub cannot make is asked for with fewer rows. Where it begins in smaller pages only the links tell, which
 * are followed and never built: so the list is begun again, and what was told of it before is not told twice.
 */
async function* walkInSmaller(client: GitHubClient, asked: Walk, size: PageSize): AsyncGenerator<ListPage, Walked> {
  const told = new Set<string>();
  for (let from = asked; ; from = fromBeginning(asked)) {
    try {
      const walked = yield* walkOnce(client, { ...from, size, told, again: from !== asked });
      return { ...walked, isCounted: from.resume === undefined };
    } catch (error) {
      if (!mayBeTooLarge(error) || !size.shrink()) throw error;
    }
  }
}

interface Once extends Walk {
  readonly size: PageSize;
  /** Rows, as they were, that the reader has; grows. */
  readonly told: Set<string>;
  readonly again: boolean;
}

async function* walkOnce(
  client: GitHubClient,
  { path, parameters, resume, rowsIn, mark, baseUrl, signal, isBeyond, mayBePartial, size, told, again }: Once,
): AsyncGenerator<ListPage, Omit<Walked, 'isCounted'>> {
  const seen = new Set<string>();
  const rows = new Set<unknown>();
  let page =
    resume === undefined
      ? await client.pageUnless(mark, path, { ...parameters, per_page: size.rows }, signal, rowsIn)
      : await client.pageAt(atConfiguredHost(resume, baseUrl), signal, rowsIn);
  for (;;) {
    if (page.partial && mayBePartial !== true)
      throw new SourceError(fault('noPermission', 'single sign-on keeps a part of the list'));
    for (const row of page.rows) rows.add(row['id'] ?? row['sha']);
    const { next, unchanged } = page;
    const isKnown = isTold(page, told) && again;
    yield { ...page, rows: isKnown ? [] : page.rows, mark: size.named(page.mark) };
    if (unchanged) return { rows: 0, ended: false };
    if (next === undefined) {
      const last = page.rows.at(-1);
      return { rows: rows.size, ended: last === undefined || isBeyond?.(last) !== true };
    }
    // A server that links a page to one before it would be followed for ever.
    if (seen.has(next)) throw new SourceError(fault('brokenAnswer', 'pages are linked in a circle'));
    seen.add(next);
    page = await client.pageAt(next, signal, rowsIn);
  }
}

/** Whether the reader has each row of the page as it is now; from now on it has. */
const isTold = ({ rows }: ListPage, told: Set<string>): boolean => {
  const names = rows.map((row) => JSON.stringify([idFrom(row['id'] ?? row['sha']), row['updated_at']]));
  const all = names.length > 0 && names.every((name) => told.has(name));
  for (const name of names) told.add(name);
  return all;
};
