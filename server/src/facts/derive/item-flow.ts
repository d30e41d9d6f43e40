import type { ItemHistory, StageAt, StageInterval, StageOf } from './item-history.js';
import { stageIntervals } from './stage-intervals.js';

export interface ItemFlow extends StageAt {
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** Kept beside `finishedAt`, which moves when an item is reopened. */
  readonly firstFinishedAt: number | null;
  readonly cancelledAt: number | null;
  readonly reopened: number;
  readonly durationKnown: boolean;
  /** Finished in the same second as many others: somebody tidied up, no work ended then. */
  readonly batchMoved: boolean;
}

export interface ItemRules {
  readonly stageOf: StageOf;
  /** Resolutions that mean "not done after all", in lower case. */
  readonly cancelledResolutions: ReadonlySet<string>;
  /** Epoch seconds in which so many items moved that it was a batch. */
  readonly batchSeconds: ReadonlySet<number>;
}

/** Started, finished, reopened, cancelled: the points in time every flow metric measures between (methods.md A.1). */
export function itemFlow(
  item: ItemHistory,
  rules: ItemRules,
): { readonly flow: ItemFlow; readonly intervals: readonly StageInterval[] } {
  const { intervals, complete } = stageIntervals(item, rules.stageOf);
  const now = intervals.at(-1);
  if (!now) throw new Error('an item has at least the stage it is in');
  const cancelled =
    now.kind === 'cancelled' ||
    (now.kind === 'done' && rules.cancelledResolutions.has(item.resolution?.toLowerCase() ?? ''));
  const endedAt = now.kind === 'done' || now.kind === 'cancelled' ? lastStayFrom(intervals, now) : null;
  const finishedAt = cancelled ? null : endedAt;
  const startedAt = intervals.find(({ kind }) => kind === 'active')?.from ?? null;
  const batchMoved = endedAt !== null && rules.batchSeconds.has(Math.floor(endedAt / 1000));
  const straightIntoDone = intervals.every(({ kind }) => kind === 'done');
  const { stage, kind, waitCause } = now;
  const flow: ItemFlow = {
    startedAt,
    finishedAt,
    firstFinishedAt: intervals.find((interval) => interval.kind === 'done')?.from ?? null,
    cancelledAt: cancelled ? endedAt : null,
    reopened: intervals.filter((interval, index) => leavesDone(interval, intervals[index + 1])).length,
    durationKnown: complete && !straightIntoDone && !batchMoved,
    batchMoved,
    stage,
    kind,
    waitCause,
  };
  return { flow, intervals };
}

/** First entry of the last uninterrupted stay of one kind (decisions.md 10). */
function lastStayFrom(intervals: readonly StageInterval[], last: StageInterval): number {
  const before = intervals.findLast(({ kind }) => kind !== last.kind);
  return before?.to ?? intervals[0]?.from ?? last.from;
}

const leavesDone = (interval: StageInterval, next: StageInterval | undefined): boolean =>
  interval.kind === 'done' && next !== undefined && next.kind !== 'done' && next.kind !== 'cancelled';
