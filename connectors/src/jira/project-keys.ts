import { z } from 'zod';
import { SourceError } from '../contract.js';
import type { JiraClient } from './client.js';
import type { RecordToBe } from './record/assemble.js';
import { isObject } from './record/kept-histories.js';

const described = z.object({ key: z.string().optional(), projectKeys: z.array(z.string()).default([]) });

const known = new WeakMap<JiraClient, Map<string, Promise<readonly string[]>>>();

/**
 * The key of a project and those it had before; none of one that is gone or hidden. A project that gets another key gives it to
 * all its issues, and none of them says that it changed, while what was written in code goes on to name the old one. Asked for
 * once a run.
 */
export function readProjectKeys(client: JiraClient, id: string, signal: AbortSignal): Promise<readonly string[]> {
  const ofClient = known.get(client) ?? new Map<string, Promise<readonly string[]>>();
  known.set(client, ofClient);
  const keys = ofClient.get(id) ?? ask(client, id, signal);
  ofClient.set(id, keys);
  // A failed question is asked again.
  keys.catch(() => ofClient.delete(id));
  return keys;
}

async function ask(client: JiraClient, id: string, signal: AbortSignal): Promise<readonly string[]> {
  const query = { expand: 'projectKeys' };
  try {
    const { key, projectKeys } = await client.get(`/project/${id}`, { query, answer: described, signal });
    return key === undefined ? [] : [...new Set([key, ...projectKeys])];
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return [];
    throw error;
  }
}

/**
 * Issues as they were called while the projects they are in or were in had other keys. What one was called at each move stands
 * in its history, and what that project was called before stands nowhere in it.
 * @param keys of the project they are in, the present one first
 */
export async function withFormerKeys(
  client: JiraClient,
  records: readonly RecordToBe[],
  keys: readonly string[],
  signal: AbortSignal,
): Promise<RecordToBe[]> {
  const named: RecordToBe[] = [];
  for (const record of records) named.push(await called(client, record, keys, signal));
  return named;
}

async function called(
  client: JiraClient,
  record: RecordToBe,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<RecordToBe> {
  const names = new Set(calledOtherwise(String(record.key), keys));
  // One after the other: a source that wants to be left alone has told so before the next is asked.
  for (const { key, project } of departures(record)) {
    // What the project is called now may be what it was called after the issue had left.
    const [, ...before] = await readProjectKeys(client, project, signal).catch(noneToSee);
    for (const name of calledOtherwise(key, before)) names.add(name);
  }
  const formerKeys = [...names];
  return formerKeys.length === 0 ? record : { ...record, formerKeys };
}

const calledOtherwise = (name: string, keys: readonly string[]): string[] => {
  const [, own, number] = /^(.+)-(\d+)$/.exec(name) ?? [];
  return number === undefined ? [] : keys.filter((key) => key !== own).map((key) => `${key}-${number}`);
};

/** The project of each move, by its id, and the key the issue had there. */
const departures = ({ histories }: RecordToBe): { readonly key: string; readonly project: string }[] =>
  histories.flatMap((history) => {
    const items = isObject(history) && Array.isArray(history['items']) ? history['items'].filter(isObject) : [];
    const project = items.find(({ is }) => is === 'project')?.['from'];
    const key = items.find(({ is }) => is === 'key')?.['fromName'];
    return typeof project === 'string' && typeof key === 'string' ? [{ key, project }] : [];
  });

/** A project that is not read at all may not be looked at either: that is no fault of the one that is. */
const noneToSee = (error: unknown): readonly string[] => {
  if (error instanceof SourceError && error.fault.code === 'noPermission') return [];
  throw error;
};
