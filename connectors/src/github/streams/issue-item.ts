import type { WorkItemFact } from 'shared/domain';
import type { Scope } from '../../contract.js';
import type { IssueRecord } from './issue-record.js';
import { statusHistory } from './issue-statuses.js';

/**
 * `owner/name#12`, and by the number of the repository, which outlives its names.
 * @example keysOf('https://github.com/etat/permits/issues/12', '4711') // ['etat/permits#12', '4711#12']
 */
const keysOf = (url: string, number: number, scope: Scope): readonly [string, string] => {
  const [owner = '', name = ''] = new URL(url).pathname.split('/').slice(1);
  return [`${owner}/${name}#${number}`, `${scope.id}#${number}`];
};

export const workItemFrom = (record: IssueRecord, scope: Scope): WorkItemFact => {
  const [key, lastingKey] = keysOf(record.url, record.number, scope);
  const { status, changes } = statusHistory(record);
  return {
    kind: 'workItem',
    key,
    formerKeys: [lastingKey],
    title: record.title,
    url: record.url,
    type: record.type ?? 'Issue',
    // Work is done on the parts: what has some is a whole that is not counted beside them.
    level: record.hasParts ? 1 : 0,
    parentSourceId: record.parentId,
    labels: record.labels,
    components: [],
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    statusId: status.id,
    statusCategory: status.category,
    statusName: status.name,
    resolution: record.state === 'closed' ? (record.stateReason?.toLowerCase().replaceAll('_', ' ') ?? null) : null,
    sprintIds: [],
    links: [],
    statusChanges: changes,
    flagChanges: [],
    sprintChanges: [],
    moves: record.events.flatMap(({ id: sourceId, at, fromRepository }) =>
      fromRepository === null ? [] : [{ sourceId, at, fromScope: fromRepository, toScope: scope.id }],
    ),
  };
};
