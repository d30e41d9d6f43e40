import type { ConnectionSummary, PullState, RunProgress } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { daysBetween } from '../weeks.js';

/** A state in one adjective, with a tone; never a colour alone. */
export const stateText: Record<
  ConnectionSummary['state'] | PullState,
  { readonly words: MessageKey; readonly tone: 'good' | 'bad' | 'plain' }
> = {
  never: { words: 'sources-page.stateNever', tone: 'plain' },
  current: { words: 'sources-page.stateCurrent', tone: 'good' },
  behind: { words: 'sources-page.stateBehind', tone: 'plain' },
  reading: { words: 'sources-page.stateReading', tone: 'plain' },
  needsYou: { words: 'sources-page.stateNeedsYou', tone: 'bad' },
  waiting: { words: 'sources-page.stateWaiting', tone: 'plain' },
  paused: { words: 'pull-page.statePaused', tone: 'plain' },
};

export const runText: Record<RunProgress['state'], MessageKey> = {
  queued: 'sources-page.runQueued',
  running: 'sources-page.runRunning',
  waiting: 'sources-page.runWaiting',
  done: 'sources-page.runDone',
  failed: 'sources-page.runFailed',
  cut: 'sources-page.runCut',
};

/**
 * Worth a bar: a first reading, or one that takes its time. What merely looks whether there is anything new is over before a bar
 * has said anything, and a page full of them would never be calm.
 */
export function isLong(
  { run, lastCompleteAt, minutesLeft }: Pick<ConnectionSummary, 'run' | 'lastCompleteAt' | 'minutesLeft'>,
  asOf: string,
): boolean {
  if (run === null || !isUnderWay(run) || run.state === 'queued') return false;
  const minutes = daysBetween(run.startedAt, asOf) * 1440;
  return lastCompleteAt === null || minutesLeft !== null || (run.state === 'running' && minutes >= 1);
}

export const isUnderWay = (run: Pick<RunProgress, 'state'> | null): boolean =>
  run !== null && (run.state === 'queued' || run.state === 'running' || run.state === 'waiting');
