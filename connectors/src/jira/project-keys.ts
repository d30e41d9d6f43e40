import { z } from 'zod';
import { SourceError } from '../contract.js';
import type { JiraClient } from './client.js';
import type { RecordToBe } from './record/assemble.js';

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

/** An issue as it was called while its project had other keys. */
export function withFormerKeys(record: RecordToBe, keys: readonly string[]): RecordToBe {
  const [, own, number] = /^(.+)-(\d+)$/.exec(String(record.key)) ?? [];
  const formerKeys = number === undefined ? [] : keys.filter((key) => key !== own).map((key) => `${key}-${number}`);
  return formerKeys.length === 0 ? record : { ...record, formerKeys };
}
