import type { SpecialFields } from '../fields.js';
import { byNumber } from '../streams/all-ids.js';

/** Anything a source may send. */
type Unknown = Readonly<Record<string, unknown>>;

/**
 * The lines of a change log that say something about flow, named by what they are.
 *
 * Total: what is not shaped like a history is passed on as it is, for the record's schema to refuse, so that one broken
 * issue is set aside and its page lives.
 */
export function keptHistories(histories: readonly unknown[], fields: SpecialFields): unknown[] {
  return inOrder(once(histories)).flatMap((history) => {
    if (!isObject(history) || !Array.isArray(history['items'])) return [history];
    const items = history['items'].flatMap((item) => keptItem(item, fields));
    return items.length === 0 ? [] : [{ id: String(history['id']), created: history['created'], items }];
  });
}

type Meaning = 'status' | 'flagged' | 'project' | 'key' | 'sprint';

function keptItem(item: unknown, fields: SpecialFields): unknown[] {
  if (!isObject(item)) return [item];
  const is = meaning(item, fields);
  if (is === undefined) return [];
  const read = (name: string) => own(item, name) ?? null;
  // What sprints were called is of no use here: their own list tells.
  if (is === 'sprint') return [{ is, from: read('from'), to: read('to'), fromName: null, toName: null }];
  // Where a Jira has several flags, each is taken off by itself.
  const field = is === 'flagged' && fields.flagged.length > 1 ? { field: read('fieldId') ?? read('field') } : {};
  return [{ is, ...field, from: read('from'), to: read('to'), fromName: read('fromString'), toName: read('toString') }];
}

function meaning(item: Unknown, fields: SpecialFields): Meaning | undefined {
  const fieldId = own(item, 'fieldId');
  const field = String(own(item, 'field'));
  const isOf = ({ id, names }: SpecialFields['flagged'][number]): boolean =>
    fieldId ? fieldId === id : names.includes(field);
  if (fields.flagged.some(isOf)) return 'flagged';
  if (fields.sprint !== undefined && isOf(fields.sprint)) return 'sprint';
  if (own(item, 'fieldtype') === 'custom') return undefined;
  // Some servers write "Project" where others write "project".
  const name = field.toLowerCase();
  return name === 'status' || name === 'project' || name === 'key' ? name : undefined;
}

/** Bulk answers repeat a history where one page meets the next (source-apis.md 0.18). */
function once(histories: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>();
  return histories.filter((history) => {
    if (!isObject(history)) return true;
    const isNew = !seen.has(history['id']);
    seen.add(history['id']);
    return isNew;
  });
}

/** Cloud lists newest first, Data Center oldest first; automations make several within one millisecond. */
function inOrder(histories: readonly unknown[]): unknown[] {
  const at = (history: unknown) => (isObject(history) ? new Date(history['created'] as string | number).getTime() : 0);
  const id = (history: unknown) => (isObject(history) ? String(history['id']) : '');
  return histories.toSorted((a, b) => at(a) - at(b) || byNumber(id(a), id(b)));
}

/** `toString` is a field of Jira's and a method of every object: only own properties count. */
function own(object: Unknown, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
