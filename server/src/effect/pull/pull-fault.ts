import type { Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';

/** Who is asked to do something, by what came back from an address. */
const kinds = {
  cut: 'passing',
  busy: 'passing',
  nothing: 'passing',
  private: 'yours',
  notHttps: 'yours',
  redirects: 'yours',
  page: 'yours',
  key: 'yours',
  gone: 'yours',
  status: 'yours',
  tooLarge: 'yours',
  notATable: 'yours',
  header: 'yours',
  question: 'yours',
  unlike: 'yours',
} as const satisfies Readonly<Record<string, 'yours' | 'passing'>>;
export type PullFaultCode = keyof typeof kinds;

/** Why nothing was stored, in words that repeat nothing of the file and nothing of a secret. */
export interface PullProblem {
  readonly kind: 'yours' | 'passing';
  readonly message: Sentence;
  readonly nextStep: Sentence;
}

/** Thrown where reading an address ends without anything to store. */
export class PullFault extends Error {
  override readonly name = 'PullFault';

  /** @param untilMs the other side asked to be left alone until then, epoch milliseconds */
  constructor(
    readonly problem: PullProblem,
    readonly untilMs: number | null = null,
  ) {
    super(problem.message.key);
  }
}

export const problemOf = (code: PullFaultCode, values: Parameters<typeof sentence>[1] = {}): PullProblem => ({
  kind: kinds[code],
  message: sentence(`pull.fault.${code}`, values),
  nextStep: sentence(`pull.next.${code}`),
});

export const pullFault = (code: PullFaultCode, values: Parameters<typeof sentence>[1] = {}): PullFault =>
  new PullFault(problemOf(code, values));
