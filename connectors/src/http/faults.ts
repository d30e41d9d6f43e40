import type { SourceFault, SourceFaultCode } from '../contract.js';

/** Who is told (architecture.md 9): ops, nobody for now, or us. */
const kinds: Readonly<Record<SourceFaultCode, SourceFault['kind']>> = {
  badKey: 'yours',
  noPermission: 'yours',
  notFound: 'yours',
  unknownHost: 'yours',
  refused: 'passing',
  untrusted: 'yours',
  notThisApi: 'yours',
  notAccepted: 'ours',
  brokenAnswer: 'passing',
  timeout: 'passing',
  rateLimit: 'passing',
  unavailable: 'passing',
  gone: 'ours',
  badConfig: 'yours',
};

export const fault = (
  code: SourceFaultCode,
  detail: string,
  more: { status?: number; untilMs?: number } = {},
): SourceFault => ({ kind: kinds[code], code, status: more.status ?? null, detail, untilMs: more.untilMs ?? null });

const ofOneScope: ReadonlySet<SourceFaultCode> = new Set([
  'noPermission',
  'notFound',
  'gone',
  'notAccepted',
  'brokenAnswer',
  'timeout',
  'unavailable',
]);

/** Whether other repositories or projects of the same connection can still be read. */
export const leavesOtherScopes = ({ code }: SourceFault): boolean => ofOneScope.has(code);

const codesOfNetwork: readonly (readonly [RegExp, SourceFaultCode])[] = [
  [/^ENOTFOUND$/, 'unknownHost'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|^ERR_TLS|^ERR_SSL|^EPROTO$/, 'untrusted'],
  [/TIMEOUT|^ETIMEDOUT$/, 'timeout'],
];

/** What a request that brought no whole answer ran into. */
export const networkFault = (error: unknown): SourceFault => {
  const code = networkCode(error);
  const match = codesOfNetwork.find(([pattern]) => pattern.test(code));
  return fault(match?.[1] ?? 'unavailable', code);
};

const networkCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const inner = error.cause;
  // With several addresses tried (IPv6, then IPv4) the codes are one level further down.
  if (inner instanceof AggregateError) return networkCode(inner.errors[0]);
  if (inner instanceof Error) return networkCode(inner);
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : error.name;
};
