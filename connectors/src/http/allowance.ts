import type { EndpointWaits, Io } from '../contract.js';
import type { Heard, Meaning } from './answer.js';
import type { ServerClock } from './server-clock.js';
import { quotaOf, refilledAt, resetAt } from './wait-until.js';

const minute = 60_000;
const longestGuess = 60 * minute;
/** No source stays closed for longer than that: its clock is wrong, or we have misread it. Then it is asked again. */
const longestWait = 24 * 60 * minute;

/** What one credential may still do: until when it is closed, how often it may retry, what it leaves to others. */
export class Allowance {
  /** By what GitHub calls a resource: REST and GraphQL have a limit each. */
  readonly #remaining = new Map<string, number>();
  readonly #renewed = new Map<string, number>();
  readonly #endpoints: EndpointWaits;
  #retries = 10;
  #strikes = 0;
  #guessedUntil = 0;

  constructor(
    private readonly io: Io,
    private readonly clock: ServerClock,
    private readonly reserve: number,
  ) {
    this.#strikes = io.strikes?.get() ?? 0;
    this.#endpoints = io.endpoints ?? ofThisSession();
  }

  /** Of the limit that will be used up first. */
  remaining(): number | null {
    return this.#remaining.size === 0 ? null : Math.min(...this.#remaining.values());
  }

  /** Of the key, whatever it asks. Epoch milliseconds of our clock; in the past when open. */
  closedUntil(): number {
    return this.io.notBefore.get();
  }

  /** Of one endpoint alone. */
  endpointClosedUntil(endpoint: string): number {
    return this.#endpoints.get(endpoint);
  }

  /** Closes one endpoint until then, and nothing else the key asks. */
  closeEndpoint(endpoint: string, untilServerMs: number | null): void {
    this.#endpoints.set(endpoint, Math.max(this.#endOf(untilServerMs), this.#endpoints.get(endpoint)));
  }

  /** Closes the credential until then. */
  close(untilServerMs: number | null, merely?: 'reserve'): void {
    this.io.notBefore.set(Math.max(this.#endOf(untilServerMs), this.closedUntil()), merely);
  }

  /** Retries are a share of what works, so a source in trouble is not kept there by us. */
  mayRetry(): boolean {
    this.#retries -= 1;
    return this.#retries >= 0;
  }

  hear({ status, headers }: Heard, { kind }: Meaning): void {
    // Whoever is not let in is told what is left to those without a key.
    if (status === 401) return;
    const remaining = headerNumber(headers, 'x-ratelimit-remaining');
    if (remaining !== null) this.#count(headers, headers.get('x-ratelimit-resource') ?? '', remaining);
    // A limit is closed for by itself. What was refused has cost a call like what was answered.
    if (kind !== 'wait') this.#keepReserve(headers, remaining);
    if (kind !== 'answer') return;
    this.#retries = Math.min(20, this.#retries + 0.5);
    if (this.#strikes > 0) this.#strike(0);
  }

  /** Tells when the limit is renewed that will be used up first. */
  #count(headers: Headers, resource: string, remaining: number): void {
    this.#remaining.set(resource, remaining);
    const reset = resetAt(headers.get('x-ratelimit-reset'), this.clock.now() ?? this.io.now());
    if (reset !== null) this.#renewed.set(resource, this.clock.toLocal(reset));
    const [scarcest] = [...this.#remaining].sort(([, a], [, b]) => a - b)[0] ?? [''];
    const renewed = this.#renewed.get(scarcest);
    if (renewed !== undefined) this.io.callsRenewAt?.set(renewed);
  }

  /** Closes as soon as nothing but the reserve is left: the call that would find that out would be one out of it. */
  #keepReserve(headers: Headers, remaining: number | null): void {
    const now = this.clock.now() ?? this.io.now();
    const limit = headerNumber(headers, 'x-ratelimit-limit');
    if (limit !== null && remaining !== null && remaining <= limit * this.reserve) {
      const reset = resetAt(headers.get('x-ratelimit-reset'), now) ?? refilledAt(headers, limit, remaining, now);
      if (reset !== null) this.close(reset, remaining > 0 ? 'reserve' : undefined);
    }
    const quota = quotaOf(headers, now);
    if (quota !== null && quota.left <= (quota.most ?? 0) * this.reserve) {
      this.close(quota.resetMs, quota.left > 0 ? 'reserve' : undefined);
    }
  }

  /** On our clock. A limit that names no end gets a minute, and twice as long each time in a row. */
  #endOf(untilServerMs: number | null): number {
    if (untilServerMs === null) return this.#guess();
    return Math.min(this.clock.toLocal(untilServerMs), this.io.now() + longestWait);
  }

  /** Calls that were under way together have met one limit, and not several in a row. */
  #guess(): number {
    const now = this.io.now();
    if (this.#guessedUntil > now) return this.#guessedUntil;
    this.#guessedUntil = now + Math.min(longestGuess, minute * 2 ** this.#strikes);
    this.#strike(this.#strikes + 1);
    return this.#guessedUntil;
  }

  #strike(count: number): void {
    this.#strikes = count;
    this.io.strikes?.set(count);
  }
}

function ofThisSession(): EndpointWaits {
  const waits = new Map<string, number>();
  return { get: (endpoint) => waits.get(endpoint) ?? 0, set: (endpoint, untilMs) => void waits.set(endpoint, untilMs) };
}

const headerNumber = (headers: Headers, name: string): number | null => {
  const value = headers.get(name);
  const number = Number(value);
  return value === null || value === '' || Number.isNaN(number) ? null : number;
};
