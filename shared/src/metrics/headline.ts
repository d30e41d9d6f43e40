import type { Inputs } from './inputs.js';
import type { MetricSettings } from './metric.js';

/**
 * Which lead time a subject goes by (decisions.md 6): that of work items where it is known of any of them when work on it
 * began, be it from a tracker's workflow or from a board's history. Issues that are only opened and closed say nothing of
 * that, so with a repository beside them the changes count, from their first commit to production.
 */
export const headlineOf = ({
  workItems,
  changes,
}: {
  readonly workItems: readonly Pick<Inputs['workItems'][number], 'startedAt'>[];
  readonly changes: readonly unknown[];
}): MetricSettings['headline'] =>
  workItems.some(({ startedAt }) => startedAt !== null) || (changes.length === 0 && workItems.length > 0)
    ? 'lead-time'
    : 'change-lead-time';
