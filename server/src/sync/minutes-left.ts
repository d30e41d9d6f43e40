const minute = 60_000;
/** Before this much is read, what is left says nothing yet. */
const ENOUGH_DONE = 0.05;
const ENOUGH_TIME = 20_000;

/**
 * How many minutes a run will take still, if the rest goes as quickly as what is read; null while that cannot be told: a
 * run has just begun, or has ended. Never under one minute, and coarser the longer it takes: nobody knows the minute of
 * an hour ahead.
 */
export function minutesLeft(
  run: { readonly state: string; readonly startedAt: Date | string; readonly done: number | null },
  now: number,
): number | null {
  const spent = now - new Date(run.startedAt).getTime();
  if (run.state !== 'running' || run.done === null || run.done < ENOUGH_DONE || spent < ENOUGH_TIME) return null;
  const minutes = (spent * (1 - run.done)) / run.done / minute;
  const step = minutes > 60 ? 30 : minutes > 10 ? 5 : 1;
  return Math.max(1, Math.ceil(minutes / step) * step);
}
