/** One request as the fakes see it, and one answer as they give it. */
export interface Call {
  readonly nr: number;
  /** Virtual time, epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** Path without the prefix of the installation (`/api/v3`, `/jira`), still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Whose limits are touched. A short label, never the secret. */
  readonly credential: string;
  /** Name of the GraphQL operation. */
  readonly operation: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined = no body at all (204, 304). */
  readonly body: unknown;
  /** Text to send as it is, instead of the body as JSON. */
  readonly raw?: string;
  /** What it took from the source's own limit. */
  readonly cost: number;
  /** The call was one too many: it is answered with a limit instead, from now on. */
  readonly ranInto?: OverLimit;
}

export interface OverLimit {
  readonly kind: 'primaryLimit' | 'secondaryLimit';
  readonly seconds: number;
  /** What the client could have known. */
  readonly violation: ViolationKind;
}

export interface LogEntry {
  readonly nr: number;
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly operation: string | null;
  readonly credential: string;
  /** Kinds of the faults that struck, or the name of a bent one, joined by `+`. */
  fault: string | null;
  /** Ids of the records the true answer holds, told where a fault struck and the dialect knows. */
  carries: readonly string[];
  /** Null while it runs, and for ever when no answer was given. */
  status: number | null;
  cost: number;
}

export type ViolationKind =
  | 'calledWhileLimited'
  | 'tooConcurrent'
  | 'tooManyPoints'
  | 'handBuiltPage'
  | 'noUserAgent'
  | 'noApiVersion';

/** Something a polite client does not do. */
export interface Violation {
  readonly nr: number;
  readonly at: number;
  readonly kind: ViolationKind;
  readonly detail: string;
}

/** How a rule or a test names a request: `GET /repos/o/r/pulls?state=all`, `POST /graphql#PullRequests`. */
export const labelOf = (call: Pick<Call, 'method' | 'target' | 'operation'>): string =>
  `${call.method} ${call.target}${call.operation === null ? '' : `#${call.operation}`}`;
