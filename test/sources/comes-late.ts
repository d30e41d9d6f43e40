import type { Scope } from 'connectors';
import { HookReceiver } from './hook-receiver.js';
import { hookSecrets, signed, type Told, type Voice } from './kit/deliveries.js';
import type { Bend } from './kit/faults.js';
import type { RunAtFake } from './run-at-fake.js';

const minute = 60_000;

interface Late {
  readonly voice: Voice;
  /** What the source says of the state it has now. */
  readonly told: readonly Told[];
  /** The state after that. */
  readonly change: () => void;
  /** Hears everything, and once it is `behind` says again what it heard before. */
  readonly replica: { behind: boolean; readonly bend: Bend };
}

/**
 * F23, late: what was told comes once more after a run has read past it; and the source, asked again because of it, answers
 * from before that run. @throws where anything that is kept becomes what it was
 */
export const comesLate = async <Truth>(
  run: RunAtFake<Truth>,
  scopes: readonly Scope[],
  { voice, told, change, replica }: Late,
): Promise<void> => {
  const { fake, store } = run;
  const coming = told.map((one) => signed(voice, one, hookSecrets.current));
  const take = async (behind: boolean): Promise<Readonly<Record<string, string>>> => {
    replica.behind = behind;
    const rule = fake.faults.add({ fault: { kind: 'bent', name: 'F23', bend: replica.bend } });
    // Another process took the first ones: nobody knows these for doubles.
    await new HookReceiver(run, scopes).take(coming);
    rule.remove();
    return store.contents();
  };
  const then = await take(false);
  change();
  fake.clock.advance(minute);
  await run.untilDone(scopes);
  const now = store.contents();
  const late = await take(true);
  const back = Object.keys(now).filter((key) => late[key] !== now[key] && late[key] === then[key]);
  if (back.length > 0) throw new Error(`A late delivery took back ${back.join(', ')}`);
};
