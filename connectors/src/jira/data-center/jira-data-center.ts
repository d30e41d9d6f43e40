import { z } from 'zod';
import { SourceError } from '../../contract.js';
import { assemble, fieldsToAsk, type RecordToBe } from '../record/assemble.js';
import type { JiraClient } from '../client.js';
import type { Deployment } from '../deployment.js';
import { readEpicIds } from './epics.js';
import type { SpecialFields } from '../fields.js';
import { isObject } from '../record/kept-histories.js';
import { byNumber } from '../streams/all-ids.js';

const idsAtOnce = 1000;

const idPage = z.object({ issues: z.array(z.object({ id: z.string() })) });
const issuePage = z.object({ issues: z.array(z.unknown()) });
const counted = z.object({ total: z.number().int() });
type Issue = Readonly<Record<string, unknown>>;

const projectList = z.array(z.object({ id: z.string(), key: z.string(), name: z.string() }));

/** Jira Data Center and Server: the old search, in slices by id, with change logs expanded (source-apis.md 7). */
export function jiraDataCenter(client: JiraClient): Deployment {
  const assembled = async (issues: readonly Issue[], special: SpecialFields, signal: AbortSignal) => {
    const whole = await Promise.all(
      issues.map(async (issue) => (isCut(issue) ? fetchById(client, String(issue['id']), special, signal) : issue)),
    );
    const there = whole.filter((issue) => issue !== null);
    const epics = await readEpicIds(client, there, special, signal);
    return there.map((issue): RecordToBe => {
      const log = logOf(issue);
      // Half a change log is none: its schema refuses it.
      const histories = Array.isArray(log['histories']) && !isCut(issue) ? log['histories'] : [undefined];
      return assemble(issue, histories, special, epics(issue));
    });
  };
  return {
    logsApart: false,

    async *projects(signal) {
      const projects = await client.get('/project', { answer: projectList, signal });
      for (const { id, key, name } of projects) yield { id, name, detail: key };
    },

    /**
     * Each slice begins behind the highest id of the one before: offsets shift when data does, and deep ones fail. Only one
     * with nothing higher is the end, whatever the total says: a row told once more would be gone behind for ever.
     */
    async *walkIds(jql, signal) {
      for (let behind = '0'; ;) {
        const after = behind === '0' ? '' : ` AND id > ${behind}`;
        const body = { jql: `${jql}${after} ORDER BY id ASC`, fields: ['id'], maxResults: idsAtOnce };
        const { issues } = await client.post('/search', { body, answer: idPage, signal });
        const ids = issues.map((issue) => issue.id);
        yield ids;
        const highest = ids.reduce((most, id) => (byNumber(id, most) > 0 ? id : most), behind);
        if (highest === behind) return;
        behind = highest;
      }
    },

    async count(jql, signal) {
      const { total } = await client.post('/search', { body: { jql, maxResults: 0 }, answer: counted, signal });
      return total;
    },

    async readIssues(ids, special, signal) {
      return assembled(await searchByIds(client, ids, special, signal), special, signal);
    },

    async findIssues(ids, special, signal) {
      const met = await searchByIds(client, ids, special, signal);
      const known = new Set(met.map(({ id }) => String(id)));
      const unmet = ids.filter((id) => !known.has(id));
      const byThemselves = await Promise.all(unmet.map((id) => fetchById(client, id, special, signal)));
      return assembled([...met, ...byThemselves.filter((issue) => issue !== null)], special, signal);
    },
  };
}

const logOf = ({ changelog }: Issue): Issue => (isObject(changelog) ? changelog : {});

/** A search has been seen to tell the newest part of a change log, and how long it is (source-apis.md 0.16, T23). */
function isCut(issue: Issue): boolean {
  const { histories, total } = logOf(issue);
  return typeof total === 'number' && Array.isArray(histories) && histories.length < total;
}

/** A server may answer fewer than asked for, whatever its total says: it is asked again for the rest, until it gives none. */
async function searchByIds(
  client: JiraClient,
  ids: readonly string[],
  special: SpecialFields,
  signal: AbortSignal,
): Promise<Issue[]> {
  const fields = fieldsToAsk(special);
  const found = new Map<string, Issue>();
  for (let rest = ids; rest.length > 0; rest = ids.filter((id) => !found.has(id))) {
    // One id that is gone would otherwise make the server refuse the whole question.
    const query = { jql: `id in (${rest.join(',')}) ORDER BY id ASC`, validateQuery: false };
    const body = { ...query, fields, expand: ['changelog'], maxResults: rest.length };
    const page = await client.post('/search', { body, answer: issuePage, signal });
    const before = found.size;
    for (const issue of page.issues) if (isObject(issue)) found.set(String(issue['id']), issue);
    if (found.size === before) break;
  }
  return [...found.values()];
}

/** One issue, asked for at its own address; null = it is gone, or hidden from this key. */
async function fetchById(
  client: JiraClient,
  id: string,
  special: SpecialFields,
  signal: AbortSignal,
): Promise<Issue | null> {
  const query = { fields: fieldsToAsk(special).join(','), expand: 'changelog' };
  try {
    return await client.get(`/issue/${id}`, { query, answer: z.record(z.string(), z.unknown()), signal });
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return null;
    throw error;
  }
}
