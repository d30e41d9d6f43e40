import type { SyncResult } from 'connectors';
import type { RunAtFake } from '../sources/run-at-fake.js';

type Step = (...args: never[]) => Promise<unknown>;

/**
 * Ends runs at their awaited steps, as a process would that dies there: before an answer of the source or the store comes
 * about, or after it has and before anybody hears of it. From then on nothing of that run goes through.
 */
export class Failpoints {
  /** How often a run ended, and steps of the run that goes on. */
  deaths = 0;
  steps = 0;
  #diesAt = Infinity;
  #isDead = false;

  /** @param at the step at which each run dies, one after the other; later ones live */
  constructor(
    private readonly run: Pick<RunAtFake<unknown>, 'io' | 'store' | 'once' | 'cut'>,
    private readonly at: number[],
  ) {
    const { store } = run;
    const io = run.io as { fetch: Step; sleep: Step };
    for (const name of ['fetch', 'sleep'] as const) io[name] = this.#failing(io[name].bind(io));
    for (const part of [store, store.census] as unknown as Record<string, unknown>[]) {
      for (const name of awaited) {
        const step = part[name];
        if (typeof step === 'function') part[name] = this.#failing(step.bind(part) as Step);
      }
    }
    const once = run.once.bind(run);
    run.once = async (scopes) => {
      this.#isDead = false;
      this.steps = 0;
      this.#diesAt = this.at.shift() ?? Infinity;
      return once(scopes).catch((error: unknown) => {
        if (this.#isDead) return unheard;
        throw error;
      });
    };
  }

  #failing(step: Step): Step {
    return async (...args) => {
      this.#pass();
      const answer = await step(...args);
      this.#pass();
      return answer;
    };
  }

  #pass(): void {
    this.steps += 1;
    if (!this.#isDead && this.steps >= this.#diesAt) {
      this.#isDead = true;
      this.deaths += 1;
      this.run.cut();
    }
    if (this.#isDead) throw new Error('the process has ended');
  }
}

/** What a run that died had to say, which nobody heard. */
const unheard: SyncResult = {
  ...{ outcome: 'cut', fault: null, skipped: [], suspicions: [], remainingCalls: null },
  progress: { scopeId: null, stream: null, pages: 0, documentsRead: 0, documentsChanged: 0, setAside: 0, done: 0 },
};

/** What a store is asked and told. */
const awaited = [
  ...['checkpoint', 'savePage', 'complete'],
  ...['states', 'keepState', 'identity', 'keepIdentity', 'livingIds', 'saveFound', 'remove'],
];
