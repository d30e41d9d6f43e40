import { z } from 'zod';
import type { JiraClient } from '../client.js';
import { numberedId } from '../record/issue-record.js';
import { followTokens } from './follow-tokens.js';

const historiesAtOnce = 1000;
const ofOneIssueAtOnce = 100;

const bulkPage = z.object({
  issueChangeLogs: z.array(z.object({ issueId: numberedId, changeHistories: z.array(z.unknown()) })),
  nextPageToken: z.string().nullish(),
});
const pageOfOne = z.object({ values: z.array(z.unknown()), total: z.number().int() });

/**
 * Histories by issue id; issues without any are not in the answer. One issue's histories may lie on several pages.
 *
 * Asked for without `fieldIds`: whether that filter keeps moves between projects is not certain (source-apis.md 13.2),
 * and what is not needed is dropped before anything is stored.
 */
export async function readHistories(
  client: JiraClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, unknown[]>();
  const body = { issueIdsOrKeys: ids, maxResults: historiesAtOnce };
  const pages = followTokens((token) =>
    client.post('/changelog/bulkfetch', { body: { ...body, ...token }, answer: bulkPage, signal }),
  );
  for await (const page of pages) {
    for (const { issueId: id, changeHistories } of page.issueChangeLogs) {
      found.set(id, [...(found.get(id) ?? []), ...changeHistories]);
    }
  }
  return found;
}

/** The change log of one issue, page by page: slower, and complete where the bulk answer was not. */
export async function readHistoriesOf(client: JiraClient, id: string, signal: AbortSignal): Promise<unknown[]> {
  const found: unknown[] = [];
  for (;;) {
    const query = { startAt: found.length, maxResults: ofOneIssueAtOnce };
    const page = await client.get(`/issue/${id}/changelog`, { query, answer: pageOfOne, signal });
    found.push(...page.values);
    if (page.values.length === 0 || found.length >= page.total) return found;
  }
}
