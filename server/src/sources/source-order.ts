import type { ConnectionSummary, SourceList } from 'shared/contracts';
import { instant, sentence } from 'shared/language';

/** Worst first: what needs a person stands at the top. */
const order: readonly ConnectionSummary['state'][] = [
  'needsYou',
  'behind',
  'waiting',
  'never',
  'paused',
  'reading',
  'current',
];

/** A new token takes a person some days to get. */
const expiryNoticeMs = 14 * 24 * 3_600_000;

export const worstFirst = (connections: readonly ConnectionSummary[]): ConnectionSummary[] =>
  [...connections].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name));

/**
 * The one thing to do now: a connection that cannot be read, or has not been for long, be it that nothing reads at all, or
 * never was; or else the token that expires first.
 */
export function fixFirst(connections: readonly ConnectionSummary[], now: number): SourceList['fixFirst'] {
  const stuck =
    connections.find(({ state }) => state === 'needsYou') ??
    connections.find(({ state, faultSince }) => state === 'behind' && faultSince !== null) ??
    connections.find(({ state }) => state === 'behind') ??
    connections.find(({ state, faultSince }) => state === 'never' && faultSince !== null);
  if (stuck?.message) return { connectionId: stuck.id, message: stuck.message, nextStep: stuck.nextStep };
  const [soonest] = connections
    .flatMap(({ id, expiresAt }) => (expiresAt === null ? [] : [{ id, expiresAt }]))
    .filter(({ expiresAt }) => Date.parse(expiresAt) - now < expiryNoticeMs)
    .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
  if (!soonest) return null;
  return {
    connectionId: soonest.id,
    message: sentence('sources.tokenExpires', { at: instant(soonest.expiresAt) }),
    nextStep: sentence('sources.tokenExpiresNext'),
  };
}

/** Read to the end not long ago, and nothing stands in the way. */
export const isFresh = ({ state, lastCompleteAt }: ConnectionSummary): boolean =>
  state === 'current' || (state === 'reading' && lastCompleteAt !== null);
