import type { Io } from '../contract.js';

/**
 * The source's clock as its `Date` headers tell it. Waits are stated in the source's time and slept in ours;
 * a cursor must never come from a clock that runs ahead of the source (source-apis.md 10.3).
 */
export class ServerClock {
  #ahead: number | null = null;

  constructor(private readonly io: Pick<Io, 'now'>) {}

  hear(headers: Headers): void {
    const date = Date.parse(headers.get('date') ?? '');
    // The header has whole seconds, so this is at most one second less than the truth: waits end late, never early.
    if (!Number.isNaN(date)) this.#ahead = date - this.io.now();
  }

  /** Null before the first answer, or when a source does not tell its time. */
  now(): number | null {
    return this.#ahead === null ? null : this.io.now() + this.#ahead;
  }

  /** An instant of the source's clock on ours. */
  toLocal(serverMs: number): number {
    return serverMs - (this.#ahead ?? 0);
  }
}
