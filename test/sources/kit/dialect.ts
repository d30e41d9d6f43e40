import type { Answer, Call, ViolationKind } from './exchange.js';
import type { Limited } from './limits.js';
import type { VirtualClock } from './clock.js';
import type { Random } from './random.js';

/** What one source says and how: everything the shared server does not know. */
export interface Dialect<Truth> {
  readonly name: string;
  readonly truth: Truth;
  /** Path without the prefix of the installation; undefined = nothing lives at this address. */
  route(path: string): string | undefined;
  /** A short name for the key that was sent, never the key itself. */
  credential(headers: Readonly<Record<string, string>>): string;
  /** Which of the source's limits the call counts against. */
  bucket(call: Call): string;
  answer(call: Call): Answer | Promise<Answer>;
  /** What a polite client would not have sent. */
  manners(call: Call): readonly { readonly kind: ViolationKind; readonly detail: string }[];
  badToken(call: Call): Answer;
  limited(call: Call, limited: Limited): Answer;
  unavailable(call: Call, status: number): Answer;
  /** Ids of the records a whole answer to this call holds or is about; costs the client nothing. */
  carries?(call: Call): readonly string[];
  /** The lists of rows inside an answer, by reference. */
  rows(body: unknown): unknown[][];
}

export interface Setting {
  readonly clock: VirtualClock;
  readonly random: Random;
  /** Address of the server, without a trailing slash. */
  readonly url: string;
}
