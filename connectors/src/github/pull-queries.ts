import type { Row } from './client.js';
import type { HistoryQuery } from './histories.js';
import { morePullEventsWith, pullEvents, pullHistories, pullHistoriesWith, rateLimit } from './queries.js';
import { rowsOf } from './values.js';

/** What an Enterprise Server knows of pull requests: it may be older than the merge queue. */
export const pullAbilities = `query PullAbilities {
  ${rateLimit}
  events: __type(name: "PullRequestTimelineItemsItemType") { enumValues { name } }
}`;

const whole = {
  document: pullHistories,
  connections: ['commits', 'reviews', 'timelineItems'],
  atOnce: 25,
} as const satisfies HistoryQuery;

/**
 * The question for the histories of pull requests. Of events that a server does not know nothing is asked, or it would
 * answer nothing at all.
 * @param known the answer to `pullAbilities`; undefined = GitHub.com, which knows them all
 */
export const pullQuery = (known?: Row): HistoryQuery => {
  if (known === undefined) return whole;
  const { enumValues } = (known['events'] ?? {}) as Row;
  const tells = new Set(rowsOf(enumValues).map(({ name }) => name));
  const kinds = Object.fromEntries(Object.entries(pullEvents).filter(([kind]) => tells.has(kind)));
  // Who does not say what it knows is not taken to know nothing: histories would lose their events without a word.
  if (Object.keys(kinds).length === 0) return whole;
  return { ...whole, document: pullHistoriesWith(kinds), more: { timelineItems: morePullEventsWith(kinds) } };
};
