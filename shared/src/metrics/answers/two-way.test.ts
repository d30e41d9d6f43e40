import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenCells, widthOf, type Counts, type Hidden } from './two-way.js';

/** Leaders and employees of units A, B and C (methods.md E.7). */
const units: Counts = [
  [3, 21],
  [7, 18],
  [6, 30],
];

/** Smallest and largest count of each hidden cell over every table with the same totals: by trying all. */
function possible(counts: Counts, hidden: Hidden): Map<string, [number, number]> {
  const cells = hidden.flatMap((row, r) => row.flatMap((is, c) => (is ? [[r, c] as const] : [])));
  const rows = counts.map((row, r) => row.reduce((sum, n, c) => sum + (hidden[r]?.[c] ? n : 0), 0));
  const columns = (counts[0] ?? []).map((_, c) =>
    counts.reduce((sum, row, r) => sum + (hidden[r]?.[c] ? (row[c] ?? 0) : 0), 0),
  );
  const found = new Map<string, [number, number]>();
  const guess: number[] = [];
  const fill = (index: number): void => {
    const cell = cells[index];
    if (!cell) {
      if (rows.some((left) => left !== 0) || columns.some((left) => left !== 0)) return;
      cells.forEach(([r, c], at) => {
        const [low, high] = found.get(`${r} ${c}`) ?? [Infinity, -Infinity];
        found.set(`${r} ${c}`, [Math.min(low, guess[at] ?? 0), Math.max(high, guess[at] ?? 0)]);
      });
      return;
    }
    const [r, c] = cell;
    for (let n = 0; n <= Math.min(rows[r] ?? 0, columns[c] ?? 0); n += 1) {
      guess[index] = n;
      rows[r] = (rows[r] ?? 0) - n;
      columns[c] = (columns[c] ?? 0) - n;
      fill(index + 1);
      rows[r] += n;
      columns[c] += n;
    }
  };
  fill(0);
  return found;
}

describe('a table beside its totals', () => {
  it('hides the next smallest with a lone small one, and what would give them away (methods.md E.7)', () => {
    const hidden = hiddenCells(units);
    expect(hidden).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(possible(units, hidden).get('0 0')).toEqual([0, 9]);
    expect(widthOf({ row: 0, column: 0 }, units, hidden)).toBe(9);
  });

  it('hides nothing where nothing is small', () => {
    expect(
      hiddenCells([
        [5, 9],
        [8, 7],
      ]).flat(),
    ).not.toContain(true);
  });

  it('hides all where nothing else helps', () => {
    expect(
      hiddenCells([
        [1, 1],
        [1, 1],
      ]).flat(),
    ).not.toContain(false);
  });

  const tablesUpTo = (max: number) => {
    const side = fc.integer({ min: 2, max: 3 });
    return fc.tuple(side, side).chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: 0, max }), { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
  };

  it('leaves no hidden cell to an interval shorter than five, unless the whole table is hidden', () => {
    fc.assert(
      fc.property(tablesUpTo(20), (counts) => {
        const hidden = hiddenCells(counts);
        const whole = hidden.flat().every((is) => is);
        counts.forEach((row, r) => row.forEach((n, c) => expect(n >= 5 || hidden[r]?.[c]).toBe(true)));
        if (whole) return;
        hidden.forEach((row, r) =>
          row.forEach((is, column) => {
            if (is) expect(widthOf({ row: r, column }, counts, hidden)).toBeGreaterThanOrEqual(5);
          }),
        );
      }),
    );
  });

  it('knows the width of each hidden cell exactly', () => {
    fc.assert(
      fc.property(tablesUpTo(4), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (counts, chosen) => {
        const hidden = counts.map((row, r) => row.map((_, c) => chosen[3 * r + c] ?? false));
        for (const [name, [low, high]] of possible(counts, hidden)) {
          const [row = 0, column = 0] = name.split(' ').map(Number);
          expect(widthOf({ row, column }, counts, hidden)).toBe(high - low);
        }
      }),
      { numRuns: 60 },
    );
  });
});
