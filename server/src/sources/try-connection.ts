import { setTimeout as wait } from 'node:timers/promises';
import {
  SourceError,
  type Connector,
  type Io,
  type Renewing,
  type Scope,
  type Session,
  type SourceFault,
} from 'connectors';
import type { CheckAnswer } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { Clock } from '../clock.js';
import { faultSentence } from './fault-sentence.js';

/** Longer than a slow source needs to answer, shorter than a person waits. */
const patienceMs = 30_000;

/** As many as a page can offer to choose from. */
const mostScopes = 5_000;

/**
 * Whether a configuration leads to a source, and what can be read there. Nothing is kept, and what goes wrong comes
 * back as a sentence: a wrong key, an unknown host, a page where an interface was expected.
 */
export async function tryConnection(
  connector: Connector,
  config: unknown,
  clock: Clock,
  renewing: Renewing,
): Promise<CheckAnswer> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const session = connector.open(config, ioInMemory(clock, renewing));
    const check = await session.check(signal);
    if (!check.ok) return refused(check.fault ?? unexplained);
    const scopes = await readScopes(session, signal);
    const { remainingCalls, expiresAt } = check;
    const empty = scopes.length === 0;
    return {
      ok: !empty,
      message: sentence(empty ? 'sources.checkEmpty' : 'sources.checkOk'),
      nextStep: empty ? sentence('sources.checkEmptyNext') : null,
      scopes,
      remainingCalls,
      expiresAt,
    };
  } catch (error) {
    if (error instanceof SourceError) return refused(error.fault);
    if (signal.aborted) return refused({ code: 'timeout' });
    throw error;
  }
}

const unexplained: Pick<SourceFault, 'code'> = { code: 'brokenAnswer' };

async function readScopes(session: Session, signal: AbortSignal): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for await (const { id, name, detail } of session.scopes(signal)) {
    scopes.push({ id, name, detail });
    if (scopes.length === mostScopes) break;
  }
  return scopes.sort((a, b) => a.name.localeCompare(b.name));
}

const refused = (fault: Pick<SourceFault, 'code'>): CheckAnswer => ({
  ok: false,
  ...faultSentence(fault),
  scopes: [],
  remainingCalls: null,
  expiresAt: null,
});

/**
 * A rehearsal remembers nothing: waits end with it, and what was tried is nobody's to read in a log. Only a key that the
 * source renews with every use is kept, or it would be of no use afterwards.
 */
export function ioInMemory(clock: Clock, renewing: Renewing): Io {
  let notBefore = 0;
  return {
    fetch: globalThis.fetch,
    now: () => clock.now(),
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
    log: () => undefined,
    notBefore: { get: () => notBefore, set: (untilMs) => void (notBefore = untilMs) },
    renewing,
  };
}
