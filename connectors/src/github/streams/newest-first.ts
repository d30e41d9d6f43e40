import type { Ask, Page } from '../../contract.js';
import type { GitHubClient, Row } from '../client.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { lagsBehind } from '../histories.js';
import type { Repository } from '../repository.js';
import { isBefore, isFirstOfDay } from '../values.js';
import { endsWith, walk, type Walk } from '../walk.js';

/** Newest change first: what changes while we read moves to the front, which makes doubles but never a gap. */
export const newestChangeFirst = { state: 'all', sort: 'updated', direction: 'desc' };

const hour = 3_600_000;
const day = 24 * hour;
export const overlap = hour;

export interface Rows {
  readonly records: readonly unknown[];
  /** A history is older than its row: the list, or the history, lags. */
  readonly isBehind: boolean;
}

interface ListOfChanges {
  readonly name: 'pulls' | 'issues';
  recordsOf(rows: readonly Row[], repository: Repository): Promise<Rows>;
}

/** Reads a list that is sorted by the last change, down to what the run before it has seen. */
export async function* newestFirst(
  { client, repositories, baseUrl }: GitHub,
  ask: Ask,
  list: ListOfChanges,
): AsyncIterable<Page> {
  const { signal, resume } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const bound = boundOf(ask);
  const path = `${repository.path}/${list.name}`;
  const pages = walk(client, {
    ...{ path, parameters: newestChangeFirst, resume, baseUrl, signal },
    // What the daily look back is for, no mark can tell.
    mark: isDaily(ask) ? undefined : ask.mark,
    count: countIn(client, repository, list.name, signal),
    isBeyond: (row) => isBefore(row['updated_at'], bound),
  });
  let mark: string | undefined;
  let lags = false;
  for await (const { rows, next, atMost, unchanged, ...page } of pages) {
    mark = page.mark ?? mark;
    if (unchanged) break;
    const wanted = rows.filter((row) => !isBefore(row['updated_at'], bound));
    // Rows of one second are in no order, so only a whole page of older ones ends the walk.
    if (rows.length > 0 && wanted.length === 0) break;
    const { records, isBehind } = await list.recordsOf(wanted, repository);
    lags ||= isBehind;
    yield { records, resume: next, total: ask.since === undefined ? atMost : null };
  }
  if (isDaily(ask))
    yield* openOnes(client, { path, baseUrl, signal, recordsOf: (rows) => list.recordsOf(rows, repository) });
  if (mark !== undefined && !lags) yield endsWith(mark);
}

interface Open extends Pick<Walk, 'path' | 'baseUrl' | 'signal'> {
  readonly recordsOf: (rows: readonly Row[]) => Promise<Rows>;
}

/**
 * No document says that every change moves a record's own time of change: neither of a card on a board nor of a branch that
 * a pull request is made against. So the open ones are read once a day with their histories, whatever the list shows
 * (source-apis.md 10.3); what becomes of a closed one counts for nothing.
 */
async function* openOnes(client: GitHubClient, { path, baseUrl, signal, recordsOf }: Open): AsyncIterable<Page> {
  const parameters = { ...newestChangeFirst, state: 'open' };
  for await (const { rows } of walk(client, { path, parameters, resume: undefined, baseUrl, signal })) {
    const { records } = await recordsOf(rows);
    // A cut begins with the list again, and comes here by itself.
    yield { records, resume: undefined, total: null };
  }
}

/** Rows as records, each made with its history. */
export const withHistories = (
  rows: readonly Row[],
  found: ReadonlyMap<string, Row>,
  assemble: (row: Row, history: Row | undefined) => unknown,
): Rows => {
  const historyOf = (row: Row): Row | undefined => found.get(String(row['node_id']));
  return {
    isBehind: rows.some((row) => lagsBehind(row, historyOf(row))),
    records: rows
      // What is gone meanwhile has no history; a row without a readable id stays in, for the schema to set aside.
      .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
      .map((row) => assemble(row, historyOf(row))),
  };
};

/** A list that lags behind may keep a change from us for hours: the first run of a day looks back for one more. */
const boundOf = (ask: Ask): number => {
  const { since, backfillFrom } = ask;
  if (since === undefined) return Date.parse(backfillFrom);
  return Math.max(Date.parse(since) - (isDaily(ask) ? day : 0), Date.parse(backfillFrom));
};

const isDaily = ({ since, until }: Ask): boolean => since !== undefined && isFirstOfDay({ since, until }, overlap);
