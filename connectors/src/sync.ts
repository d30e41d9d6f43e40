import { SourceError, type Connector, type Io, type Scope, type Session, type SourceFault } from './contract.js';
import { leavesOtherScopes } from './http.js';
import { takeCensuses, type CensusUnit as Unit, type Suspicion } from './sync/census.js';
import type { Checkpoint, Store } from './store.js';
import { ProgressCount, type Progress } from './sync/progress.js';
import { readStream, type StreamRun } from './sync/read-stream.js';

export type { Progress } from './sync/progress.js';
export type { Suspicion } from './sync/census.js';
export { canonicalJson, contentHash } from './sync/canonical-json.js';

export interface SyncRequest<Config> {
  readonly connector: Connector<Config>;
  /** As the connector's config schema returned it. */
  readonly config: Config;
  readonly scopes: readonly Scope[];
  /** ISO date or instant: history is fetched from here on. */
  readonly backfillFrom: string;
  readonly io: Io;
  readonly store: Store;
  /** Stops the run after the step it is in; what is stored stays, and the next run goes on from it. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface SyncResult {
  /** `waiting`: the source asked for time, see `fault.untilMs`. `failed`: the whole connection is stopped. */
  readonly outcome: 'done' | 'waiting' | 'failed' | 'cut';
  readonly fault: SourceFault | null;
  /** Streams that could not be read while others could, or of which the source kept a part back. */
  readonly skipped: readonly SkippedStream[];
  /** What is missing at the source without being believed to be gone, now or since an earlier run. */
  readonly suspicions: readonly Suspicion[];
  readonly progress: Progress;
  readonly remainingCalls: number | null;
}

export interface SkippedStream {
  readonly scopeId: string;
  readonly stream: string;
  readonly fault: SourceFault;
}

/** Streams read once for a connection are kept under this pseudo-scope. */
export const wholeConnection: Scope = { id: '*', name: '*', detail: null };

const minute = 60_000;
/** After so many streams in a row without an answer it is to be found out whether it is the source, or these. */
const mostFailuresInARow = 3;

/**
 * One run over all scopes and streams of a connection: the loop that every connector shares. Faults of the source are
 * part of the result; only the store's own errors and defects are thrown.
 */
export const runSync = async <Config>(request: SyncRequest<Config>): Promise<SyncResult> => {
  const session = request.connector.open(request.config, request.io);
  const units = await inOrder(unitsOf(session, request.scopes), request.store);
  const progress = new ProgressCount(units.length, request.onProgress ?? (() => undefined));
  const skipped: SkippedStream[] = [];
  let suspicions: readonly Suspicion[] = [];
  const result = (outcome: SyncResult['outcome'], fault: SourceFault | null = null): SyncResult => ({
    outcome,
    fault,
    skipped,
    suspicions,
    progress: progress.current(),
    remainingCalls: session.remainingCalls?.() ?? null,
  });
  try {
    const untilMs = await signpost(session, request.io, request.signal);
    const read = await readUnits(units, { ...request, untilMs, progress }, skipped);
    const { census } = request.store;
    const counted = read.filter(({ stream }) => stream.census !== undefined);
    if (census !== undefined && counted.length > 0) {
      suspicions = await takeCensuses({ ...request, session, units: counted, store: census, untilMs });
    }
    return result('done');
  } catch (error) {
    if (request.signal.aborted) return result('cut');
    if (!(error instanceof SourceError)) throw error;
    return result(error.fault.untilMs === null ? 'failed' : 'waiting', error.fault);
  }
};

/**
 * Streams that were cut go first, then those never read, then those read longest ago: a source that gives us little
 * time would otherwise be asked for the same first scopes in every run, and never for the last.
 */
const inOrder = async (units: readonly Unit[], store: Store): Promise<readonly Unit[]> => {
  const ranked = [];
  for (const unit of units) {
    // What goes beyond another stream, or tells more of it, has its turn with it, and comes after it.
    const { beyond, within, name } = unit.stream;
    const checkpoint = await store.checkpoint(unit.scope.id, beyond ?? within ?? name);
    ranked.push({ unit, rank: unit.scope === wholeConnection ? -3 : rankOf(checkpoint) });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
};

const rankOf = (checkpoint: Checkpoint | null): number => {
  if (typeof checkpoint?.resume === 'string') return -2;
  return typeof checkpoint?.cursor === 'string' ? Date.parse(checkpoint.cursor) : -1;
};

/** A fault of one scope is noted and left behind; one of the connection is thrown. @returns what was read to its end */
const readUnits = async (
  units: readonly Unit[],
  run: Omit<StreamRun, keyof Unit | 'isRead'>,
  skipped: SkippedStream[],
): Promise<readonly Unit[]> => {
  const lost = new Set<Scope>();
  const read: Unit[] = [];
  let unanswered = 0;
  const isRead: StreamRun['isRead'] = (scope, name) =>
    read.some((one) => one.scope === scope && one.stream.name === name);
  const waiting = [...units];
  const next = (): Unit | undefined => (unanswered < mostFailuresInARow ? waiting.shift() : readLast(waiting));
  for (let unit = next(); unit !== undefined; unit = next()) {
    const { scope, stream } = unit;
    if (lost.has(scope)) continue;
    run.progress.begin(scope.id, stream.name);
    try {
      const leftOut = await readStream({ ...run, scope, stream, isRead });
      if (leftOut !== undefined) skipped.push({ scopeId: scope.id, stream: stream.name, fault: leftOut });
      read.push({ scope, stream });
      unanswered = 0;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const isSilent = error.fault.kind === 'passing' && error.fault.of === undefined;
      if (isSilent) unanswered += 1;
      const isOfSource = isSilent && unanswered >= mostFailuresInARow + (waiting.length === 0 ? 0 : 1);
      if (!leavesOtherScopes(error.fault) || isOfSource) throw error;
      if (error.fault.code === 'notFound') lost.add(scope);
      skipped.push({ scopeId: scope.id, stream: stream.name, fault: error.fault });
    }
    run.progress.finish();
  }
  return read;
};

/**
 * Takes what was read to its end last: it comes last in turn. Streams that cannot be read at all have their turn first in
 * every run, and would keep all others from being read; where this one gets no answer either, it is the source.
 */
const readLast = (waiting: Unit[]): Unit | undefined => {
  const place = waiting.findLastIndex(({ stream }) => (stream.beyond ?? stream.within) === undefined);
  return waiting.splice(place, 1)[0];
};

const unitsOf = (session: Session, scopes: readonly Scope[]): readonly Unit[] =>
  [wholeConnection, ...scopes].flatMap((scope) =>
    session.streams
      .filter((stream) => (stream.per === 'connection') === (scope === wholeConnection))
      .map((stream) => ({ scope, stream })),
  );

/**
 * The source's time before the first page. A cursor from our own clock, were it ahead, would pass over what changed
 * meanwhile; where the source does not tell its time we therefore stay five minutes behind ours.
 */
const signpost = async (session: Session, io: Io, signal: AbortSignal): Promise<number> =>
  (await session.serverNow?.(signal)) ?? io.now() - 5 * minute;
