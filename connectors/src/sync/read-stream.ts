import { SourceError, type Ask, type Page, type Scope, type SourceFault, type Stream } from '../contract.js';
import { isFirstOfDay } from '../first-of-day.js';
import type { Checkpoint, Store } from '../store.js';
import { preparePageInSteps, type PreparedPage } from './prepare-page.js';
import type { ProgressCount } from './progress.js';
import { readAhead } from './read-ahead.js';

export interface StreamRun {
  readonly stream: Stream;
  readonly scope: Scope;
  /** Epoch milliseconds of the run's signpost; a run that was cut before keeps its own (decisions.md 27). */
  readonly untilMs: number;
  readonly backfillFrom: string;
  readonly store: Store;
  readonly signal: AbortSignal;
  readonly progress: ProgressCount;
  /** Whether this stream was read to its end in this run. */
  readonly isRead: (scope: Scope, stream: string) => boolean;
}

/**
 * Reads one stream of one scope to its end, page by page; the cursor moves only when that end was reached.
 * @returns what the source kept back of it
 */
export const readStream = async (run: StreamRun): Promise<SourceFault | undefined> => {
  const { stream, scope, store, signal } = run;
  const checkpoint = await store.checkpoint(scope.id, stream.name);
  signal.throwIfAborted();
  const asked = askFrom(run, checkpoint);
  const ask = { ...asked, named: await namedFor(run, asked), runs: await runsFor(run) };
  signal.throwIfAborted();
  let mark: string | null = null;
  let leftOut: SourceFault | undefined;
  for await (const page of readAhead(prepared(stream, pagesOf(stream, ask)))) {
    signal.throwIfAborted();
    await savePage(run, ask, page);
    mark = page.mark ?? mark;
    leftOut ??= page.leftOut;
    signal.throwIfAborted();
  }
  signal.throwIfAborted();
  await store.complete(scope.id, stream.name, latest(ask.until, checkpoint?.cursor ?? null), mark);
  return leftOut;
};

/**
 * What the other stream will tell by itself is not asked for: it must have been read in this run. What the source did not
 * know is asked for once more a day, for a source that is out of order says the same.
 */
const namedFor = async (
  { stream, scope, store, isRead }: StreamRun,
  { since, until }: Ask,
): Promise<readonly string[] | undefined> => {
  if (stream.beyond === undefined || !isRead(scope, stream.beyond)) return undefined;
  const isDaily = since !== undefined && isFirstOfDay({ since, until }, stream.overlap);
  return store.namedCommits?.(scope.id, isDaily);
};

const runsFor = async ({ stream, scope, store, isRead }: StreamRun): Promise<Ask['runs']> =>
  stream.within !== undefined && isRead(scope, stream.within) ? store.namedRuns?.(scope.id) : undefined;

const askFrom = (run: StreamRun, checkpoint: Checkpoint | null): Ask => {
  const { stream, scope, backfillFrom, signal } = run;
  return {
    scope,
    since: sinceOf(checkpoint?.cursor ?? null, stream.overlap, backfillFrom),
    backfillFrom,
    mark: markOf(checkpoint),
    ...(cutAt(checkpoint) ?? { until: new Date(run.untilMs).toISOString(), resume: undefined }),
    signal,
  };
};

/** Where a run was cut, with the signpost it had; undefined = nothing is half read. */
const cutAt = (checkpoint: Checkpoint | null): { until: string; resume: string } | undefined => {
  const { until, resume } = checkpoint ?? {};
  return typeof until === 'string' && typeof resume === 'string' ? { until, resume } : undefined;
};

/** Without a cursor not everything is stored that the mark stands for: a newer schema begins anew. */
const markOf = (checkpoint: Checkpoint | null): string | undefined =>
  checkpoint?.cursor === null ? undefined : (checkpoint?.mark ?? undefined);

const sinceOf = (cursor: string | null, overlap: number, backfillFrom: string): string | undefined =>
  cursor === null
    ? undefined
    : new Date(Math.max(Date.parse(cursor) - overlap, Date.parse(backfillFrom))).toISOString();

/** A token that the source no longer knows costs a re-read of this stream, nothing else. */
async function* pagesOf(stream: Stream, ask: Ask): AsyncIterable<Page> {
  let begun = false;
  try {
    for await (const page of stream.read(ask)) {
      begun = true;
      yield page;
    }
  } catch (error) {
    if (begun || ask.resume === undefined || !isStaleToken(error)) throw error;
    yield* stream.read({ ...ask, resume: undefined });
  }
}

const isStaleToken = (error: unknown): boolean =>
  error instanceof SourceError && (error.fault.code === 'notAccepted' || error.fault.code === 'gone');

type ReadyPage = Omit<Page, 'records'> & PreparedPage;

async function* prepared(stream: Stream, pages: AsyncIterable<Page>): AsyncIterable<ReadyPage> {
  for await (const { records, ...page } of pages) yield { ...page, ...(await preparePageInSteps(stream, records)) };
}

const savePage = async ({ stream, scope, store, progress }: StreamRun, ask: Ask, page: ReadyPage): Promise<void> => {
  const { documents, setAside } = page;
  const resume = page.resume ?? null;
  const { changed } = await store.savePage({ scope, stream, documents, setAside, resume, until: ask.until });
  progress.page(documents.length, changed.length, setAside.length, page.total);
};

/** The cursor never goes back, even where the source's clock does: the overlap is there for that. */
const latest = (until: string, cursor: string | null): string =>
  cursor !== null && Date.parse(cursor) > Date.parse(until) ? cursor : until;
