import type { ConnectionSummary, PullState, RunProgress } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

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

export const isUnderWay = (run: Pick<RunProgress, 'state'> | null): boolean =>
  run !== null && (run.state === 'queued' || run.state === 'running' || run.state === 'waiting');
