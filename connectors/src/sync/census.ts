import { SourceError, type Io, type Scope, type Session, type SourceFault, type Stream } from '../contract.js';
import { fault, leavesOtherScopes } from '../http.js';
import type { CensusState, CensusStore } from '../store.js';
import { isBelievable, isMostLikelyDeleted, missingForADay } from './belief.js';
import { preparePage } from './prepare-page.js';

export interface CensusRun {
  readonly session: Session;
  /** What this run has read to its end. */
  readonly units: readonly CensusUnit[];
  /** What is read at all: of what is read no more nothing is in suspicion. */
  readonly scopes: readonly Scope[];
  readonly store: CensusStore;
  /** Epoch milliseconds of the source's clock. */
  readonly untilMs: number;
  readonly backfillFrom: string;
  readonly io: Pick<Io, 'log'>;
  readonly signal: AbortSignal;
}

export interface CensusUnit {
  readonly scope: Scope;
  readonly stream: Stream;
}

/** Something is missing, and it is not certain that it was removed: people are told, and nothing is taken for gone. */
export interface Suspicion {
  readonly scopeId: string;
  readonly stream: string;
  readonly fault: SourceFault;
}

const hour = 3_600_000;
const day = 24 * hour;
const interval = 7 * day;

/**
 * Holds what is stored against what is there, once a week for each stream and scope, after everything was read: sources
 * remove things without a word. What is missing is asked for by id, for an index may not have it and things move.
 *
 * Nothing is taken for gone unless the key signs in as the same account before, after and as the last time, the scope is
 * still listed, the walk reached its end, and few are missing (source-apis.md 6.7), which are asked for once more between
 * two looks at the list of scopes. In a small scope one is no few: one or two wait for a day with the source, where people
 * may look at them, and go if they are missing still. Where things move, every scope that is read must be on it: they may
 * have gone to one that is hidden. One that people have been told of for a day holds the others back no longer: should
 * something have moved there, it lives again when it is shown. Otherwise it is counted again in a day.
 *
 * @returns what somebody has to look at now, also since an earlier run
 */
export const takeCensuses = async (run: CensusRun): Promise<readonly Suspicion[]> => {
  const states = new Map((await run.store.states()).map((state) => [keyOf(state.scopeId, state.stream), state]));
  let listed: Promise<ReadonlySet<string>> | undefined;
  const isListed = async (scope: Scope): Promise<boolean> => {
    listed ??= listedIds(run);
    return (await listed).has(scope.id);
  };
  let account: Promise<Account> | undefined;
  const known = (): Promise<Account> => (account ??= meet(run));
  const stateOf = ({ scope, stream }: CensusUnit): CensusState | undefined => states.get(keyOf(scope.id, stream.name));
  const isDue = (unit: CensusUnit): boolean => Date.parse(stateOf(unit)?.dueAt ?? '') <= run.untilMs;
  const isLost = ({ scope, stream }: CensusUnit): boolean => isLongLost(stateOf({ scope, stream }), run.untilMs);
  const once = { isListed, known, isLost };
  const unread = unreadOf(run);
  if ([...run.units, ...unread].some(isDue)) {
    for (const unit of unread) {
      const state = await stateOfUnread(run, unit, stateOf(unit), once);
      if (state !== undefined) states.set(keyOf(unit.scope.id, unit.stream.name), state);
    }
  }
  for (const unit of run.units) {
    const before = stateOf(unit);
    if (before !== undefined && !isDue(unit)) continue;
    states.set(keyOf(unit.scope.id, unit.stream.name), await stateAfter(run, unit, before, once));
  }
  const isRead = new Set(['*', ...run.scopes.map(({ id }) => id)]);
  return (
    [...states.values()]
      // Of what nothing is stored, nothing is missing.
      .filter(({ scopeId, suspectSince, known }) => suspectSince !== null && known > 0 && isRead.has(scopeId))
      .filter((state) => !isMostLikelyDeleted(state, run.untilMs))
      .map(suspicionOf)
  );
};

/** What is read and was not in this run, of streams that are counted: its scope may be gone, or hidden. */
const unreadOf = ({ session, units, scopes }: CensusRun): readonly CensusUnit[] => {
  const read = new Set(units.map(({ scope, stream }) => keyOf(scope.id, stream.name)));
  const counted = session.streams.filter(({ census, per }) => census !== undefined && per === 'scope');
  return scopes
    .flatMap((scope) => counted.map((stream) => ({ scope, stream })))
    .filter(({ scope, stream }) => !read.has(keyOf(scope.id, stream.name)));
};

/** People were told a day ago that nothing of this scope is to be seen. */
const isLongLost = (state: CensusState | undefined, untilMs: number): boolean =>
  state !== undefined &&
  state.suspectSince !== null &&
  state.missing === state.known &&
  untilMs - Date.parse(state.suspectSince) >= day;

/**
 * A scope that could not be read and is not listed: all of it is missing, and goes only if people say so.
 * @returns undefined where it is listed, or where that cannot be told
 */
const stateOfUnread = async (
  run: CensusRun,
  { scope, stream }: CensusUnit,
  before: CensusState | undefined,
  { isListed, known: account }: AskedOnce,
): Promise<CensusState | undefined> => {
  const later = (milliseconds: number): string => new Date(run.untilMs + milliseconds).toISOString();
  try {
    if (await isListed(scope)) return undefined;
    const ids = await run.store.livingIds(scope.id, stream.name);
    const isConfirmed = ids.length > 0 && ids.length <= (before?.confirmed ?? 0) && !(await account()).isNew;
    const left = isConfirmed ? 0 : ids.length;
    const state = {
      ...{ scopeId: scope.id, stream: stream.name, known: left, missing: left, dueAt: later(day) },
      suspectSince: before?.suspectSince ?? later(0),
    };
    if (isConfirmed) await run.store.remove(state, ids);
    else await run.store.keepState(state);
    return state;
  } catch (error) {
    run.signal.throwIfAborted();
    if (!isOfThisScope(error)) throw error;
    return undefined;
  }
};

/** The first time only says when to count: what is there has just been read. */
const stateAfter = async (
  run: CensusRun,
  { scope, stream }: CensusUnit,
  before: CensusState | undefined,
  once: AskedOnce,
): Promise<CensusState> => {
  const later = (milliseconds: number): string => new Date(run.untilMs + milliseconds).toISOString();
  const blank = { scopeId: scope.id, stream: stream.name, suspectSince: null, known: 0, missing: 0 };
  const keep = async (state: CensusState): Promise<CensusState> => {
    await run.store.keepState(state);
    return state;
  };
  try {
    if (before === undefined) {
      await once.known();
      return await keep({ ...blank, dueAt: later(interval) });
    }
    const { known, missing, doubt: found } = await count(run, { scope, stream }, before, once);
    // Another account may see less, whatever people say of what is gone.
    const isConfirmed = found !== 'account' && missing.length <= (before.confirmed ?? 0);
    const doubt = isConfirmed ? null : found;
    run.signal.throwIfAborted();
    if (missing.length > 0 || doubt !== null) {
      run.io.log('census', { scopeId: scope.id, stream: stream.name, known, missing: missing.length, doubt });
    }
    const state = { ...blank, known, missing: missing.length };
    if (doubt !== null) {
      return await keep({ ...state, dueAt: later(day), suspectSince: before.suspectSince ?? later(0) });
    }
    const believed = { ...state, dueAt: later(interval) };
    await run.store.remove(believed, missing);
    return believed;
  } catch (error) {
    run.signal.throwIfAborted();
    if (!isOfThisScope(error)) throw error;
    run.io.log('census.failed', { scopeId: scope.id, stream: stream.name, code: error.fault.code });
    return before === undefined ? { ...blank, dueAt: later(0) } : keep({ ...before, dueAt: later(hour) });
  }
};

const isOfThisScope = (error: unknown): error is SourceError =>
  error instanceof SourceError && leavesOtherScopes(error.fault);

/** What holds for all streams and scopes of a run. */
interface AskedOnce {
  readonly isListed: (scope: Scope) => Promise<boolean>;
  readonly known: () => Promise<Account>;
  /** People have known for a day that nothing of this scope is seen. */
  readonly isLost: (unit: CensusUnit) => boolean;
}

interface Account {
  /** Undefined = the source has no such question. */
  readonly mark: string | undefined;
  /** It was another one when last asked: it sees other things. From now on this one is the one that is known. */
  readonly isNew: boolean;
}

const meet = async ({ session, store, signal }: CensusRun): Promise<Account> => {
  const mark = await session.identity?.(signal);
  const before = await store.identity();
  if (mark !== undefined && mark !== before) await store.keepIdentity(mark);
  return { mark, isNew: mark !== undefined && before !== null && mark !== before };
};

interface Counted {
  readonly known: number;
  readonly missing: readonly string[];
  /** Why this is not believed; null = it is. */
  readonly doubt: 'account' | 'unlisted' | 'many' | null;
}

const count = async (run: CensusRun, unit: CensusUnit, before: CensusState, once: AskedOnce): Promise<Counted> => {
  const { session, store, signal } = run;
  const account = await once.known();
  const known = await store.livingIds(unit.scope.id, unit.stream.name);
  if (account.isNew) return { known: known.length, missing: [], doubt: 'account' };
  if (unit.scope.id !== '*' && !(await once.isListed(unit.scope))) {
    return { known: known.length, missing: known, doubt: 'unlisted' };
  }
  const missing = await missingOf(run, unit, known);
  const isFew = isBelievable(known.length, missing.length, missingForADay(before, run.untilMs));
  const sure = isFew && missing.length > 0 ? await askedAgain(run, unit, missing, once) : missing;
  if ((await session.identity?.(signal)) !== account.mark) return { known: known.length, missing, doubt: 'account' };
  if (sure === null) return { known: known.length, missing, doubt: 'unlisted' };
  return { known: known.length, missing: sure, doubt: isFew ? null : 'many' };
};

/** What is missing still; null = a scope it may be in is hidden, be it for a moment: then it is missing for that. */
const askedAgain = async (
  run: CensusRun,
  unit: CensusUnit,
  missing: readonly string[],
  { isLost }: AskedOnce,
): Promise<readonly string[] | null> => {
  const { scope: own, stream } = unit;
  const others = stream.census?.moves ? run.scopes.filter((scope) => scope.id !== own.id) : [];
  const mayBeIn = [own, ...others.filter((scope) => !isLost({ scope, stream }))];
  const areListed = async (): Promise<boolean> => {
    const listed = await listedIds(run);
    return mayBeIn.every(({ id }) => id === '*' || listed.has(id));
  };
  if (!(await areListed())) return null;
  const found = await find(run, unit, missing);
  return (await areListed()) ? missing.filter((id) => !found.has(id)) : null;
};

/** What is stored and neither met on the walk nor found by id. What is there and not stored is stored on the way. */
const missingOf = async (run: CensusRun, unit: CensusUnit, known: readonly string[]): Promise<readonly string[]> => {
  const { signal, backfillFrom } = run;
  const { scope, stream } = unit;
  const { census } = stream;
  if (census === undefined) return [];
  const there = new Set(await census.ids({ scope, since: undefined, signal }));
  signal.throwIfAborted();
  const stored = new Set(known);
  const unmet = known.filter((id) => !there.has(id));
  const hasOthers = [...there].some((id) => !stored.has(id));
  const wanted = hasOthers ? await census.ids({ scope, since: new Date(backfillFrom).toISOString(), signal }) : [];
  const notStored = wanted.filter((id) => !stored.has(id));
  const found = await find(run, unit, [...unmet, ...notStored]);
  return unmet.filter((id) => !found.has(id));
};

/** Asks for these by id, and stores them. @returns who answered */
const find = async (
  { store, signal }: CensusRun,
  { scope, stream }: CensusUnit,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for await (const { scope: where, records } of stream.census?.find({ scope, ids, signal }) ?? []) {
    signal.throwIfAborted();
    const prepared = preparePage(stream, records);
    await store.saveFound({ scope: where, stream, ...prepared });
    for (const { sourceId } of [...prepared.documents, ...prepared.setAside])
      if (sourceId !== null) found.add(sourceId);
  }
  return found;
};

const listedIds = async ({ session, store, signal }: CensusRun): Promise<ReadonlySet<string>> => {
  const scopes: Scope[] = [];
  for await (const scope of session.scopes(signal)) scopes.push(scope);
  await store.keepNames?.(scopes);
  return new Set(scopes.map(({ id }) => id));
};

const suspicionOf = ({ scopeId, stream, known, missing }: CensusState): Suspicion => ({
  scopeId,
  stream,
  fault: fault('notSeen', `${missing} of ${known} ${stream} of ${scopeId} were not seen`),
});

const keyOf = (scopeId: string, stream: string): string => `${scopeId} ${stream}`;
