import type {
  FlagChange,
  ItemLink,
  ScopeMove,
  SprintChange,
  StatusChange,
  StatusFact,
  WorkItemFact,
} from 'shared/domain';
import { sprintIdsIn } from './sprint-ids.js';
import type { IssueRecord, StatusRecord } from './issue-record.js';

export function normaliseStatus(record: StatusRecord): StatusFact {
  return {
    kind: 'status',
    statusId: record.id,
    name: record.name,
    category: record.statusCategory?.key ?? 'undefined',
  };
}

/**
 * @param site address of the Jira, without a slash at its end: issues are opened there.
 */
export function normaliseIssue(record: IssueRecord, site: string): WorkItemFact {
  const { fields } = record;
  return {
    kind: 'workItem',
    key: record.key,
    formerKeys: formerKeys(record),
    title: fields.summary,
    url: `${site}/browse/${encodeURIComponent(record.key)}`,
    type: fields.issuetype.name,
    level: record.level,
    parentSourceId: record.parentId,
    labels: fields.labels,
    components: fields.components.map((component) => component.name),
    createdAt: fields.created,
    updatedAt: fields.updated,
    statusId: fields.status.id,
    statusCategory: fields.status.statusCategory?.key ?? 'undefined',
    statusName: fields.status.name,
    resolution: fields.resolution?.name ?? null,
    sprintIds: record.sprintIds,
    links: links(record),
    statusChanges: statusChanges(record),
    flagChanges: flagChanges(record),
    sprintChanges: sprintChanges(record),
    moves: moves(record),
  };
}

interface Line {
  readonly sourceId: string;
  readonly at: string;
  readonly item: IssueRecord['histories'][number]['items'][number];
}

/** A history may hold two lines of one kind: the second is told apart by its place. */
function lines(record: IssueRecord, is: Line['item']['is']): Line[] {
  return record.histories.flatMap((history) =>
    history.items
      .filter((item) => item.is === is)
      .map((item, place) => ({
        sourceId: place === 0 ? history.id : `${history.id}.${place}`,
        at: history.created,
        item,
      })),
  );
}

function statusChanges(record: IssueRecord): StatusChange[] {
  return lines(record, 'status').flatMap(({ sourceId, at, item }) => {
    // Imports leave lines that name no status: nothing can be made of them.
    if (!item.from || !item.to) return [];
    const names = { fromName: item.fromName ?? '', toName: item.toName ?? '' };
    return [{ sourceId, at, fromStatusId: item.from, toStatusId: item.to, ...names }];
  });
}

/** Cloud clears a flag with an empty string, Data Center with null. Held up while any flag is set: there may be several. */
function flagChanges(record: IssueRecord): FlagChange[] {
  const set = new Set<string | null | undefined>();
  return lines(record, 'flagged').map(({ sourceId, at, item }) => {
    if (item.toName) set.add(item.field);
    else set.delete(item.field);
    return { sourceId, at, on: set.size > 0 };
  });
}

/** Out of a sprint as well as into one: the list after it is what is left (source-apis.md 10.2, T27). */
function sprintChanges(record: IssueRecord): SprintChange[] {
  return lines(record, 'sprint').map(({ sourceId, at, item }) => ({
    sourceId,
    at,
    from: sprintIdsIn(item.from),
    to: sprintIdsIn(item.to),
  }));
}

/** Names of types as Jira brings them; an installation may have others, which say nothing to us. */
const linkKinds: Readonly<Record<string, ItemLink['kind']>> = {
  Blocks: 'blocks',
  Relates: 'relates',
  Cloners: 'clones',
  Duplicate: 'duplicates',
};

/** "Blocks" seen from its outward end is "blocks", from its inward end "is blocked by". */
function links({ fields }: IssueRecord): ItemLink[] {
  return fields.issuelinks.flatMap(({ id, type, inwardIssue, outwardIssue }): ItemLink[] => {
    const other = outwardIssue ?? inwardIssue;
    if (other === undefined) return [];
    const direction = outwardIssue === undefined ? 'inward' : 'outward';
    const kind = Object.hasOwn(linkKinds, type.name) ? linkKinds[type.name] : undefined;
    return [{ sourceId: id, kind: kind ?? 'other', type: type.name, direction, otherSourceId: other.id }];
  });
}

function moves(record: IssueRecord): ScopeMove[] {
  return lines(record, 'project').flatMap(({ sourceId, at, item }) =>
    item.from && item.to ? [{ sourceId, at, fromScope: item.from, toScope: item.to }] : [],
  );
}

function formerKeys(record: IssueRecord): string[] {
  const keys = lines(record, 'key').flatMap(({ item }) => item.fromName ?? []);
  return [...new Set([...keys, ...(record.formerKeys ?? [])])].filter((key) => key !== record.key);
}
