import type { SourceFault } from '../contract.js';

/** A whole answer of a source, read to its end. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; undefined when the body is not JSON. */
  readonly body: unknown;
}

/** What the asker expects; everything else with status 200 is a broken answer. */
export interface Shape {
  readonly name: string;
  readonly graphql?: true;
  /** The asker said which version it has, so "not modified" is an answer; to anybody else it is none. */
  readonly conditional?: true;
  readonly fits: (body: unknown) => boolean;
}

/**
 * What to do with an answer. `nothing` reads as an empty list; a `retry` becomes its fault when the budget is
 * spent; a `wait` without an end is a limit that does not say how long.
 */
export type Meaning =
  | { readonly kind: 'answer' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'retry'; readonly fault: SourceFault }
  | {
      readonly kind: 'wait';
      readonly code: 'rateLimit' | 'unavailable';
      readonly untilServerMs: number | null;
      /** Meant for what asks at this address in this way; absent = for everything the key asks. */
      readonly of?: 'endpoint';
    }
  | { readonly kind: 'stop'; readonly fault: SourceFault };
