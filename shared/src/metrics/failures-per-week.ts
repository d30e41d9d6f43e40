import type { Sentence } from '../contracts/sentence.js';
import { sentence } from '../language/sentence.js';
import { addDays } from '../time/calendar-date.js';
import { startOfDay } from '../time/zone.js';
import type { DeploymentInput } from './inputs.js';
import type { Window } from './metric.js';
import { rateInterval } from './statistics/poisson.js';

/** From here on the share with its own interval says enough (methods.md B.3). */
const few = 20;
/** A rate of fewer weeks says nothing that the count does not. */
const fewestWeeks = 4;
const week = 7 * 86_400_000;

/**
 * How often deployments failed, as so many in so many weeks with the exact interval of such a rate (Garwood; methods.md E.6): beside
 * the share, which hangs on how many small deployments there are. None is told as "at most", never as nought. Told of weeks of which
 * every deployment was followed, since the first one and as far as the source has been read.
 */
export function failuresPerWeek(failed: number, all: readonly DeploymentInput[], window: Window): Sentence[] {
  const first = all.reduce((least, { at }) => Math.min(least, at), Infinity);
  const from = Math.max(startOfDay(window.from, window.zone), first);
  const to = Math.min(startOfDay(addDays(window.to, 1), window.zone), Date.parse(window.readUntil));
  const weeks = (to - from) / week;
  if (failed >= few || weeks < fewestWeeks) return [];
  const { low, high } = rateInterval(failed, weeks);
  const values = { n: failed, weeks: Math.round(weeks), low: rounded(low), high: rounded(high) };
  return [sentence('failures.perWeek', values)];
}

/** Two digits that count. */
const rounded = (rate: number): number => Number(rate.toPrecision(2));
