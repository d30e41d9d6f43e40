import type { Highs } from 'highs';
import type { Row } from './unknowns.js';

/** More answers of one kind than any history has. */
const most = 200;

/** The program that has these rows: numbers of answers first, then, where something is open, choices between 0 and 1. */
export function modelOf(highs: Highs, rows: readonly Row[], size: number, choices = 0) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [at, times] of terms) {
      indices.push(at);
      values.push(times);
    }
    starts.push(indices.length);
  }
  return {
    numCols: size + choices,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: new Float64Array(size + choices),
    colLower: new Float64Array(size + choices),
    colUpper: new Float64Array(size + choices).fill(most).fill(1, size),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: size + choices,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
