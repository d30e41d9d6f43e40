import { SourceError } from '../contract.js';

/** Rows in a page: the most GitHub gives, and what is asked for where it cannot make that in its ten seconds. */
export const usualSize = 100;
const smaller = [50, 25];

/**
 * How large the pages of one walk are. Too large for GitHub's time is not a number one could know, so it is found out
 * (source-apis.md 1.6), and kept within the name of a list that could be read in smaller pages alone: in those it is asked
 * for again, and can be "not modified".
 */
export class PageSize {
  #rows: number;
  /** What the list was called, without its size. */
  readonly mark: string | undefined;

  constructor(mark: string | undefined) {
    const [, rows, own] = /^(50|25) (.+)$/s.exec(mark ?? '') ?? [];
    this.#rows = rows === undefined ? usualSize : Number(rows);
    this.mark = own ?? mark;
  }

  get rows(): number {
    return this.#rows;
  }

  /** @returns false where there is no smaller one */
  shrink(): boolean {
    const next = smaller.find((rows) => rows < this.#rows);
    this.#rows = next ?? this.#rows;
    return next !== undefined;
  }

  /** A mark with the size of the pages it was given for; of the usual ones it says nothing. */
  named(mark: string | undefined): string | undefined {
    return mark === undefined || this.#rows === usualSize ? mark : `${this.#rows} ${mark}`;
  }
}

/**
 * Too large to take, or an outage, or too large to make: nothing tells these two apart. Not so where GitHub says when to come
 * again.
 */
export const mayBeTooLarge = (error: unknown): boolean => {
  if (!(error instanceof SourceError)) return false;
  const { code, untilMs, status } = error.fault;
  return code === 'tooLarge' || (code === 'unavailable' && untilMs === null && (status ?? 0) >= 500);
};
