import type { Highs } from 'highs';
import type { Either, Row } from './unknowns.js';
import { modelOf } from './model.js';

/** A number that nobody may find out: a count of one to four answers, or what those answers add. */
export interface Secret {
  readonly what: string;
  readonly terms: ReadonlyMap<number, number>;
  readonly truth: number;
  /** The least by which two possible values differ. */
  readonly unit: number;
}

/** So far numbers may lie outside rows that are not chosen. */
const far = 500;

/**
 * Does a secret have a second value once nobody guesses which of several is so? A mixed-integer program: of each either one
 * option holds, and nobody knows which.
 */
export function isOpen(
  highs: Highs,
  { size, rows, eithers }: { size: number; rows: readonly Row[]; eithers: readonly Either[] },
  { terms, truth, unit }: Secret,
): boolean {
  const all = [...rows];
  let choice = size;
  for (const either of eithers) {
    const chosen = new Map<number, number>();
    for (const option of either) {
      for (const row of option) {
        const { low, high } = row;
        if (low > 0) all.push({ terms: new Map([...row.terms, [choice, -far]]), low: low - far, high: Infinity });
        if (high < Infinity)
          all.push({ terms: new Map([...row.terms, [choice, far]]), low: -Infinity, high: high + far });
      }
      chosen.set(choice, 1);
      choice += 1;
    }
    all.push({ terms: chosen, low: 1, high: Infinity });
  }
  const choices = choice - size;
  const { integer, continuous } = {
    integer: highs.constants.variableType.integer,
    continuous: highs.constants.variableType.continuous,
  };
  const integrality = Array.from({ length: size + choices }, (_, at) => (at < size ? continuous : integer));
  const model = highs.createModel({ ...modelOf(highs, all, size, choices), integrality });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    return [1, -1].some((sign) => {
      const costs = new Float64Array(size + choices);
      for (const [at, times] of terms) costs[at] = sign * times;
      model.changeColsCost({ kind: 'range', from: 0, to: size + choices - 1 }, costs);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('What was seen cannot be');
      const numbers = [...model.getSolution().colValue];
      let value = 0;
      for (const [at, times] of terms) value += times * (numbers[at] ?? 0);
      return Math.abs(value - truth) >= unit - 1e-5;
    });
  } finally {
    model.dispose();
  }
}
