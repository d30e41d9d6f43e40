import type { Point } from '../../contracts/reading.js';

/** A point of a series, and whether its bucket is closed. */
export interface SeriesPoint extends Point {
  readonly closed: boolean;
}
