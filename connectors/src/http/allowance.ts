import type { Io } from '../contract.js';
import type { Heard, Meaning } from './answer.js';
import type { ServerClock } from './server-clock.js';
import { quotaOf, resetAt } from './wait-until.js';

const minute = 60_000;
const longestGuess = 60 * minute;

/** What one credential may still do: until when it is closed, how often it may retry, what it leaves to others. */
export class Allowance {
  /** By what GitHub calls a resource: REST and GraphQL have a limit each. */
  readonly #remaining = new Map<string, number>();
  readonly #renewed = new Map<string, number>();
  /** Until when one endpoint is closed: in this process alone, so for short waits only. */
  readonly #endpoints = new Map<string, number>();
  #retries = 10;
  #strikes = 0;

  constructor(
    private readonly io: Io,
    private readonly clock: ServerClock,
    private readonly reserve: number,
    /** Longest wait in milliseconds that is slept through. */
    private readonly slotMs: number,
  ) {
    this.#strikes = io.strikes?.get() ?? 0;
  }

  /** Of the limit that will be used up first. */
  remaining(): number | null {
    return this.#remaining.size === 0 ? null : Math.min(...this.#remaining.values());
  }

  /** Epoch milliseconds of our clock; in the past when open. */
  closedUntil(endpoint?: string): number {
    const own = endpoint === undefined ? undefined : this.#endpoints.get(endpoint);
    return Math.max(this.io.notBefore.get(), own ?? 0);
  }

  /**
   * Closes one endpoint until then, and nothing else the key asks. A wait that a run cannot sleep through has to outlive
   * it, and only the key's does: that closes the key.
   */
  closeEndpoint(endpoint: string, untilServerMs: number | null): number {
    const untilMs = untilServerMs === null ? Infinity : this.clock.toLocal(untilServerMs);
    if (untilMs - this.io.now() > this.slotMs) return this.close(untilServerMs);
    this.#endpoints.set(endpoint, Math.max(untilMs, this.#endpoints.get(endpoint) ?? 0));
    return this.closedUntil(endpoint);
  }

  /** Closes the credential until then. A limit that names no end gets a minute, and twice as long each time in a row. */
  close(untilServerMs: number | null, merely?: 'reserve'): number {
    const untilMs = untilServerMs === null ? this.io.now() + this.#guess() : this.clock.toLocal(untilServerMs);
    this.io.notBefore.set(Math.max(untilMs, this.closedUntil()), merely);
    return this.closedUntil();
  }

  /** Retries are a share of what works, so a source in trouble is not kept there by us. */
  mayRetry(): boolean {
    this.#retries -= 1;
    return this.#retries >= 0;
  }

  hear({ headers }: Heard, { kind }: Meaning): void {
    const remaining = headerNumber(headers, 'x-ratelimit-remaining');
    if (remaining !== null) this.#count(headers, headers.get('x-ratelimit-resource') ?? '', remaining);
    if (kind !== 'answer') return;
    this.#retries = Math.min(20, this.#retries + 0.5);
    if (this.#strikes > 0) this.#strike(0);
    this.#keepReserve(headers, remaining);
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
    const reset = resetAt(headers.get('x-ratelimit-reset'), now);
    if (limit !== null && remaining !== null && reset !== null && remaining <= limit * this.reserve) {
      this.close(reset, remaining > 0 ? 'reserve' : undefined);
    }
    const quota = quotaOf(headers, now);
    if (quota !== null && quota.left <= (quota.most ?? 0) * this.reserve) {
      this.close(quota.resetMs, quota.left > 0 ? 'reserve' : undefined);
    }
  }

  #guess(): number {
    const wait = Math.min(longestGuess, minute * 2 ** this.#strikes);
    this.#strike(this.#strikes + 1);
    return wait;
  }

  #strike(count: number): void {
    this.#strikes = count;
    this.io.strikes?.set(count);
  }
}

const headerNumber = (headers: Headers, name: string): number | null => {
  const value = headers.get(name);
  const number = Number(value);
  return value === null || value === '' || Number.isNaN(number) ? null : number;
};
