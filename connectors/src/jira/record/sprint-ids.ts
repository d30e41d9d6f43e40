import { isObject } from './kept-histories.js';

/** Java's way to write an object; its id comes first or last, and its name may hold commas, brackets and "id=". */
const first = /^[^[]*\[id=(\d+),/;
const last = /,id=(\d+)(?:,sequence=\d+)?\]$/;

/**
 * Ids of the sprints that the sprint field holds: objects on Cloud, `…Sprint@1a2b[id=7,…]` on a Data Center
 * (source-apis.md 7). Nothing else of them is read on.
 *
 * Total: a value that tells no id is left out.
 */
export function sprintIdsOf(value: unknown): string[] {
  const ids = (Array.isArray(value) ? value : [value]).flatMap(idOf);
  return [...new Set(ids)];
}

function idOf(sprint: unknown): string[] {
  if (typeof sprint === 'string') return (first.exec(sprint) ?? last.exec(sprint))?.slice(1, 2) ?? [];
  const id = isObject(sprint) ? sprint['id'] : sprint;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? [String(id)] : [];
}

/** As change logs list them: `"7, 8"`, or nothing. */
export function sprintIdsIn(list: string | null): string[] {
  return (list ?? '').split(',').flatMap((id) => id.trim() || []);
}
