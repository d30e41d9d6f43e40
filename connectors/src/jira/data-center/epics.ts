import { z } from 'zod';
import type { JiraClient } from '../client.js';
import type { SpecialFields } from '../fields.js';
import { isObject } from '../record/kept-histories.js';

const keyed = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });
const issueKey = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

type Issue = Readonly<Record<string, unknown>>;

/**
 * Data Center names an issue's epic by its key, in a custom field; keys change, so the id is looked up.
 *
 * @returns the id of an issue's epic, or null where it has none or none that can be seen.
 */
export async function readEpicIds(
  client: JiraClient,
  issues: readonly Issue[],
  { epicLink }: SpecialFields,
  signal: AbortSignal,
): Promise<(issue: Issue) => string | null> {
  if (epicLink === undefined) return () => null;
  const keyOf = (issue: Issue): string | undefined => {
    const key = isObject(issue['fields']) ? issue['fields'][epicLink] : undefined;
    return typeof key === 'string' && issueKey.test(key) ? key : undefined;
  };
  const ids = new Map<string, string>();
  let rest = [...new Set(issues.flatMap((issue) => keyOf(issue) ?? []))];
  // A server may answer fewer than asked for: it is asked for the rest until it gives none of them.
  for (let before = -1; rest.length > 0 && before !== rest.length;) {
    before = rest.length;
    const jql = `key in (${rest.map((key) => `"${key}"`).join(',')})`;
    const body = { jql, validateQuery: false, fields: ['id'], maxResults: rest.length };
    const answer = await client.post('/search', { body, answer: keyed, signal });
    for (const { key, id } of answer.issues) ids.set(key, id);
    rest = rest.filter((key) => !ids.has(key));
  }
  return (issue) => ids.get(keyOf(issue) ?? '') ?? null;
}
