import type { Reading } from 'shared/contracts';
import { figureText } from '../figure-text.js';
import { intervalOf } from '../metric-text.js';
import { listText } from '../list-text.js';
import { countsOf } from 'shared/domain';
import { reader, t } from '../state/reader.svelte.js';

/** "3 of 12 deployments failed (9 % to 53 %)", and from twenty on as a share; null where it is not measured. */
export function failedText(failedShare: Reading): string | null {
  const interval = intervalOf(failedShare);
  if (failedShare.value === null || !interval) return null;
  const between = { low: figureText(interval.low, 'share'), high: figureText(interval.high, 'share') };
  const counts = countsOf(failedShare);
  if (counts) return t('failures.some', { x: counts.positive, n: counts.n, ...between });
  return t('failures.share', { share: figureText(failedShare.value, 'share'), ...between });
}

/** The median, or each time where there are too few for one; null where nothing was recovered from. */
export function recoveredText({ value, unit, n, shape }: Reading): string | null {
  if (value !== null) return t('failures.recoveredIn', { time: figureText(value, unit), n });
  const each = shape.kind === 'dots' ? shape.dots.map((dot) => figureText(dot.value, unit)) : [];
  if (each.length === 0) return null;
  return t('failures.recoveredEach', { times: listText(each, reader.language) });
}

/** What is said where there is no time to show. */
export function unrecoveredText({ missing }: Reading): string {
  if (missing?.key === 'failures.noneFailed') return t('failures.nothingToRecover');
  return missing?.key === 'failures.stillFailing' ? t('failures.notMended') : t('failures.recoveryUnknown');
}
