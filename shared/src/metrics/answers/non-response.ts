import { smallestGroup } from '../../domain/indicator.js';
import type { Interval, Share } from '../statistics/shares.js';

/** How many of those who saw a form sent it: both "at least", and between which shares they truly lie. */
export interface Response extends Interval {
  readonly shown: number;
  readonly answered: number;
}

/** What is told of one place that a survey is asked at, in whole fives. */
export interface ToldPlace {
  readonly shown: number;
  readonly answered: number;
}

/** Each told number may be this much more. */
const mostMore = smallestGroup - 1;

/**
 * The response rate of an indicator (methods.md E.5), made of nothing but what is told anyway: numbers in whole fives of each
 * place that it is asked at, and how many of its answers are shown. So it tells of nobody whom those do not (decisions.md 17).
 * What the fives leave open it leaves open too; that of those who sent the form before the last told day some left this very
 * question out is known only as far as fewer answers of it are shown. Null = nothing is told yet, or more sent the form than are known to have seen it.
 * @param told of every place of every survey that asks it, in whole fives (`toldCounts`)
 * @param published answers of the indicator that are shown; somebody may have left this question out
 */
export function responseOf(told: readonly ToldPlace[], published: number): Response | null {
  const shown = told.reduce((sum, one) => sum + one.shown, 0);
  const sent = told.reduce((sum, one) => sum + one.answered, 0);
  const answered = Math.min(sent, published);
  const open = mostMore * told.length;
  if (answered === 0 || answered > shown + open) return null;
  return { shown, answered, low: answered / (shown + open), high: Math.min(1, (sent + open) / Math.max(shown, 1)) };
}

/** What the share of all could be if those who did not answer had all said no, or all yes (Manski; methods.md E.5). */
export function worstCase(responseRate: number, share: number): Interval {
  const low = responseRate * share;
  return { low, high: low + (1 - responseRate) };
}

/** Share with standard error and the size of an even sample that would know as much. */
export interface Weighted {
  readonly share: number;
  readonly error: number;
  readonly effectiveN: number;
}

/** Fewer that saw the form say nothing of a share: what the fives leave open is half of them. */
const enoughShown = 50;

/**
 * The response rate between two moments at which something was told: what came in between, as far as the fives of both tell.
 * Null where too few saw the form.
 */
export function responseBetween(before: readonly ToldPlace[], after: readonly ToldPlace[]): Response | null {
  const [earlier, later] = [before, after].map((told) => ({
    shown: told.reduce((sum, one) => sum + one.shown, 0),
    sent: told.reduce((sum, one) => sum + one.answered, 0),
    open: mostMore * told.length,
  }));
  if (!earlier || !later) return null;
  const shown = later.shown - earlier.shown - earlier.open;
  const answered = Math.max(0, later.sent - earlier.sent - earlier.open);
  if (shown < enoughShown) return null;
  return {
    ...{ shown, answered, low: answered / (later.shown - earlier.shown + later.open) },
    high: Math.min(1, (later.sent - earlier.sent + later.open) / shown),
  };
}

/** From here on two periods were not answered by the same kind of people (methods.md E.5). */
const notable = 0.1;

/** Did the response rate move by more than ten points, wherever within what is told of it it truly lies? */
export const responseMoved = (before: Interval, after: Interval): boolean =>
  after.low - before.high > notable || before.low - after.high > notable;

/** Fewer answers are told as counts alone, "7 of 11", and never as a share (methods.md E.6). */
const enoughForShare = 20;

/** Answers of one channel that may be told: so many of them agreed. */
export interface ToldChannel<Name extends string> extends Share {
  readonly name: Name;
}

export type WeightedAnswer<Name extends string> =
  | (Weighted & { readonly n: number })
  | { readonly refused: 'tooFew' }
  | { readonly refused: 'channelHidden'; readonly name: Name };

/**
 * The share weighted by known parts of all users, from nothing but channels that are told by themselves: five answers or more of
 * each, or it is refused (decisions.md 17). Answers through channels without a part are left out.
 */
export function weightedByChannel<Name extends string>(
  told: readonly ToldChannel<Name>[],
  parts: Readonly<Partial<Record<Name, number>>>,
): WeightedAnswer<Name> {
  const strata: (Share & { readonly part: number })[] = [];
  for (const [name, part = 0] of Object.entries(parts) as [Name, number | undefined][]) {
    const found = told.find((one) => one.name === name);
    if (!found || found.n < smallestGroup) return { refused: 'channelHidden', name };
    strata.push({ x: found.x, n: found.n, part });
  }
  const n = strata.reduce((sum, one) => sum + one.n, 0);
  return n < enoughForShare ? { refused: 'tooFew' } : { ...postStratified(strata), n };
}

/** Answers by channel, weighted by each channel's known part of all users; the parts add up to 1 (methods.md E.5). */
export function postStratified(strata: readonly (Share & { readonly part: number })[]): Weighted {
  const each = strata.map(({ x, n, part }) => ({ n, part, p: x / n }));
  const variance = each.reduce((sum, { n, part, p }) => sum + (part ** 2 * p * (1 - p)) / n, 0);
  const squares = each.reduce((sum, { n, part }) => sum + part ** 2 / n, 0);
  const whole = each.reduce((sum, { part }) => sum + part, 0);
  return {
    share: each.reduce((sum, { part, p }) => sum + part * p, 0),
    error: Math.sqrt(variance),
    effectiveN: whole ** 2 / squares,
  };
}
