import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { daysBetween } from '../../time/calendar-date.js';
import { changeOf } from './change.js';

/** Two changes that began within a quarter of each other are said to have come together. */
const near = 13 * 7;

/**
 * How flow and effect went, side by side; null where either cannot be judged or nothing has changed in flow or effect.
 * Only what was seen is said: that two things moved together proves no cause (requirements.md N12).
 */
export function together(flow: Reading, effect: Reading): Sentence | null {
  const inFlow = changeOf(flow);
  const inEffect = changeOf(effect);
  if (inFlow.kind === 'changed' && inEffect.kind === 'changed') {
    const apart = Math.abs(daysBetween(dayOf(flow, inFlow.bucket), dayOf(effect, inEffect.bucket)));
    if (inFlow.better && inEffect.better) return apart <= near ? sentence('overview.togetherBetter') : null;
    if (!inFlow.better && !inEffect.better) return apart <= near ? sentence('overview.togetherWorse') : null;
    return sentence(inFlow.better ? 'overview.fasterButWorse' : 'overview.betterButSlower');
  }
  const effectHeld = inEffect.kind === 'usual' || inEffect.kind === 'unusual';
  return inFlow.kind === 'changed' && inFlow.better && effectHeld ? sentence('overview.fasterNotBetter') : null;
}

function dayOf({ shape, window }: Reading, bucket: string): string {
  const found = shape.kind === 'series' ? shape.points.find((point) => point.bucket === bucket) : undefined;
  return found?.from ?? window.from;
}
