import type { FailureRule } from 'shared/domain';
import { startOfDay } from 'shared/time';

/** A rule with its first day turned into an instant, and its words in lower case. */
export interface DatedFailureRule {
  readonly from: number;
  readonly followed: boolean;
  readonly types: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly windowMs: number;
}

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

export const datedFailureRules = (rules: readonly FailureRule[], zone: string): DatedFailureRule[] =>
  rules
    .map(({ from, followed, types, labels, windowHours }) => ({
      from: from === null ? -Infinity : startOfDay(from, zone),
      followed,
      types: lower(types),
      labels: lower(labels),
      windowMs: windowHours * 3_600_000,
    }))
    .toSorted((a, b) => a.from - b.from);

/** The rule in force at one instant; null = nobody has said anything for that time. */
export const ruleAt = (rules: readonly DatedFailureRule[], at: number): DatedFailureRule | null =>
  rules.findLast(({ from }) => from <= at) ?? null;

/** Types and labels match as a whole; letter case does not count. */
export const isIncident = (
  rule: DatedFailureRule,
  item: { readonly type: string; readonly labels: readonly string[] },
): boolean =>
  rule.followed &&
  (rule.types.has(item.type.toLowerCase()) || item.labels.some((label) => rule.labels.has(label.toLowerCase())));
