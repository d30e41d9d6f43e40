import { smallestGroup } from '../../domain/indicator.js';

/** What another system says of a period. */
export interface SentReading {
  readonly value: number;
  /** Answers or cases behind it. */
  readonly n: number;
}

/**
 * Which of the readings that were sent of one period may be shown (decisions.md 17), oldest first: the first one, and then
 * each that is of at least five answers more or fewer than the one before it that was shown, or of as many. What differs by
 * fewer would tell of them. One under five takes the place of one that was shown only where more than one number could have
 * been sent: from six only a one is five fewer.
 */
export function shownReading<T extends SentReading>(sent: readonly [T, ...T[]]): T {
  return sent.reduce((shown, next) => {
    if (shown.n < smallestGroup) return next;
    const change = Math.abs(next.n - shown.n);
    if (change > 0 && change < smallestGroup) return shown;
    if (next.n >= smallestGroup) return next;
    return shown.n - smallestGroup > 1 ? next : shown;
  });
}
