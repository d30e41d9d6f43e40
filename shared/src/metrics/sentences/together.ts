import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { daysBetween } from '../../time/calendar-date.js';
import { changeOf } from './change.js';

/** Two changes that began within a quarter of each other are said to have come together. */
const near = 13 * 7;

/**
 * That flow and effect changed the same way in the same months; null otherwise. Where they part ways, `noticeOf` says it.
 * Only what was seen is said: that two things moved together proves no cause (requirements.md N12).
 */
export function together(flow: Reading, effect: Reading): Sentence | null {
  const [inFlow, inEffect] = [changeOf(flow), changeOf(effect)];
  if (inFlow.kind !== 'changed' || inEffect.kind !== 'changed') return null;
  if (inFlow.better === null || inFlow.better !== inEffect.better) return null;
  const apart = Math.abs(daysBetween(dayOf(flow, inFlow.bucket), dayOf(effect, inEffect.bucket)));
  if (apart > near) return null;
  return sentence(inFlow.better ? 'overview.togetherBetter' : 'overview.togetherWorse');
}

function dayOf({ shape, window }: Reading, bucket: string): string {
  const found = shape.kind === 'series' ? shape.points.find((point) => point.bucket === bucket) : undefined;
  return found?.from ?? window.from;
}
