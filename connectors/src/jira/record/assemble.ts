import { isObject, keptHistories } from './kept-histories.js';
import { sprintIdsOf } from './sprint-ids.js';
import type { SpecialFields } from '../fields.js';

/** Fields asked for beside the special ones. Bodies, people and comments are never asked for. */
export const askedFields = [
  'summary',
  'issuetype',
  'project',
  'status',
  'resolution',
  'labels',
  'components',
  'parent',
  'issuelinks',
  'created',
  'updated',
] as const;

export function fieldsToAsk(special: SpecialFields): string[] {
  return [...askedFields, special.sprint?.id, special.epicLink, special.epicName].filter(
    (field) => field !== undefined,
  );
}

/** A record that has not met its schema yet. */
export interface RecordToBe {
  readonly id: unknown;
  readonly key: unknown;
  readonly formerKeys?: readonly string[];
  readonly level: number;
  readonly parentId: unknown;
  readonly sprintIds: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly histories: readonly unknown[];
}

/**
 * An issue and its change log as one record-to-be: told in Jira's own shape, without what differs between Cloud and Data
 * Center. Total, like keptHistories: whether it is a record is for the schema to say.
 *
 * @param epicId id of the epic its epic link names, where one could be found.
 */
export function assemble(
  issue: unknown,
  histories: readonly unknown[],
  special: SpecialFields,
  epicId: string | null,
): RecordToBe {
  const { id, key, ...rest } = isObject(issue) ? issue : {};
  const fields = isObject(rest['fields']) ? rest['fields'] : {};
  const parent = isObject(fields['parent']) ? fields['parent']['id'] : undefined;
  return {
    id,
    key,
    level: levelOf(fields, special),
    parentId: parent ?? epicId,
    sprintIds: special.sprint === undefined ? [] : sprintIdsOf(fields[special.sprint.id]),
    fields,
    histories: keptHistories(histories, special),
  };
}

function levelOf(fields: Readonly<Record<string, unknown>>, special: SpecialFields): number {
  const type = isObject(fields['issuetype']) ? fields['issuetype'] : {};
  if (typeof type['hierarchyLevel'] === 'number') return type['hierarchyLevel'];
  if (type['subtask'] === true) return -1;
  return special.epicName !== undefined && fields[special.epicName] ? 1 : 0;
}
