import { z } from 'zod';
import { SourceError, type Ask, type Page } from '../../contract.js';
import { isFirstOfDay } from '../../first-of-day.js';
import type { RecordToBe } from '../record/assemble.js';
import type { JiraClient } from '../client.js';
import { issuesAtOnce, type Deployment } from '../deployment.js';
import { readSpecialFields } from '../fields.js';
import { readProjectKeys, withFormerKeys } from '../project-keys.js';
import { isObject } from '../record/kept-histories.js';
import { allIds, byNumber } from './all-ids.js';
import { behind, changedSince, lookBackTo, overlap } from './window.js';

/**
 * The issues of one project that changed: first all their ids, then the issues in portions, ascending by id.
 *
 * The ids are cheap and are walked anew after a cut; the resume token is the last id that was stored. An issue that
 * changes behind that point meanwhile is met by the next run, whose window begins at this run's signpost.
 */
export async function* readIssues(client: JiraClient, jira: Deployment, ask: Ask): AsyncGenerator<Page> {
  const { scope, signal, resume } = ask;
  const { keys, isRenamed } = await keysOf(client, ask);
  const from = isRenamed ? Date.parse(ask.backfillFrom) : lookBackTo(ask);
  const changed = changedSince(scope.id, from);
  const ids = await allIds({
    walk: (after) => jira.walkIds(behind(changed, after), signal),
    // Not up to `until` only: what changes once more would leave the count and not the walk, and hide what that missed.
    count: () => jira.count(changed, signal),
    log: client.log,
    meanwhile: () => jira.walkIds(changedSince(scope.id, Date.parse(ask.until)), signal),
    // A project at rest costs one call; the first run of each hour looks back further, and counts.
    noneWillDo: ask.since !== undefined && from === Date.parse(ask.since),
  }).catch((error: unknown) => whyRefused(error, client, ask));
  const rest = resume === undefined ? ids : ids.filter((id) => byNumber(id, resume) > 0);
  if (rest.length > 0) yield* inPages(client, jira, ask, { rest, keys, total: ids.length });
  if (keys.length > 0) yield { records: [], resume: undefined, total: null, mark: keys.join(' ') };
}

interface Found {
  readonly rest: readonly string[];
  readonly total: number;
  /** Of the project, the present one first. */
  readonly keys: readonly string[];
}

async function* inPages(
  client: JiraClient,
  jira: Deployment,
  ask: Ask,
  { rest, keys, total }: Found,
): AsyncGenerator<Page> {
  const { scope, signal } = ask;
  const special = await readSpecialFields(client, signal);

  for (const portion of inPortions(rest)) {
    const records = await jira.readIssues(portion, special, signal);
    // A project that is hidden between two answers leaves issues out, or their change logs, without a word: it is not
    // stored, and the next run goes on here.
    const lacksLog = jira.logsApart && records.some(({ histories }) => histories.length === 0);
    if (lacksLog || records.length < portion.length) await askFor(client, ask);
    // Moved away between the two requests: if its new project is read here, that is where it is met.
    const here = records.filter((record) => [undefined, scope.id].includes(projectOf(record)));
    yield {
      records: await withFormerKeys(client, here, keys, signal),
      resume: portion.at(-1),
      total,
    };
  }
}

/**
 * The keys of the project, by which it is known whether it got another one: then all its issues are read again, for none of
 * them says so. Asked for once a day, and where nobody asked before.
 */
async function keysOf(
  client: JiraClient,
  { scope, since, until, mark, signal }: Ask,
): Promise<{ readonly keys: readonly string[]; readonly isRenamed: boolean }> {
  const before = mark?.split(' ');
  if (since !== undefined && before !== undefined && !isFirstOfDay({ since, until }, overlap)) {
    return { keys: before, isRenamed: false };
  }
  const keys = await readProjectKeys(client, scope.id, signal);
  const known = before ?? keys.slice(0, 1);
  return { keys, isRenamed: since !== undefined && keys.length > 0 && keys.join(' ') !== known.join(' ') };
}

/**
 * A question about a project that is gone or hidden is refused as one that makes no sense, in the words of some language;
 * the project's own address says which it is. @throws SourceError
 */
async function whyRefused(error: unknown, client: JiraClient, ask: Ask): Promise<never> {
  if (error instanceof SourceError && error.fault.code === 'notAccepted') await askFor(client, ask);
  throw error;
}

/** @throws SourceError `notFound` where the project is gone or hidden */
async function askFor(client: JiraClient, { scope, signal }: Ask): Promise<void> {
  await client.get(`/project/${scope.id}`, { answer: z.looseObject({ id: z.string() }), signal });
}

/** So many as one request may name. */
export function inPortions(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / issuesAtOnce);
  return Array.from({ length: count }, (_, i) => ids.slice(i * issuesAtOnce, (i + 1) * issuesAtOnce));
}

/** Id of the project an issue says it is in. */
export function projectOf({ fields }: RecordToBe): string | undefined {
  const id = isObject(fields['project']) ? fields['project']['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
