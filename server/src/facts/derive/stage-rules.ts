import type { StageKind, WaitCause } from 'shared/domain';
import type { StageAt, StageOf } from './item-history.js';

export interface DatedStageRule {
  readonly statusId: string;
  readonly stage: string;
  readonly kind: StageKind;
  readonly waitCause: WaitCause | null;
  /** Inclusive; null = from the beginning. */
  readonly validFrom: number | null;
  /** Exclusive; null = still in force. */
  readonly validTo: number | null;
}

/** Chosen rules first, by the time of the event; where none is in force, the default for that status. */
export function stageLookup(rules: readonly DatedStageRule[], defaultOf: (statusId: string) => StageAt): StageOf {
  const byStatus = new Map<string, DatedStageRule[]>();
  for (const rule of rules) byStatus.set(rule.statusId, [...(byStatus.get(rule.statusId) ?? []), rule]);
  const defaults = new Map<string, StageAt>();
  return (statusId, at) => {
    const chosen = byStatus.get(statusId)?.find((rule) => inForce(rule, at));
    if (chosen) return { stage: chosen.stage, kind: chosen.kind, waitCause: waitCauseOf(chosen) };
    let known = defaults.get(statusId);
    if (!known) defaults.set(statusId, (known = defaultOf(statusId)));
    return known;
  };
}

const inForce = (rule: DatedStageRule, at: number): boolean =>
  (rule.validFrom ?? -Infinity) <= at && at < (rule.validTo ?? Infinity);

/** Waiting that nobody has given a cause is `unknown`, and is shown as that (decisions.md 14). */
const waitCauseOf = (rule: DatedStageRule): WaitCause | null =>
  rule.kind === 'queue' ? (rule.waitCause ?? 'unknown') : null;
