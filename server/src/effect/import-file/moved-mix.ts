import { periodOf } from './periods.js';

export interface MovedMix {
  /** Of the column by which those who answer became others. */
  readonly index: number;
  /** First day of the month from which on they are. */
  readonly from: string;
}

/** A column of more kinds tells single people apart rather than groups. */
const mostKinds = 40;
/** Fewer answers on a side say little of who answers. */
const fewest = 50;
/** Ten points, as with channels (methods.md E.5), and surely so: beyond what chance alone moves. */
const notable = 0.1;
const z = 1.96;

/**
 * Watches the columns that become nothing: where the kinds of answers in one of them are others from some month on, the whole
 * must not be read as a trend. Kinds and counts are kept in memory while the file is read, and told to nobody.
 */
export class MixWatch {
  private readonly columns: Map<number, Map<string, Map<string, number>>>;

  constructor(unused: readonly number[]) {
    this.columns = new Map(unused.map((index) => [index, new Map<string, Map<string, number>>()]));
  }

  note(cells: readonly string[], on: string): void {
    const month = periodOf(on, 'month').from;
    for (const [index, kinds] of this.columns) {
      const kind = (cells[index] ?? '').trim();
      const months = kinds.get(kind) ?? new Map<string, number>();
      months.set(month, (months.get(month) ?? 0) + 1);
      kinds.set(kind, months);
      if (kinds.size > mostKinds) this.columns.delete(index);
    }
  }

  /** The column and month where it moved most; null where nothing surely did. */
  moved(): MovedMix | null {
    let most: (MovedMix & { by: number }) | null = null;
    for (const [index, kinds] of this.columns) {
      const months = [...new Set([...kinds.values()].flatMap((counts) => [...counts.keys()]))].sort();
      for (const from of months.slice(1)) {
        const by = Math.max(0, ...movesAt(from, [...kinds.values()]));
        if (by > (most?.by ?? notable)) most = { index, from, by };
      }
    }
    return most && { index: most.index, from: most.from };
  }
}

/** By how much, at least, the share of each kind differs from a month on. */
function movesAt(from: string, kinds: readonly ReadonlyMap<string, number>[]): number[] {
  const sides = kinds.map((months) => {
    let [before, after] = [0, 0];
    for (const [month, n] of months) {
      if (month < from) before += n;
      else after += n;
    }
    return { before, after };
  });
  const n1 = sides.reduce((sum, { before }) => sum + before, 0);
  const n2 = sides.reduce((sum, { after }) => sum + after, 0);
  if (Math.min(n1, n2) < fewest) return [];
  return sides.map(({ before, after }) => {
    const [p1, p2] = [before / n1, after / n2];
    return Math.abs(p2 - p1) - z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  });
}
