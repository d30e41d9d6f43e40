import type { Reading, Signal } from '../../contracts/reading.js';

/**
 * What a reading says of change. `unknown`: no value. `tooEarly`: a value, but no usual range to judge it by.
 * `usual`: judged, and nothing has happened. Unknown is never counted as unchanged (decisions.md 20).
 */
export type Change =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'tooEarly' }
  | { readonly kind: 'usual' }
  | { readonly kind: 'unusual'; readonly bucket: string }
  | {
      readonly kind: 'changed';
      readonly bucket: string;
      readonly direction: Signal['direction'];
      readonly better: boolean | null;
    };

/** A run or a confirmed phase makes a change; a lone point that is the latest is an unusual week (decisions.md 9). */
export function changeOf(reading: Reading): Change {
  const { shape } = reading;
  if (shape.kind !== 'series' || reading.value === null) return { kind: 'unknown' };
  // A range that has ended says nothing of now: since then everything has been measured in another way.
  if (shape.phases.at(-1)?.toBucket !== null) return { kind: 'tooEarly' };
  const change = currentChange(shape.signals);
  if (change)
    return { kind: 'changed', bucket: change.sinceBucket, direction: change.direction, better: change.better };
  const current = shape.signals.filter((signal) => signal.current);
  const lone = current.find((signal) => signal.rule === 'outside');
  return lone ? { kind: 'unusual', bucket: lone.sinceBucket } : { kind: 'usual' };
}

/** The run that still holds, away from the level that people have confirmed, or else that level itself. */
export function currentChange(signals: readonly Signal[]): Signal | null {
  const current = signals.filter((signal) => signal.current);
  const found = (rule: Signal['rule']): Signal | undefined => current.findLast((signal) => signal.rule === rule);
  return found('run') ?? found('phase') ?? null;
}

/** Has the reading been judged at all? */
export const isJudged = (change: Change): boolean => change.kind !== 'unknown' && change.kind !== 'tooEarly';
