import type { VirtualClock } from './clock.js';
import type { LogEntry, Violation } from './exchange.js';
import type { FaultEngine } from './faults.js';

export interface FakeOptions {
  /** Decides ids, names, page sizes and faults. Drawn and printed when left out. */
  readonly seed?: string | number;
  /** 0 = any free port. */
  readonly port?: number;
  /** Where the clock starts: epoch milliseconds or ISO. */
  readonly now?: number | string;
  /** The clock runs with the wall clock; otherwise only tests and `latencyMs` move it. */
  readonly running?: boolean;
  /** Virtual milliseconds each request takes, so that "per minute" means something while the clock stands. */
  readonly latencyMs?: number;
  /** Requests at once with one key above which the log of violations speaks. */
  readonly maxConcurrent?: number;
}

/** A running counterpart: what a test may see and do. The same lies under `/__fake` for other processes. */
export interface FakeSource<Truth> {
  readonly url: string;
  readonly seed: string;
  readonly clock: VirtualClock;
  readonly truth: Truth;
  readonly faults: FaultEngine;
  log(): readonly LogEntry[];
  violations(): readonly Violation[];
  /** Forgets faults, log, violations and limits, and builds the world anew. */
  reset(seed?: string | number): void;
  stop(): Promise<void>;
}
