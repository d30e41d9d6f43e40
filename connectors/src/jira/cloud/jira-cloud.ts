import { z } from 'zod';
import type { Scope } from '../../contract.js';
import { assemble, fieldsToAsk, type RecordToBe } from '../record/assemble.js';
import { chainHolds } from '../record/chain.js';
import { readHistories, readHistoriesOf } from './bulk-histories.js';
import type { JiraClient } from '../client.js';
import type { Deployment } from '../deployment.js';
import type { SpecialFields } from '../fields.js';
import { isObject } from '../record/kept-histories.js';
import { followTokens } from './follow-tokens.js';

const idsAtOnce = 5000;
const projectsAtOnce = 50;

const idPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.string().nullish() });
const counted = z.object({ count: z.number().int() });
const fetched = z.object({ issues: z.array(z.unknown()) });
const projectPage = z.object({
  total: z.number().int(),
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
});

/** Jira Cloud: ids by the new search, then issues and change logs in bulk (source-apis.md 6). */
export function jiraCloud(client: JiraClient): Deployment {
  const readIssues: Deployment['readIssues'] = async (ids, special, signal) => {
    const [issues, histories] = await Promise.all([
      fetchIssues(client, ids, special, signal),
      readHistories(client, ids, signal),
    ]);
    const told = await askedAgain(client, issues, histories, signal);
    const records = issues.map((issue) => assemble(issue, told.get(idOf(issue)) ?? [], special, null));
    const whole = await Promise.all(
      records.map(async (record) => (chainHolds(record) ? record : readAgain(client, record, special, signal))),
    );
    return whole.filter((record) => record !== null);
  };
  return {
    projects: (signal) => projects(client, signal),
    logsApart: true,

    async *walkIds(jql, signal) {
      const body = { jql: `${jql} ORDER BY id ASC`, fields: ['id'], maxResults: idsAtOnce };
      const pages = followTokens((token) =>
        client.post('/search/jql', { body: { ...body, ...token }, answer: idPage, signal }),
      );
      for await (const page of pages) yield page.issues.map((issue) => issue.id);
    },

    async count(jql, signal) {
      const { count } = await client.post('/search/approximate-count', { body: { jql }, answer: counted, signal });
      return count;
    },

    readIssues,
    // Bulk answers come from the issues themselves.
    findIssues: readIssues,
  };
}

/**
 * An issue that is not where issues begin, and of which no change of status is told, was made there, or the answer ended
 * before its end: those are asked for once more, by themselves.
 */
async function askedAgain(
  client: JiraClient,
  issues: readonly unknown[],
  histories: ReadonlyMap<string, readonly unknown[]>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const silent = issues.filter((issue) => isUnderWay(issue) && !histories.get(idOf(issue))?.some(isOfStatus)).map(idOf);
  if (silent.length === 0) return histories;
  return new Map([...histories, ...(await readHistories(client, silent, signal))]);
}

/** Answered in ascending id; what is gone or hidden is missing without a word (source-apis.md 6.1). */
async function fetchIssues(
  client: JiraClient,
  ids: readonly string[],
  special: SpecialFields,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const body = { issueIdsOrKeys: ids, fields: fieldsToAsk(special) };
  const { issues } = await client.post('/issue/bulkfetch', { body, answer: fetched, signal });
  return issues;
}

/** Histories were missing, or the issue moved on between the two answers: both once more, the histories in full; null = gone or hidden by now. */
async function readAgain(
  client: JiraClient,
  record: RecordToBe,
  special: SpecialFields,
  signal: AbortSignal,
): Promise<RecordToBe | null> {
  const id = String(record.id);
  client.log('jira.brokenChain', { issueId: id });
  const [issue] = await fetchIssues(client, [id], special, signal);
  if (issue === undefined) return null;
  return assemble(issue, await readHistoriesOf(client, id, signal), special, null);
}

const isUnderWay = (issue: unknown): boolean => {
  const category = within(within(within(issue, 'fields'), 'status'), 'statusCategory');
  return within(category, 'key') !== 'new';
};

const isOfStatus = (history: unknown): boolean => {
  const items = within(history, 'items');
  return Array.isArray(items) && items.some((item) => within(item, 'fieldId') === 'status');
};

const within = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

function idOf(issue: unknown): string {
  return isObject(issue) ? String(issue['id']) : '';
}

async function* projects(client: JiraClient, signal: AbortSignal): AsyncGenerator<Scope> {
  for (let startAt = 0; ;) {
    const query = { startAt, maxResults: projectsAtOnce };
    const page = await client.get('/project/search', { query, answer: projectPage, signal });
    for (const { id, key, name } of page.values) yield { id, name, detail: key };
    startAt += page.values.length;
    if (page.values.length === 0 || startAt >= page.total) return;
  }
}
