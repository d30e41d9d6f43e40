import type { PullDetail, PullState, PullSummary } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { FilePull } from './file-pull.entity.js';

type Subject = PullSummary['subject'];

/** How it goes and what to do, in words for everybody: nothing of the file, nothing that opens it. */
export function summaryOf(pull: FilePull, { kind, id, slug, name }: Subject): PullSummary {
  const { pausedBecause, fault } = pull;
  const undone = pausedBecause === 'undone';
  return {
    id: pull.id,
    name: pull.name,
    subject: { kind, id, slug, name },
    host: new URL(pull.shown).host,
    everyHours: pull.everyHours,
    state: stateOf(pull),
    message: undone ? sentence('pull.pausedUndone') : (fault?.message ?? null),
    nextStep: undone ? sentence('pull.pausedUndoneNext') : (fault?.nextStep ?? null),
    lastGoodAt: pull.lastGoodAt.toISOString(),
    lastNewAt: pull.lastNewAt?.toISOString() ?? null,
    nextAt: pull.pausedAt ? null : pull.nextAt.toISOString(),
  };
}

export const detailOf = (pull: FilePull, subject: Subject): PullDetail => ({
  ...summaryOf(pull, subject),
  ...{ address: pull.shown, indicatorKey: pull.indicatorKey, headerName: pull.headerName },
});

function stateOf({ runningSince, pausedAt, fault }: FilePull): PullState {
  if (runningSince) return 'reading';
  if (pausedAt) return 'paused';
  if (!fault) return 'current';
  return fault.kind === 'yours' ? 'needsYou' : 'waiting';
}

/** What somebody must mend comes first, then by name. */
export const worstFirst = <P extends PullSummary>(pulls: readonly P[]): P[] =>
  pulls.toSorted(
    (a, b) =>
      Number(b.state === 'needsYou') - Number(a.state === 'needsYou') ||
      a.name.localeCompare(b.name) ||
      a.id.localeCompare(b.id),
  );

/** An address as it may be shown: what stands behind its question mark may open it, so only that it is there is told. */
export function shownAddress(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search === '' ? '' : '?…'}`;
}
