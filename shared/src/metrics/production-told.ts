import type { Sentence } from '../contracts/sentence.js';
import { rungs, type Rung } from '../domain/workflow.js';
import { sentence, type MessageKey } from '../language/index.js';

/** A change or a deployment, with what told that it reached production. */
export interface ToldBy {
  readonly id: string;
  /** Absent or null = it did not reach production, or nobody says. */
  readonly rung?: Rung | null;
  /** By time alone: what the deployment holds is not known. */
  readonly byTime?: boolean;
}

const names: Readonly<Record<Rung, MessageKey>> = {
  deployment: 'rung.byDeployment',
  workflow: 'rung.byWorkflow',
  release: 'rung.byRelease',
  merge: 'rung.byMerge',
};

/**
 * By which rungs of the ladder the records behind a figure count as having reached production, and how many of them are tied
 * to their deployment by time alone (decisions.md 12).
 */
export function productionTold(all: readonly ToldBy[], used: readonly { readonly id: string }[]): Sentence[] {
  const ids = new Set(used.map(({ id }) => id));
  const behind = all.filter(({ id }) => ids.has(id));
  const of = behind.length;
  const byRung = rungs.flatMap((rung) => {
    const n = behind.filter((one) => one.rung === rung).length;
    return n > 0 ? [sentence(names[rung], { n, of })] : [];
  });
  const timed = behind.filter(({ byTime }) => byTime === true).length;
  return timed > 0 ? [...byRung, sentence('rung.byTime', { n: timed, of })] : byRung;
}
