/** A point to judge, with the limits that hold for it. */
export interface JudgedPoint {
  readonly value: number | null;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

/** What the two default rules find (methods.md C.2); indices into the series. */
export interface FoundSignal {
  readonly rule: 'run' | 'outside';
  readonly direction: 'higher' | 'lower';
  /** First point of the run, or the lone point. */
  readonly from: number;
  /** Last point of the run, or the lone point. */
  readonly to: number;
}

export const runLength = 8;

/** The mean of equal values differs from them in the last digit of a machine's number: that is no side of a line. */
export const liesOn = (value: number, line: number): boolean =>
  Math.abs(value - line) <= 1e-12 * Math.max(Math.abs(value), Math.abs(line));

/** In the order of their first point. A point outside the limits that belongs to a run is not named twice. */
export function findSignals(points: readonly JudgedPoint[]): FoundSignal[] {
  const runs = findRuns(points);
  const alone = findOutside(points).filter((one) => !runs.some((run) => run.from <= one.from && one.from <= run.to));
  return [...runs, ...alone].sort((a, b) => a.from - b.from);
}

/** Eight or more in a row on one side of the centre; a value on the line, or a gap, is skipped and ends neither side. */
export function findRuns(points: readonly JudgedPoint[]): FoundSignal[] {
  const found: FoundSignal[] = [];
  let run = { side: 0, from: 0, to: 0, length: 0 };
  const close = () => {
    if (run.length < runLength) return;
    found.push({ rule: 'run', direction: run.side > 0 ? 'higher' : 'lower', from: run.from, to: run.to });
  };
  points.forEach((point, index) => {
    if (point.value === null || liesOn(point.value, point.centre)) return;
    const side = Math.sign(point.value - point.centre);
    if (side === run.side) {
      run = { ...run, to: index, length: run.length + 1 };
      return;
    }
    close();
    run = { side, from: index, to: index, length: 1 };
  });
  close();
  return found;
}

/** Points beyond a limit, each for itself; a point on the limit is within it. */
export function findOutside(points: readonly JudgedPoint[]): FoundSignal[] {
  return points.flatMap(({ value, low, high }, index) => {
    if (value === null || (value >= low && value <= high)) return [];
    if (liesOn(value, low) || liesOn(value, high)) return [];
    return [
      {
        rule: 'outside' as const,
        direction: value > high ? ('higher' as const) : ('lower' as const),
        from: index,
        to: index,
      },
    ];
  });
}
