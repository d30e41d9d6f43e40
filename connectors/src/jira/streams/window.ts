import type { Ask } from '../../contract.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far every run looks back behind its cursor. */
export const overlap = 10 * minute;

/**
 * The instant from which issues are asked for.
 *
 * Jira's index lags, by minutes as a rule and by hours at times (source-apis.md 0.15): the first run in every hour
 * looks back a whole day behind its cursor, not behind the present: with few runs a day an issue may have changed before
 * the run before last and come into the index after it. That depends on the run's own bounds only, so a resumed run looks
 * back as far as the cut one.
 */
export function lookBackTo({ since, until, backfillFrom }: Pick<Ask, 'since' | 'until' | 'backfillFrom'>): number {
  if (since === undefined) return Date.parse(backfillFrom);
  const from = Date.parse(since);
  const end = Date.parse(until);
  const cursor = from + overlap;
  const isFirstOfHour = Math.floor(cursor / hour) < Math.floor(end / hour);
  return isFirstOfHour ? Math.max(cursor - day, Date.parse(backfillFrom)) : from;
}

/**
 * Integers in JQL are epoch milliseconds; a date would be read in the time zone of the key's owner (source-apis.md 0.14).
 * There is no upper bound: it would starve issues that change all the time (decisions.md 27).
 */
export function changedSince(projectId: string, fromMs: number): string {
  return `${inProject(projectId)} AND updated >= ${fromMs}`;
}

/** The same, of issues whose ids are higher. */
export function behind(jql: string, id: string | undefined): string {
  return id === undefined ? jql : `${jql} AND id > ${id}`;
}

/** Everything a project holds now. */
export function inProject(projectId: string): string {
  return `project in (${projectId})`;
}
