import type { Check, Connector, Io, Scope } from 'connectors';
import { SourceError, type SourceFaultCode } from 'connectors';
import { z } from 'zod';

const config = z.object({
  baseUrl: z.url(),
  region: z.enum(['north', 'south']).default('north'),
  email: z.email().optional(),
  token: z.string().min(1).meta({ secret: true }),
});

export const testScopes: readonly Scope[] = [
  { id: '1', name: 'alpha', detail: null },
  { id: '2', name: 'beta', detail: 'archived' },
];

/** A source for tests that does what its token says: a fault code is answered with that fault, anything else with two scopes. */
export const testConnector: Connector<z.output<typeof config>> = {
  id: 'test',
  name: 'Test source',
  config,
  example: { baseUrl: 'https://test.example', region: 'north', email: 'flow@test.example', token: 'a token' },
  open: ({ token }) => ({
    streams: [],
    check: () => Promise.resolve(answerOf(token)),
    async *scopes() {
      await Promise.resolve();
      if (token === 'later:timeout') throw new SourceError(faultOf('timeout'));
      if (token !== 'nothing') yield* testScopes;
    },
  }),
};

/** One that tells whoever asks it to wait, as soon as it is told to, and counts who asks. */
export class LimitedSource {
  calls = 0;
  private untilMs: number | null = null;
  private merely: 'reserve' | undefined;

  /** From now on a call is told to wait; `reserve`: it is answered, and shows that few are left. */
  tells(untilMs: number, merely?: 'reserve'): void {
    [this.untilMs, this.merely] = [untilMs, merely];
  }

  answers(): void {
    [this.calls, this.untilMs] = [0, null];
  }

  readonly connector: Connector<z.output<typeof config>> = {
    ...testConnector,
    ...{ id: 'limited', name: 'Limited source' },
    open: (_config, io) => ({
      streams: [],
      check: () => Promise.resolve(this.call(io)),
      async *scopes() {
        await Promise.resolve();
        yield* testScopes;
      },
    }),
  };

  private call(io: Io): Check {
    this.calls += 1;
    const { untilMs, merely } = this;
    if (untilMs !== null) io.notBefore.set(untilMs, merely);
    const fault = untilMs === null || merely ? null : ({ ...faultOf('rateLimit'), kind: 'passing', untilMs } as const);
    return { ok: fault === null, fault, remainingCalls: null, expiresAt: null };
  }
}

function answerOf(token: string): Check {
  const code = /^fault:(\w+)$/.exec(token)?.[1] as SourceFaultCode | undefined;
  const fault = code === undefined ? null : faultOf(code);
  return { ok: fault === null, fault, remainingCalls: 4_999, expiresAt: '2027-01-01T00:00:00.000Z' };
}

const faultOf = (code: SourceFaultCode) =>
  ({ kind: 'yours', code, status: null, detail: 'told by', untilMs: null }) as const;
