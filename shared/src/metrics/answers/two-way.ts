import { smallestGroup } from '../../domain/indicator.js';

/** A table of counts whose row and column totals are shown. */
export type Counts = readonly (readonly number[])[];

/** Same shape: true = hidden. */
export type Hidden = readonly (readonly boolean[])[];

/**
 * Which cells of a table to hide where its totals stand beside it (methods.md E.7): those under k; the next smallest beside a
 * cell that is hidden alone in its column or row, column by column and row by row until none is; and then more, until the
 * totals leave at least k + 1 possible counts for every hidden cell.
 */
export function hiddenCells(counts: Counts, k: number = smallestGroup): Hidden {
  const hidden = counts.map((row) => row.map((n) => n < k));
  const hide = (cell: Cell | undefined): boolean => {
    if (cell) (hidden[cell.row] ?? [])[cell.column] = true;
    return cell !== undefined;
  };
  while (hideBesideLone(counts, hidden, 'column', hide) || hideBesideLone(counts, hidden, 'row', hide));
  for (;;) {
    const narrow = cellsOf(hidden).find((cell) => widthOf(cell, counts, hidden) < k);
    if (!narrow) return hidden;
    const beside = ({ row, column }: Cell): boolean => row === narrow.row || column === narrow.column;
    if (!hide(smallestShown(counts, hidden, beside))) return hidden.map((row) => row.map(() => true));
  }
}

/** One pass over the columns or the rows; false where no cell was hidden alone, or nothing was left to hide beside it. */
function hideBesideLone(
  counts: Counts,
  hidden: Hidden,
  line: 'row' | 'column',
  hide: (cell: Cell | undefined) => boolean,
): boolean {
  const all = cellsOf(hidden);
  const lone = all.filter((cell) => all.filter((other) => other[line] === cell[line]).length === 1);
  const found = lone.map((cell) => smallestShown(counts, hidden, (other) => other[line] === cell[line]));
  return found.map(hide).some((done) => done);
}

function smallestShown(counts: Counts, hidden: Hidden, among: (cell: Cell) => boolean): Cell | undefined {
  const shown = cellsOf(hidden.map((row) => row.map((is) => !is))).filter(among);
  return shown.sort((a, b) => (counts[a.row]?.[a.column] ?? 0) - (counts[b.row]?.[b.column] ?? 0))[0];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const cellsOf = (chosen: Hidden): Cell[] =>
  chosen.flatMap((row, r) => row.flatMap((is, c) => (is ? [{ row: r, column: c }] : [])));

/** How many counts beside the true one the totals leave open for a hidden cell: what it could grow and shrink by. */
export function widthOf(cell: Cell, counts: Counts, hidden: Hidden): number {
  return movable(cell, counts, hidden, 'grow') + movable(cell, counts, hidden, 'shrink');
}

/**
 * The most a hidden cell can change while all totals stay: other hidden cells must change in turn along its row and column.
 * That is a greatest flow between the cell's row and its column (Ford and Fulkerson), one path after the other.
 */
function movable(cell: Cell, counts: Counts, hidden: Hidden, way: 'grow' | 'shrink'): number {
  const left = counts.map((row) => [...row]);
  const limit = way === 'shrink' ? (counts[cell.row]?.[cell.column] ?? 0) : Infinity;
  let moved = 0;
  while (moved < limit) {
    const path = alternating(cell, left, hidden, way);
    if (!path) break;
    const takes = path.filter((step) => step.change < 0).map(({ row, column }) => left[row]?.[column] ?? 0);
    const amount = Math.min(limit - moved, ...takes);
    for (const { row, column, change } of path) {
      const line = left[row] ?? [];
      line[column] = (line[column] ?? 0) + change * amount;
    }
    moved += amount;
    if (!Number.isFinite(amount)) return Infinity;
  }
  return moved;
}

type Step = Cell & { readonly change: 1 | -1 };

/** Hidden cells that in turn give and take, from the cell's column back to its row; null where there is no such way. */
function alternating(cell: Cell, left: Counts, hidden: Hidden, way: 'grow' | 'shrink'): Step[] | null {
  // When the cell grows, one in its column must give; when it shrinks, one must take.
  const first = way === 'grow' ? -1 : 1;
  const seen = new Set([`column ${cell.column}`]);
  let front: { readonly kind: 'row' | 'column'; readonly index: number; readonly path: Step[] }[] = [
    { kind: 'column', index: cell.column, path: [] },
  ];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { kind, index, path } of front) {
      for (const step of stepsFrom(kind, index, hidden, kind === 'column' ? first : first === 1 ? -1 : 1)) {
        if (step.row === cell.row && step.column === cell.column) continue;
        if (step.change < 0 && (left[step.row]?.[step.column] ?? 0) <= 0) continue;
        const other = kind === 'column' ? ('row' as const) : ('column' as const);
        const at = other === 'row' ? step.row : step.column;
        if (seen.has(`${other} ${at}`)) continue;
        if (other === 'row' && at === cell.row) return [...path, step];
        seen.add(`${other} ${at}`);
        next.push({ kind: other, index: at, path: [...path, step] });
      }
    }
    front = next;
  }
  return null;
}

const stepsFrom = (kind: 'row' | 'column', index: number, hidden: Hidden, change: 1 | -1): Step[] =>
  cellsOf(hidden)
    .filter((cell) => (kind === 'row' ? cell.row : cell.column) === index)
    .map((cell) => ({ ...cell, change }));
