import { isIncident, ruleAt, type DatedFailureRule } from './failure-rules.js';

/** A work item that counts for the product. */
export interface PossibleIncident {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly cancelledAt: number | null;
}

export interface IncidentFact {
  readonly itemId: string;
  readonly key: string;
  readonly from: number;
  /** Null = not over. */
  readonly to: number | null;
}

/**
 * Items that count as incidents, by the rule in force when they were reported (decisions.md 13), oldest first. One that
 * was cancelled was none after all: a duplicate is told by the other one.
 */
export function incidentsOf(items: readonly PossibleIncident[], rules: readonly DatedFailureRule[]): IncidentFact[] {
  return items
    .filter((item) => {
      const rule = ruleAt(rules, item.createdAt);
      return item.cancelledAt === null && rule !== null && isIncident(rule, item);
    })
    .map(({ id, key, createdAt, finishedAt }) => ({ itemId: id, key, from: createdAt, to: finishedAt }))
    .toSorted((a, b) => a.from - b.from || (a.itemId < b.itemId ? -1 : 1));
}
