import type { ConnectionSummary } from 'shared/contracts';
import { t } from '../state/reader.svelte.js';
import { isUnderWay } from './state-text.js';
import { whenText } from './when-text.js';

/** When a source is read next. */
export function nextText({ nextRunAt, run, paused }: ConnectionSummary, asOf: string): string {
  if (run?.state === 'waiting' && nextRunAt !== null) return whenText(nextRunAt);
  if (isUnderWay(run)) return t('sources-page.runRunning');
  // Whoever has never been read is next.
  if (run === null && paused === null) return t('sources-page.nextSoon');
  if (nextRunAt === null) return t('sources-page.noNextRun');
  return nextRunAt <= asOf ? t('sources-page.nextSoon') : whenText(nextRunAt);
}
