import type { ItemHistory, StageInterval, StageOf } from './item-history.js';

export interface ItemStages {
  readonly intervals: readonly StageInterval[];
  /** False = the recorded changes do not connect, so lengths of time cannot be trusted. */
  readonly complete: boolean;
}

/**
 * Stays of one item in the stages of its workflow, oldest first and without gaps (methods.md A.1).
 * Neighbouring stays in the same stage are one visit. Being blocked splits a visit, it does not end it.
 */
export function stageIntervals(item: ItemHistory, stageOf: StageOf): ItemStages {
  const { stays, complete } = staysOf(item, stageOf);
  const visits: StageInterval[] = [];
  for (const stay of stays) {
    const last = visits.at(-1);
    if (last && sameStage(last, stay)) visits[visits.length - 1] = { ...last, to: stay.to };
    else visits.push({ ...stay, visit: visits.length + 1 });
  }
  const blocked = blockedTimes(item);
  return { intervals: visits.flatMap((visit) => splitWhereBlocked(visit, blocked)), complete };
}

type Stay = Omit<StageInterval, 'visit'>;

function staysOf(item: ItemHistory, stageOf: StageOf): { stays: Stay[]; complete: boolean } {
  const changes = item.statusChanges.toSorted((a, b) => a.at - b.at);
  const first = changes[0];
  const importedLate = first !== undefined && first.at < item.createdAt;
  let complete = !importedLate;
  const stays: Stay[] = [];
  // An import may bring a history older than the item itself: what it was before that history is not known.
  if (!importedLate) {
    const status = first?.from ?? item.statusId;
    stays.push({ ...stageOf(status, item.createdAt), from: item.createdAt, to: first?.at ?? null });
  }
  changes.forEach((change, index) => {
    const next = changes[index + 1];
    // Where the history stops short of the present, the present wins, from the last change on.
    const status = next ? change.to : item.statusId;
    const follows = next?.from ?? item.statusId;
    if (follows !== change.to && stageOf(follows, change.at).kind !== stageOf(change.to, change.at).kind)
      complete = false;
    stays.push({ ...stageOf(status, change.at), from: change.at, to: next?.at ?? null });
  });
  return { stays, complete };
}

const sameStage = (a: Stay, b: Stay): boolean =>
  a.stage === b.stage && a.kind === b.kind && a.waitCause === b.waitCause;

interface Span {
  readonly from: number;
  readonly to: number;
}

function blockedTimes(item: ItemHistory): Span[] {
  const spans: Span[] = [];
  let since: number | null = null;
  for (const flag of item.flagChanges.toSorted((a, b) => a.at - b.at)) {
    if (flag.on) since ??= flag.at;
    else if (since !== null) {
      spans.push({ from: since, to: flag.at });
      since = null;
    }
  }
  if (since !== null) spans.push({ from: since, to: Infinity });
  return spans;
}

/** A flag nobody took off says nothing about an item that is done. */
function splitWhereBlocked(visit: StageInterval, blocked: readonly Span[]): StageInterval[] {
  if (visit.kind === 'done' || visit.kind === 'cancelled') return [visit];
  const end = visit.to ?? Infinity;
  const pieces: StageInterval[] = [];
  let from = visit.from;
  const push = (to: number, piece: Partial<StageInterval>): void => {
    if (to > from) pieces.push({ ...visit, ...piece, from, to: to === Infinity ? null : to });
    from = Math.max(from, to);
  };
  for (const span of blocked) {
    if (span.to <= from || span.from >= end) continue;
    push(Math.max(from, span.from), {});
    push(Math.min(end, span.to), { waitCause: 'blocked' });
  }
  push(end, {});
  return pieces.length > 0 ? pieces : [visit];
}
