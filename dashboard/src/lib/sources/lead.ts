import type { ConnectionSummary, SourceList } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

/** The one sentence of the list: how many are fresh, and what is the matter with the worst of the others. */
export interface Lead {
  readonly key: MessageKey;
  readonly worst: {
    readonly source: ConnectionSummary;
    readonly key: MessageKey;
    readonly since: string | null;
  } | null;
}

/** Connections come worst first, so the first that is not fresh is the one to name. */
export function leadOf({ fresh, connections }: Pick<SourceList, 'fresh' | 'connections'>): Lead {
  const source = connections.find(
    ({ state, lastCompleteAt }) => state !== 'current' && !(state === 'reading' && lastCompleteAt !== null),
  );
  if (fresh.n === fresh.of || !source) return { key: 'sources-page.leadAll', worst: null };
  return { key: 'sources-page.leadSome', worst: { source, ...matter(source) } };
}

function matter(source: ConnectionSummary): { key: MessageKey; since: string | null } {
  const { paused, status, faultSince, lastCompleteAt, nextRunAt, state } = source;
  if (paused) return { key: 'sources-page.worstPaused', since: paused.since };
  if (state === 'waiting' && nextRunAt !== null) return { key: 'sources-page.worstWaiting', since: nextRunAt };
  if (status !== null && faultSince !== null) return { key: 'sources-page.worstStatus', since: faultSince };
  if (state === 'reading' && lastCompleteAt === null) return { key: 'sources-page.worstFirstTime', since: null };
  const since = lastCompleteAt ?? faultSince;
  return since === null ? { key: 'sources-page.worstNever', since } : { key: 'sources-page.worstSince', since };
}
