import type { Figure, Reading, Unit } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { closingDelay } from '../time/closing.js';
import { instant, sentence } from '../language/sentence.js';
import type { Window } from './metric.js';
import type { Charted } from './series/charted.js';

export interface Answer {
  readonly metric: string;
  readonly version: number;
  readonly unit: Unit;
  readonly n: number;
  readonly figures: readonly Figure[];
  readonly coverage: { readonly used: number; readonly of: number };
  readonly caveats: readonly Sentence[];
  readonly shape: Reading['shape'];
}

/** A reading that has a value. */
export function known(answer: Answer, value: number, window: Window): Reading {
  return { ...frame(answer, window), value, missing: null };
}

/** A reading without a value, and why. Its figures may still say something ("at least"), its series may show points. */
export function unknown(answer: Answer, missing: Sentence, window: Window): Reading {
  return { ...frame(answer, window), value: null, missing };
}

function frame(answer: Answer, window: Window) {
  return {
    metric: answer.metric,
    version: answer.version,
    unit: answer.unit,
    n: answer.n,
    figures: [...answer.figures],
    window: { from: window.from, to: window.to, name: window.name },
    coverage: answer.coverage,
    caveats: [...answer.caveats],
    asOf: window.now,
    shape: answer.shape,
  };
}

/** Said when a source has not been read for longer than a bucket waits before it closes. */
export const behind = (window: Window): Sentence[] =>
  Date.parse(window.now) - Date.parse(window.readUntil) > closingDelay
    ? [sentence('reasons.sourceBehind', { until: instant(window.readUntil) })]
    : [];

/** What a reader must know of the sources and the limits before believing a series. */
export function seriesCaveats(charted: Charted, window: Window): Sentence[] {
  const found = behind(window);
  const baseline = charted.baselines.at(-1);
  if (charted.gridWeeks > 1 && baseline) found.push(sentence('reasons.mergedWeeks', { weeks: charted.gridWeeks }));
  if (baseline && !baseline.firm) {
    found.push(sentence('reasons.provisionalRange', { n: baseline.points, needed: baseline.needed }));
  }
  if (baseline?.widened) found.push(sentence('reasons.widenedRange'));
  return found;
}
