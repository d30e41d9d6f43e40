import type { Sentence } from 'shared/contracts';
import type { Submission } from '../state/submission.svelte.js';
import { addDays } from '../weeks.js';

/** How long something belongs to something else. Calendar dates; null from = since always, null to = still; `to` is exclusive. */
export interface Stretch {
  from: string | null;
  to: string | null;
  /** Only where a part of it can be chosen. */
  selector?: string | null;
}

/** People say the last day; what is sent is the day after it. */
export const lastDay = (to: string | null): string | null => (to === null ? null : addDays(to, -1));
export const dayAfter = (day: string | null): string | null => (day === null ? null : addDays(day, 1));

/** The whole of it, and the whole time. */
export const isWhole = ({ from, to, selector = null }: Stretch): boolean =>
  from === null && to === null && selector === null;

/**
 * One more of the same, after the last of them. Where that one ends, the new one takes over on the day after;
 * where it does not, nothing is known of the new one yet.
 */
export function withAnother<S extends Stretch>(all: readonly S[], same: (one: S) => boolean): S[] {
  const at = all.findLastIndex(same);
  const last = all[at];
  if (!last) return [...all];
  const undated = { ...last, from: last.to, to: null };
  const next = last.to === null && last.selector !== undefined ? { ...undated, selector: null } : undated;
  return all.toSpliced(at + 1, 0, next);
}

/** What was sent in a row, so that a refusal finds the one it speaks of, whatever came or went since. */
export function faultOf(
  sending: Pick<Submission, 'of'>,
  row: { readonly name: string; readonly sent: readonly unknown[] },
  one: unknown,
  /** Where each is more than one value. */
  field?: string,
): Sentence | null {
  const at = row.sent.indexOf(one);
  return at < 0 ? null : sending.of([row.name, at, field].filter((part) => part !== undefined).join('.'));
}
