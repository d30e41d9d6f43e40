import type { Answer, Call } from './exchange.js';
import { labelOf } from './exchange.js';
import type { Random } from './random.js';

/** What can go wrong; the F numbers are those of the sources' specification. */
export type Fault =
  /** F1: 401; `lasting` = for this credential from now on. */
  | { readonly kind: 'badToken'; readonly lasting?: boolean }
  /** F2: the hourly limit is used up for so many seconds. `reset: false` leaves the header out. */
  | {
      readonly kind: 'primaryLimit';
      readonly seconds: number;
      readonly reset?: boolean;
      readonly type?: 'RATE_LIMITED' | 'RATE_LIMIT';
    }
  /** F3: a limit that fires for undisclosed reasons. On GraphQL it can come with status 200. */
  | {
      readonly kind: 'secondaryLimit';
      readonly seconds: number;
      readonly status?: 200 | 403 | 429;
      readonly retryAfter?: 'seconds' | 'date' | 'none';
      readonly wording?: string;
    }
  /** F4: 429 of Jira Cloud, or of the gateway before it. */
  | {
      readonly kind: 'jiraLimit';
      readonly seconds: number;
      readonly reason?: string;
      readonly retryAfter?: boolean;
      readonly reset?: 'iso' | 'isoWithoutSeconds' | 'none';
    }
  /** F5 */
  | {
      readonly kind: 'unavailable';
      readonly status: 500 | 502 | 503 | 504;
      readonly body?: 'json' | 'html' | 'empty';
      readonly retryAfter?: number;
    }
  /** F6: JSON cut short, with a content-length that says it is whole. */
  | { readonly kind: 'truncated'; readonly keep?: number }
  /** F7 */
  | {
      readonly kind: 'reset';
      readonly when: 'beforeHeaders' | 'inBody';
      readonly framing?: 'length' | 'chunked' | 'gzip';
    }
  /** F8: headers, then a trickle; or nothing at all. */
  | { readonly kind: 'slow'; readonly bytesPerSecond?: number }
  | { readonly kind: 'silence' }
  /** F9: status 200, and not what was asked for. */
  | { readonly kind: 'strange'; readonly body: 'html' | 'object' | 'null' | 'text' | 'nothing' }
  /** F10: the world changes just before this answer is made. A string names a mutation of the truth. */
  | { readonly kind: 'mutate'; readonly change: (() => void) | string; readonly with?: unknown }
  /** F11: a row twice in one page, or the last row of the page before once more. */
  | { readonly kind: 'repeated'; readonly where: 'withinPage' | 'acrossPages' }
  /** F12 to F26: an answer that is whole, and wrong in a way of its own. */
  | { readonly kind: 'bent'; readonly name: string; readonly bend: Bend }
  /** F27: what a test wants to do at this request (kill a process, cut a run), before it is answered or after. */
  | { readonly kind: 'hook'; readonly when: 'before' | 'after'; readonly run: (call: Call) => void | Promise<void> };

/** From the true answer to the one that is sent. Undefined = it has no bearing on this request, which then is not struck. */
export type Bend = (answer: Answer, call: Call) => Answer | undefined;

/** When it happens. All given conditions must hold. */
export interface Match {
  /** Tested against `METHOD /path?query#Operation`. */
  readonly route?: RegExp | string;
  /** Counted from 1 over the requests that match `route` and the window. */
  readonly nth?: number | readonly number[];
  readonly times?: number;
  readonly probability?: number;
  /** Virtual time: epoch milliseconds or ISO. */
  readonly from?: number | string;
  readonly until?: number | string;
}

export type FaultRule = Match & { readonly fault: Fault };

interface Standing {
  readonly rule: FaultRule;
  readonly id: number;
  seen: number;
  fired: number;
}

export class FaultEngine {
  readonly #random: Random;
  #rules: Standing[] = [];
  #nextId = 1;

  constructor(random: Random) {
    this.#random = random;
  }

  add(rule: FaultRule): { readonly id: number; remove(): void; readonly fired: () => number } {
    const standing = { rule, id: this.#nextId++, seen: 0, fired: 0 };
    this.#rules.push(standing);
    return { id: standing.id, remove: () => this.remove(standing.id), fired: () => standing.fired };
  }

  remove(id: number): void {
    this.#rules = this.#rules.filter((standing) => standing.id !== id);
  }

  clear(): void {
    this.#rules = [];
  }

  /** The faults that befall this request, in the order the rules were added. */
  strike(call: Call): readonly Fault[] {
    return this.#rules.filter((standing) => this.#strikes(standing, call)).map((standing) => standing.rule.fault);
  }

  #strikes(standing: Standing, call: Call): boolean {
    const { route, from, until, nth, times, probability } = standing.rule;
    if (route !== undefined && !new RegExp(route).test(labelOf(call))) return false;
    if (from !== undefined && call.at < instant(from)) return false;
    if (until !== undefined && call.at >= instant(until)) return false;
    standing.seen++;
    if (nth !== undefined && ![nth].flat().includes(standing.seen)) return false;
    if (times !== undefined && standing.fired >= times) return false;
    if (probability !== undefined && !this.#random.chance(probability)) return false;
    standing.fired++;
    return true;
  }
}

const instant = (at: number | string): number => (typeof at === 'number' ? at : Date.parse(at));
