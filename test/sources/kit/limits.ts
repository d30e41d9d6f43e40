import type { Fault } from './faults.js';

export type LimitFault = Extract<Fault, { kind: 'primaryLimit' | 'secondaryLimit' | 'jiraLimit' }>;

export interface Limited {
  readonly fault: LimitFault;
  /** Virtual time before which no call is welcome. */
  readonly notBefore: number;
}

/** Who must wait, and for which part of the source. */
export class Limits {
  readonly #standing = new Map<string, Limited>();

  start(credential: string, bucket: string, fault: LimitFault, now: number): Limited {
    const limited = { fault, notBefore: now + fault.seconds * 1000 };
    this.#standing.set(`${credential} ${bucket}`, limited);
    return limited;
  }

  /** The limit this call runs into, of its own part of the source or of the whole (`*`). */
  hit(credential: string, bucket: string, now: number): Limited | undefined {
    return [bucket, '*']
      .map((part) => this.#standing.get(`${credential} ${part}`))
      .find((limited) => limited !== undefined && now < limited.notBefore);
  }

  clear(): void {
    this.#standing.clear();
  }
}

/** Points in a sliding window, for limits per minute and per hour. */
export class PointWindow {
  #spent: { at: number; points: number }[] = [];
  #sum = 0;

  constructor(readonly span: number) {}

  spend(at: number, points: number): number {
    this.#spent.push({ at, points });
    this.#sum += points;
    return this.used(at);
  }

  used(now: number): number {
    let gone = 0;
    for (const { at, points } of this.#spent) {
      if (at > now - this.span) break;
      gone++;
      this.#sum -= points;
    }
    if (gone > 0) this.#spent.splice(0, gone);
    return this.#sum;
  }

  /** When the oldest of it is forgiven. */
  freeAt(now: number): number {
    return (this.#spent[0]?.at ?? now) + this.span;
  }
}
