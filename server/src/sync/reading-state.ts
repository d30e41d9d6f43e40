import type { SourceFault } from 'connectors';
import type { ConnectionSummary, RunProgress, Sentence } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { instant, sentence, share } from 'shared/language';
import { minutesLeft } from './minutes-left.js';
import { AFTER_REFUSAL } from './questions/due-connections.js';

type RunState = RunProgress['state'];

/** A run as it is stored; instants as the driver or JSON gave them. */
export interface RunRow {
  readonly id: string;
  readonly state: RunState;
  readonly startedAt: Date | string;
  readonly endedAt: Date | string | null;
  readonly stream: string | null;
  readonly pages: number;
  readonly documentsRead: number;
  readonly documentsChanged: number;
  readonly setAside: number;
  readonly done: number | null;
  readonly waitingUntil: Date | string | null;
  readonly fault: SourceFault | null;
}

export interface ReadingRow {
  readonly connectionId: string;
  readonly lastCompleteAt: Date | null;
  readonly fault: SourceFault | null;
  readonly faultSince: Date | null;
  readonly remainingCalls: number | null;
  readonly callsRenewAt: Date | null;
  /** Null = it was never paused, or goes on again. */
  readonly pause: { readonly since: string; readonly role: Role | null } | null;
  readonly expiresAt: Date | null;
  readonly notBefore: Date | null;
  readonly setAside: number;
  readonly run: RunRow | null;
}

/** What the sources page says about reading one connection. */
export type ReadingState = Pick<
  ConnectionSummary,
  | 'state'
  | 'message'
  | 'nextStep'
  | 'lastCompleteAt'
  | 'nextRunAt'
  | 'status'
  | 'faultSince'
  | 'remainingCalls'
  | 'callsRenewAt'
  | 'minutesLeft'
  | 'paused'
  | 'expiresAt'
  | 'documents'
  | 'setAside'
  | 'run'
>;

/** Ticks that may be missed before a connection counts as behind. */
const PATIENCE = 10;

export function readingState(
  row: ReadingRow,
  documents: number,
  { now, tick }: { readonly now: number; readonly tick: number },
): ReadingState {
  const waiting = row.notBefore !== null && row.notBefore.getTime() > now ? row.notBefore : null;
  const state = row.pause && row.run?.state !== 'running' ? 'paused' : stateOf(row, waiting, now - PATIENCE * tick);
  const renewAt = row.callsRenewAt !== null && row.callsRenewAt.getTime() > now ? row.callsRenewAt : null;
  return {
    state,
    message: messageOf(state, row, waiting),
    nextStep: row.fault
      ? sentence(`source.next.${row.fault.code}`)
      : state === 'behind'
        ? sentence('sync.behindNext')
        : null,
    lastCompleteAt: text(row.lastCompleteAt),
    nextRunAt: row.pause ? null : text(waiting ?? nextLook(row.run, { now, tick })),
    status: row.fault?.status ?? null,
    faultSince: text(row.faultSince),
    remainingCalls: row.remainingCalls,
    callsRenewAt: text(renewAt),
    minutesLeft: row.run ? minutesLeft(row.run, now) : null,
    paused: row.pause && { since: new Date(row.pause.since).toISOString(), role: row.pause.role },
    expiresAt: text(row.expiresAt),
    documents,
    setAside: row.setAside,
    run: row.run && runProgress(row.run),
  };
}

/** As `due-connections.ts` decides; null = one is under way, or it should have begun long ago and nobody knows when it will. */
function nextLook(run: RunRow | null, { now, tick }: { readonly now: number; readonly tick: number }): Date | null {
  if (!run?.endedAt) return null;
  const pause = run.state === 'failed' && run.fault?.kind === 'yours' ? Math.max(tick, AFTER_REFUSAL) : tick;
  const at = new Date(run.endedAt).getTime() + pause;
  return at < now - PATIENCE * tick ? null : new Date(at);
}

function stateOf(row: ReadingRow, waiting: Date | null, behindSince: number): ConnectionSummary['state'] {
  const running = row.run?.state === 'running';
  const behind = row.lastCompleteAt !== null && row.lastCompleteAt.getTime() < behindSince;
  // To try once more is no sign of health: what went wrong stands until a run has ended well.
  if (running && !(row.fault && (behind || row.fault.kind === 'yours'))) return 'reading';
  if (waiting) return 'waiting';
  if (row.fault?.kind === 'yours') return 'needsYou';
  if (row.lastCompleteAt === null) return 'never';
  return behind ? 'behind' : 'current';
}

function messageOf(state: ConnectionSummary['state'], row: ReadingRow, waiting: Date | null): Sentence | null {
  if (waiting && state === 'waiting') return sentence('sync.waiting', { until: instant(waiting.toISOString()) });
  if (state === 'reading' && row.lastCompleteAt === null) {
    return sentence('sync.firstRead', { done: share(row.run?.done ?? 0) });
  }
  if (row.fault) return sentence(`source.fault.${row.fault.code}`);
  return state === 'behind' && row.lastCompleteAt
    ? sentence('sync.behind', { since: instant(row.lastCompleteAt.toISOString()) })
    : null;
}

export function runProgress({ fault, ...run }: RunRow): RunProgress {
  return {
    ...run,
    startedAt: new Date(run.startedAt).toISOString(),
    endedAt: text(run.endedAt),
    waitingUntil: text(run.waitingUntil),
    message: fault ? sentence(`source.fault.${fault.code}`) : ownMessage(run.state),
  };
}

/** A failed run without the source's fault is a defect of ours. */
const ownMessage = (state: RunState): Sentence | null =>
  state === 'failed' ? sentence('sync.failed') : state === 'cut' ? sentence('sync.cut') : null;

const text = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());
