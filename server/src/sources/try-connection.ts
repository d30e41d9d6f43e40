import { setTimeout as wait } from 'node:timers/promises';
import { SourceError, type Connector, type Io, type Renewing, type Scope, type Session } from 'connectors';
import type { CheckAnswer } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { Clock } from '../clock.js';
import { faultSentence, type Told } from './fault-sentence.js';
import type { KeyWaits } from './key-waits.js';

/** Longer than a slow source needs to answer, shorter than a person waits. */
const patienceMs = 30_000;

/** As many as a page can offer to choose from. */
const mostScopes = 5_000;

/**
 * Whether a configuration leads to a source, and what can be read there. Nothing is kept but a wait that the source asks
 * for, and what goes wrong comes back as a sentence: a wrong key, an unknown host, a page where an interface was expected.
 */
export async function tryConnection(connector: Connector, config: unknown, asking: Asking): Promise<CheckAnswer> {
  const waiting = keyWaits(asking);
  if (waiting) return refused(waiting);
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const session = connector.open(config, ioOfPerson(asking));
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
  } finally {
    await asking.waits.settled();
  }
}

const unexplained: Told = { code: 'brokenAnswer' };

async function readScopes(session: Session, signal: AbortSignal): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for await (const { id, name, detail } of session.scopes(signal)) {
    scopes.push({ id, name, detail });
    if (scopes.length === mostScopes) break;
  }
  return scopes.sort((a, b) => a.name.localeCompare(b.name));
}

const refused = (fault: Told): CheckAnswer => ({
  ok: false,
  ...faultSentence(fault),
  scopes: [],
  remainingCalls: null,
  expiresAt: null,
});

/** What a person asks a source with, who tries a key. */
export interface Asking {
  readonly clock: Clock;
  readonly renewing: Renewing;
  /** Of the key that is tried. */
  readonly waits: KeyWaits;
}

/** Told to wait, a key is used by nobody: whoever goes on calling may be shut out (source-apis.md 3.3). */
export function keyWaits({ clock, waits }: Asking): Told | null {
  const untilMs = waits.told.get();
  return untilMs > clock.now() ? { code: 'rateLimit', untilMs } : null;
}

/**
 * Whoever tries a key may use what reading leaves to others, and waits as reading does where the source asks for it: what it
 * says of that is kept for both.
 */
export const ioOfPerson = ({ clock, renewing, waits }: Asking): Io => ({
  ...ioInMemory(clock, renewing),
  notBefore: waits.told,
  endpoints: waits.endpoints,
  strikes: waits.strikes,
});

/**
 * Letting the product in remembers nothing: waits end with it, and what was tried is nobody's to read in a log. Only a key that the
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
