import type { WorkflowRunFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Stream } from '../../contract.js';
import { fault } from '../../http.js';
import type { ListPage, Row } from '../client.js';
import type { GitHub } from '../github.js';
import { atConfiguredHost } from '../links.js';
import type { Repository } from '../repository.js';
import { isBefore, isFirstOfDay } from '../values.js';
import { endsWith, walk } from '../walk.js';
import { assembleRun, runRecord, type RunRecord } from './run-record.js';
import { beginOf, type Begun, halvesOf, mostInOneAnswer, nameOf, placeFrom, placeOf, stepOf } from './run-windows.js';

const day = 86_400_000;
const overlap = 3_600_000;
/** So many refusals in a row are not about the size of a window. */
const mostRefusals = 20;

/** Runs that GitHub throws away with age stay here: what was put out, was. So they have no census. */
export const runs = (github: GitHub): Stream<RunRecord> => ({
  name: 'runs',
  per: 'scope',
  record: runRecord,
  // 2: whether it ran on the default branch.
  version: 2,
  order: 'unordered',
  overlap,
  read: (ask) => github.repositories.seen(ask, 'actions', read(github, ask)),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: ({ id: _id, updatedAt: _at, onDefaultBranch, ...run }): WorkflowRunFact => ({
    ...{ kind: 'workflowRun', ...run },
    ...(onDefaultBranch !== undefined && { onDefaultBranch }),
  }),
});

/**
 * By the day they were made, since GitHub knows no "changed since": each run looks back three days, to the oldest that
 * goes on, and once a day further than a run can be begun again (source-apis.md 1.4). A window that holds more than
 * GitHub tells at once is read in halves.
 */
async function* read(github: GitHub, ask: Ask): AsyncIterable<Page> {
  const repository = await github.repositories.of(ask.scope, ask.signal);
  const isDaily = ask.since !== undefined && isFirstOfDay({ since: ask.since, until: ask.until }, overlap);
  const { openSince, mark } = beginOf(ask.mark);
  const place = placeFrom(ask.resume) ?? {
    windows: [stepOf(ask, openSince, isDaily)],
    page: undefined,
    openSince: null,
  };
  const begun: Begun = { ...place, mark: undefined, refusals: 0 };
  const known = place.windows.length === 1 && !isDaily && ask.since !== undefined ? mark : undefined;
  const changedFrom = ask.since === undefined ? -Infinity : Date.parse(ask.since) - (isDaily ? 2 * day : 0);
  const isThorough = ask.since === undefined || isDaily;
  while (begun.windows.length > 0) {
    yield* readWindow(github, { ask, repository, begun, known, changedFrom, isThorough });
  }
  yield endsWith(nameOf(begun));
}

interface Reading {
  readonly ask: Ask;
  readonly repository: Repository;
  readonly begun: Begun;
  readonly known: string | undefined;
  readonly changedFrom: number;
  /** The first reading, or that of a day: what ends too early is looked for, whatever it costs. */
  readonly isThorough: boolean;
}

/** The first of the open windows: to its end, or into halves. */
async function* readWindow(
  { client, baseUrl }: GitHub,
  { ask, repository, begun, known, changedFrom, isThorough }: Reading,
): AsyncGenerator<Page> {
  const [window, ...later] = begun.windows;
  if (window === undefined) return;
  const path = `${repository.path}/actions/runs`;
  const isWhole = begun.page === undefined;
  const isCounted = isThorough && isWhole;
  const told = new Set<unknown>();
  let there: number | null = null;
  /** As many as there were when fewest were: what comes meanwhile is the next run's. */
  let fewest = Infinity;
  let isShort = false;
  const pages = walk(client, {
    ...{ path, parameters: { created: window.asked, exclude_pull_requests: 'true' }, rowsIn: 'workflow_runs' },
    ...{ resume: begun.page, mark: known, baseUrl, signal: ask.signal },
    count: () => Promise.resolve(there),
  });
  try {
    for await (const page of pages) {
      begun.refusals = 0;
      begun.mark = later.length === 0 ? (page.mark ?? begun.mark) : undefined;
      if (page.unchanged) break;
      there = totalOf(page);
      fewest = Math.min(fewest, there ?? 0);
      for (const row of page.rows) told.add(row['id']);
      isShort = isCounted && page.next === undefined && told.size < fewest;
      const halves = there !== null && there >= mostInOneAnswer ? halvesOf(window, Date.parse(ask.until)) : undefined;
      if (halves !== undefined) return takeUp(begun, [...halves, ...later]);
      const wanted = page.rows.filter((row) => goesOn(row) || !isBefore(row['updated_at'], changedFrom));
      for (const row of page.rows.filter(goesOn)) begun.openSince = earlier(begun.openSince, row['created_at']);
      const isOver = page.next === undefined && !isShort;
      const next = isOver ? { windows: later, page: undefined } : { windows: begun.windows, page: page.next };
      const records = await recordsOf({ client, baseUrl, repository }, wanted, ask.signal);
      const resume = next.windows.length === 0 ? undefined : placeOf({ ...next, openSince: begun.openSince });
      yield { records, resume, total: ask.since === undefined ? there : null };
    }
  } catch (error) {
    const halves = isRefused(error) && begun.page === undefined ? halvesOf(window, Date.parse(ask.until)) : undefined;
    begun.refusals += 1;
    if (halves === undefined || begun.refusals > mostRefusals) throw error;
    return takeUp(begun, [...halves, ...later]);
  }
  // Ended too early, and twice at the same place: where that is, smaller windows tell. One that has no half is taken as it is.
  const halves = halvesOf(window, Date.parse(ask.until));
  takeUp(begun, isShort && halves !== undefined ? [...halves, ...later] : later);
  if (halves !== undefined || !isWhole || fewest === Infinity || told.size >= fewest) return;
  const leftOut = fault('keptBack', `${told.size} of ${fewest} runs of one second`);
  yield { records: [], resume: later.length === 0 ? undefined : placeOf(begun), total: null, leftOut };
}

const takeUp = (begun: Begun, windows: Begun['windows']): void => {
  begun.windows = windows;
  begun.page = undefined;
};

/** How many the window holds, as GitHub says beside each page of it. */
const totalOf = ({ about }: ListPage): number | null =>
  typeof about['total_count'] === 'number' ? about['total_count'] : null;

const isRefused = (error: unknown): boolean => error instanceof SourceError && error.fault.status === 422;

const goesOn = ({ status }: Row): boolean => status !== 'completed';

const earlier = (one: string | null, other: unknown): string | null =>
  typeof other !== 'string' || (one !== null && one <= other) ? one : other;

/** One that was begun again says of itself only how it went last: the times before are asked for one by one. */
const recordsOf = async (
  { client, baseUrl, repository }: Pick<GitHub, 'client' | 'baseUrl'> & Pick<Reading, 'repository'>,
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<unknown[]> => {
  const records: unknown[] = [];
  for (const row of rows) {
    const before: Row[] = [];
    // As far as GitHub links them, and no further than it counts them.
    for (let at: Row | undefined = row, left = Number(row['run_attempt'] ?? 1) - 1; left > 0; left--) {
      at = await attemptBefore({ client, baseUrl }, at, signal);
      if (at === undefined) break;
      before.unshift(at);
    }
    records.push(assembleRun(repository, row, before));
  }
  return records;
};

const attemptBefore = async (
  { client, baseUrl }: Pick<GitHub, 'client' | 'baseUrl'>,
  { previous_attempt_url: address }: Row,
  signal: AbortSignal,
): Promise<Row | undefined> => {
  if (typeof address !== 'string') return undefined;
  try {
    return await client.one(atConfiguredHost(address, baseUrl), {}, signal);
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return undefined;
    throw error;
  }
};
