import type { SourceFault, SourceFaultCode } from '../contract.js';

/** Who is told (architecture.md 9): ops, nobody for now, or us. */
const kinds: Readonly<Record<SourceFaultCode, SourceFault['kind']>> = {
  badKey: 'yours',
  consentOver: 'yours',
  noPermission: 'yours',
  notFound: 'yours',
  unknownHost: 'yours',
  refused: 'passing',
  untrusted: 'yours',
  notThisApi: 'yours',
  notAccepted: 'ours',
  brokenAnswer: 'passing',
  tooLarge: 'yours',
  timeout: 'passing',
  rateLimit: 'passing',
  unavailable: 'passing',
  gone: 'ours',
  badConfig: 'yours',
  forbidden: 'yours',
  notSeen: 'yours',
  keptBack: 'passing',
};

export const fault = (
  code: SourceFaultCode,
  detail: string,
  { status, untilMs, of }: { status?: number; untilMs?: number; of?: SourceFault['of'] } = {},
): SourceFault => ({
  ...{ kind: kinds[code], code, status: status ?? null, detail, untilMs: untilMs ?? null },
  ...(of === undefined ? {} : { of }),
});

const ofOneScope: ReadonlySet<SourceFaultCode> = new Set([
  'noPermission',
  'notFound',
  'gone',
  'notAccepted',
  'brokenAnswer',
  'tooLarge',
  'timeout',
  'unavailable',
]);

/** Whether other repositories or projects of the same connection can still be read, and now. */
export const leavesOtherScopes = ({ code, untilMs, of }: SourceFault): boolean =>
  of === 'endpoint' || (untilMs === null && ofOneScope.has(code));

/** How whoever lends us `io.fetch` says that it does not go to such an address. */
export const forbiddenAddress = 'FORBIDDEN_ADDRESS';

/** How a reader says that there was more of an answer than it takes. */
export const tooLargeAnswer = 'TOO_LARGE_ANSWER';

const codesOfNetwork: readonly (readonly [RegExp, SourceFaultCode])[] = [
  [new RegExp(`^${forbiddenAddress}$`), 'forbidden'],
  [new RegExp(`^${tooLargeAnswer}$`), 'tooLarge'],
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

interface NetworkError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** fetch says "fetch failed" and keeps the reason as its cause; with several addresses tried it is one level deeper. */
const networkCode = (error: unknown): string => {
  const { name, code, cause, errors } = (error ?? {}) as NetworkError;
  if (name === 'TimeoutError') return 'TIMEOUT';
  if (typeof cause === 'object' && cause !== null) return networkCode(cause);
  if (typeof code === 'string') return code;
  return errors?.[0] === undefined ? String(name) : networkCode(errors[0]);
};
