import type { z } from 'zod';
import type { SourceFact } from 'shared/domain';
import type { HookReader } from './hook.js';

/**
 * A connector is two ideas: an async stream of pages, and a pure function from record to fact.
 * Cursor, retry, wait and checkpoint belong to one loop that every connector shares (sync.ts);
 * what a failed response means is decided in one place (http.ts).
 */
export interface Connector<Config = unknown> {
  readonly id: string;
  readonly name: string;
  /** Fields marked with `.meta({ secret: true })` are stored encrypted and never echoed. */
  readonly config: z.ZodType<Config>;
  /** An example that parses: shown as placeholders, and used by the conformance suite. */
  readonly example: Config;
  open(config: Config, io: Io): Session;
  /** How the source tells that something is new. Absent = it does not. */
  readonly hook?: HookReader;
  /** How a person lets the product in with a browser, in place of a key they bring. Absent = there is no such way. */
  readonly consent?: Consent;
}

/** OAuth 2.0 with an authorization code: a person says yes on a page of the source's own. */
export interface Consent {
  /** What the app that people register at the source must be allowed to ask for. */
  readonly scopes: readonly string[];
  /** Where the person is sent; `state` comes back with the answer, to the address `callback`. */
  address(ask: { readonly clientId: string; readonly state: string; readonly callback: string }): string;
  /** Gives the code, which is good for one use, for a key. @throws SourceError */
  exchange(given: { readonly code: string; readonly callback: string } & ConsentApp, ask: Asking): Promise<Granted>;
  /** What the person let the product see. @throws SourceError */
  sites(granted: Granted, ask: Asking): Promise<readonly Site[]>;
  /** Fields of the configuration that follow; without a site those of a connection that has one. */
  config(
    agreed: { readonly key: string; readonly site: string | undefined } & ConsentApp,
  ): Readonly<Record<string, string>>;
}

/** As it was registered at the source. */
export interface ConsentApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Asking {
  readonly io: Io;
  readonly signal: AbortSignal;
}

export interface Granted {
  /** The lasting key: to be kept before `access` is used. */
  readonly key: string;
  /** Good for this hour alone, and never kept. */
  readonly access: string;
}

/** A place with an address of its own, such as an organisation's Jira. */
export interface Site {
  readonly url: string;
  readonly name: string;
}

/** Everything a connector may touch beside its arguments. */
export interface Io {
  readonly fetch: typeof fetch;
  /** The one injected clock: epoch milliseconds. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  log(event: string, details: Readonly<Record<string, string | number | boolean | null>>): void;
  /**
   * Waits that outlive a process: "not before" per credential, kept by the server. `merely`: the source did not ask for it,
   * and what is left of the limit is left to others.
   */
  readonly notBefore: { get(): number; set(untilMs: number, merely?: 'reserve'): void };
  /** The same for one endpoint alone, where a source counts by that. Absent = these waits end with the session. */
  readonly endpoints?: EndpointWaits;
  /** Limits without a stated end, in a row with no answer between: each doubles the wait. Kept beside `notBefore`. */
  readonly strikes?: { get(): number; set(count: number): void };
  /** When the source last said that calls are renewed, epoch milliseconds. Absent = nobody wants to know. */
  readonly callsRenewAt?: { set(atMs: number): void };
  /** Sealed, and shared by all processes. Absent = what is renewed is forgotten with the run. */
  readonly renewing?: Renewing;
}

/** By method and path; epoch milliseconds, 0 = open. */
export interface EndpointWaits {
  get(endpoint: string): number;
  set(endpoint: string, untilMs: number): void;
}

/** Keys that the source renews as they are used. */
export interface Renewing {
  /**
   * Runs one task at a time for the key that a person entered, over all processes; it is told what was kept for it.
   * What it throws is thrown.
   */
  exclusively<T>(entered: string, task: (kept: KeptKey) => Promise<T>): Promise<T>;
}

export interface KeptKey {
  /** Null = the entered one was never renewed. */
  readonly value: string | null;
  /** Once this has resolved, no crash loses it. */
  readonly keep: (value: string) => Promise<void>;
}

export interface Session {
  /** Never throws for a bad key, a missing permission or an unknown host: it says so. */
  check(signal: AbortSignal): Promise<Check>;
  scopes(signal: AbortSignal): AsyncIterable<Scope>;
  readonly streams: readonly Stream[];
  /** The source's own clock, epoch milliseconds: asked once before the first page. Null or absent = it does not tell. */
  serverNow?(signal: AbortSignal): Promise<number | null>;
  /** Calls left in the current window, as last told. */
  remainingCalls?(): number | null;
  /**
   * A mark of whom the key signs in as, asked before and after a census; no name, and nothing a name follows from.
   * Absent = the source has no such question.
   */
  identity?(signal: AbortSignal): Promise<string>;
}

export interface Check {
  readonly ok: boolean;
  /** Null when ok. */
  readonly fault: SourceFault | null;
  readonly remainingCalls: number | null;
  readonly expiresAt: string | null;
}

/** A repository, a project: what a product is linked to. `id` is the source's own and outlives renames. */
export interface Scope {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

export interface Stream<Rec = unknown> {
  readonly name: string;
  /** `connection`: read once with the pseudo-scope `*`; `scope`: once per chosen scope. */
  readonly per: 'connection' | 'scope';
  /** Allow-list: what it does not name is never stored. No field of it may name a person. */
  readonly record: z.ZodType<Rec>;
  /** Of the record schema: a new field means a re-read of older documents (decisions.md 26). */
  readonly version: number;
  /** Ascending streams may move their cursor while they read; unordered ones only when they end. */
  readonly order: 'ascending' | 'unordered';
  /** How far back of the cursor each run looks again, in milliseconds. */
  readonly overlap: number;
  read(ask: Ask): AsyncIterable<Page>;
  sourceId(record: Rec): string;
  /** When the source last changed the record, if it says so: an older version never overwrites a newer one. */
  updatedAt(record: Rec): string | null;
  /** Pure, total, replayable; knows no settings. Undefined = the record is no fact of ours. */
  normalise(record: Rec, scope: Scope): SourceFact | undefined;
  /**
   * It finds out about commits that other records name: before each reading it is told (`Ask.named`) those that the stream of
   * this name does not have, once that one was read to its end in the same run. Absent = it goes by its own lists.
   */
  readonly beyond?: string;
  /**
   * It tells more of some records of the stream of this name: before each reading it is told (`Ask.runs`) of which, once that
   * one was read to its end in the same run. Absent = it goes by its own lists.
   */
  readonly within?: string;
  /** How to find out what the source removed without a word. Absent = nothing of this stream is ever taken for gone. */
  readonly census?: Census;
}

/** What the loop (sync/census.ts) needs to hold what is stored against what is there (source-apis.md 6.7). */
export interface Census {
  /** Records move from scope to scope: one that is missing may be in another that is hidden. */
  readonly moves?: true;
  /**
   * Ids of all that the scope holds now; with `since`, at least of what changed after it. From beginning to end, or a
   * `SourceError`: what is missing here is asked for by id, and then taken for gone.
   */
  ids(ask: CensusAsk): Promise<readonly string[]>;
  /**
   * These records as they are now, in whichever scope they are by now; who is gone or hidden is left out. Asked of the
   * records themselves where the source allows it, since an index may lag.
   */
  find(ask: {
    /** Where they were stored. */
    readonly scope: Scope;
    readonly ids: readonly string[];
    readonly signal: AbortSignal;
  }): AsyncIterable<Found>;
}

export interface CensusAsk {
  readonly scope: Scope;
  /** ISO instant; undefined = all. */
  readonly since: string | undefined;
  readonly signal: AbortSignal;
}

/** Records of one scope, as the source sent them. */
export interface Found {
  readonly scope: Scope;
  readonly records: readonly unknown[];
}

export interface Ask {
  readonly scope: Scope;
  /** ISO instant, already set back by the stream's overlap; undefined = from `backfillFrom`. */
  readonly since: string | undefined;
  readonly backfillFrom: string;
  /** The run's signpost, from the server's clock before the first request. Bounds the cursor, not the query. */
  readonly until: string;
  /** What the last page of the last whole run said as `mark`; undefined = nothing was read to its end, or it said none. */
  readonly mark?: string | undefined;
  /** Commits to find out about, oldest first, for a stream that goes `beyond` another. */
  readonly named?: readonly string[] | undefined;
  /** Runs to tell the jobs of, newest first, for a stream that goes `within` another. */
  readonly runs?: readonly NamedRun[] | undefined;
  /** Token of the last page that was stored, from the same run. */
  readonly resume: string | undefined;
  readonly signal: AbortSignal;
}

/** A run of a workflow of which somebody chose a job, as it is stored. */
export interface NamedRun {
  /** The source's own. */
  readonly id: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** So many goes at it are known. */
  readonly attempts: number;
  /** The last of them has ended. */
  readonly isOver: boolean;
}

export interface Page {
  /** As the source sent them: the loop parses them with `record` and sets broken ones aside. */
  readonly records: readonly unknown[];
  /** Given back as `resume` after a cut; undefined = this page cannot be resumed from. */
  readonly resume: string | undefined;
  /**
   * How the source calls what is there now, to be asked "still the same?" by next time. The last one that a run names is
   * kept when the stream was read to its end, with the cursor: kept with half of its rows it would hide the other half.
   */
  readonly mark?: string | undefined;
  /** For progress only; null when the source does not say. */
  readonly total: number | null;
  /** What of the stream the source keeps back: people are told, and the stream counts as read all the same. */
  readonly leftOut?: SourceFault | undefined;
}

/** Three kinds, each with someone to tell (architecture.md 9). */
export interface SourceFault {
  readonly kind: 'yours' | 'passing' | 'ours';
  /** Key of the language catalogue: `source.fault.<code>`, with its next step `source.next.<code>`. */
  readonly code: SourceFaultCode;
  readonly status: number | null;
  /** For the log; never shown, never holds a secret. */
  readonly detail: string;
  readonly untilMs: number | null;
  /** Nothing but what asks at one address has to wait until then. Absent = everything has. */
  readonly of?: 'endpoint';
}

export const sourceFaultCodes = [
  'badKey',
  'consentOver',
  'noPermission',
  'notFound',
  'unknownHost',
  'refused',
  'untrusted',
  'notThisApi',
  'notAccepted',
  'brokenAnswer',
  'tooLarge',
  'timeout',
  'rateLimit',
  'unavailable',
  'gone',
  'badConfig',
  'forbidden',
  'notSeen',
  'keptBack',
] as const;
export type SourceFaultCode = (typeof sourceFaultCodes)[number];

export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(readonly fault: SourceFault) {
    super(`${fault.code}: ${fault.detail}`);
  }
}
