import { SourceError } from '../contract.js';
import { leavesOtherScopes } from '../http.js';
import type { GitHubClient, Row } from './client.js';
import { countOf } from './queries.js';
import type { Repository } from './repository.js';

/**
 * How many records of a stream GitHub counts in a repository; null where it does not say, or not to this key. Lists have
 * been seen to end early without a word, and only a second way of counting tells (source-apis.md 6.1, F15).
 */
export const countIn =
  (client: GitHubClient, repository: Repository, stream: keyof typeof countOf, signal: AbortSignal, since?: string) =>
  async (): Promise<number | null> => {
    if (repository.nodeId === undefined) return null;
    try {
      const { node } = await client.ask(countOf[stream], { id: repository.nodeId, since }, signal);
      return totalIn(node);
    } catch (error) {
      // To count a very long history takes GitHub longer than it gives itself: what cannot be counted is not held up by it.
      if (!(error instanceof SourceError) || error.fault.untilMs !== null || !leavesOtherScopes(error.fault))
        throw error;
      return null;
    }
  };

/** What each `totalCount` in the answer says, taken together, however deep they lie. */
const totalIn = (value: unknown): number | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { totalCount } = value as Row;
  if (typeof totalCount === 'number') return totalCount;
  const totals = Object.values(value)
    .map(totalIn)
    .filter((total) => total !== null);
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0);
};
