import type { HypothesisState } from 'shared/domain';
import type { HypothesisAnalysis } from './hypothesis-analysis.entity.js';
import type { HypothesisEvidence } from './hypothesis-evidence.entity.js';
import type { HypothesisPlan } from './hypothesis-plan.entity.js';
import type { HypothesisReason } from './hypothesis-reason.entity.js';
import type { HypothesisVerdict } from './hypothesis-verdict.entity.js';
import type { Hypothesis } from './hypothesis.entity.js';

/** An analysis as it is shown: the data it was made from stays in the table. */
export type KeptAnalysis = Omit<HypothesisAnalysis, 'input' | 'hypothesis'>;

/** A hypothesis with everything that was ever written of it, each list oldest first. */
export interface HypothesisRecord extends Pick<Hypothesis, 'id' | 'productId' | 'key' | 'createdAt'> {
  /** At least one. */
  readonly plans: readonly HypothesisPlan[];
  readonly analyses: readonly KeptAnalysis[];
  readonly verdicts: readonly HypothesisVerdict[];
  readonly evidence: readonly HypothesisEvidence[];
  readonly reasons: readonly HypothesisReason[];
}

/** Days as the rules of a hypothesis need them, in the installation's zone. */
export interface Today {
  readonly today: string;
  /** Data is complete for the days before this one: a day is waited for a day long (decisions.md 1). */
  readonly completeBefore: string;
}

/**
 * The version that is judged: the last that was written before the start, and where none was, the first. Later ones are
 * explorations beside it (decisions.md 21).
 */
export function inForce({ plans }: HypothesisRecord): HypothesisPlan {
  const found = plans.findLast(({ exploratory }) => !exploratory) ?? plans[0];
  if (!found) throw new Error('A hypothesis without a plan');
  return found;
}

/** From the first day of its start on, a plan cannot be changed any more. */
export const isLocked = (plan: HypothesisPlan, { today }: Today): boolean => today >= plan.startsOn;

/** Every day of the window is over and complete. */
export const isOver = (plan: HypothesisPlan, { completeBefore }: Today): boolean => completeBefore > plan.evaluateOn;

/** What holds of the version in force. One that was given up and written anew before its start has none. */
export function verdictOf(record: HypothesisRecord): HypothesisVerdict | null {
  const { version } = inForce(record);
  return record.verdicts.findLast((verdict) => verdict.version === version) ?? null;
}

export const newestAnalysis = (record: HypothesisRecord, version: number): KeptAnalysis | null =>
  record.analyses.findLast((analysis) => analysis.version === version) ?? null;

export const levelOf = ({ evidence }: HypothesisRecord): HypothesisEvidence['level'] =>
  evidence.at(-1)?.level ?? 'guess';

export function stateOf(record: HypothesisRecord, now: Today): HypothesisState {
  const plan = inForce(record);
  if (verdictOf(record)) return 'judged';
  if (isOver(plan, now)) return 'toJudge';
  return isLocked(plan, now) ? 'running' : 'planned';
}
