import type { Issue } from '../world.js';
import { jiraTime } from '../zone.js';
import { type Asking, isCloud, self, zoneOf } from './asking.js';
import { historiesShape } from './history-shapes.js';
import { linkShapes, sprintValue } from './plan-shapes.js';
import { personShape } from './person-shape.js';
import {
  priorityShape,
  projectShape,
  resolutionShape,
  shortIssueShape,
  statusShape,
  typeShape,
} from './workflow-shapes.js';

type Shape = Record<string, unknown>;

/** What of an issue was asked for. */
export interface Wanted {
  /** Undefined = all. */
  readonly fields: readonly string[] | undefined;
  readonly changelog: boolean;
}

export function issueShape(asking: Asking, issue: Issue, wanted: Wanted): Shape {
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: self(asking, `issue/${issue.id}`),
    key: issue.key,
    ...(wanted.fields?.length === 0 ? {} : { fields: chosenFields(asking, issue, wanted.fields) }),
    ...(wanted.changelog ? { changelog: historiesShape(asking, issue) } : {}),
  };
}

type IsWanted = (name: string) => boolean;

/** `*all`, `*navigable`, names, and names with a minus before them. */
function wantedNames(wanted: readonly string[] | undefined): IsWanted {
  if (wanted === undefined) return () => true;
  const all = wanted.some((name) => name.startsWith('*')) || wanted.every((name) => name.startsWith('-'));
  return (name) => (all || wanted.includes(name)) && !wanted.includes(`-${name}`);
}

function chosenFields(asking: Asking, issue: Issue, wanted: readonly string[] | undefined): Shape {
  const isWanted = wantedNames(wanted);
  const all = allFields(asking, issue, isWanted);
  return Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));
}

function allFields(asking: Asking, issue: Issue, isWanted: IsWanted): Shape {
  const { truth } = asking;
  const time = (instant: number | null): string | null => (instant === null ? null : jiraTime(instant, zoneOf(asking)));
  const parent = issue.parentId === null ? undefined : truth.world.issues.get(issue.parentId);
  // Data Center knows a parent only for sub-tasks; an epic is named by a custom field there.
  const hasParent = parent !== undefined && (isCloud(asking) || truth.type(issue.typeId).level === -1);
  return {
    ...(issue.recorded ?? unknownFields(asking, issue)),
    ...customFields(asking, issue),
    ...(isCloud(asking) ? { statuscategorychangedate: time(issue.statusSince) } : {}),
    issuetype: typeShape(asking, truth.type(issue.typeId)),
    project: projectShape(asking, truth.project(issue.projectId)),
    resolution: resolutionShape(asking, truth.world, issue.resolutionId),
    resolutiondate: time(issue.resolvedAt),
    created: time(issue.createdAt),
    updated: time(issue.updatedAt),
    status: statusShape(asking, truth.status(issue.statusId)),
    summary: issue.summary,
    labels: issue.labels,
    issuelinks: issue.recorded?.['issuelinks'] ?? linkShapes(asking, issue),
    components: issue.recorded?.['components'] ?? componentShapes(asking, issue),
    creator: personShape(asking, issue.creator),
    reporter: personShape(asking, issue.reporter),
    assignee: issue.assignee === null ? null : personShape(asking, issue.assignee),
    priority: issue.recorded?.['priority'] ?? priorityShape(asking),
    subtasks: issue.recorded?.['subtasks'] ?? (isWanted('subtasks') ? subtaskShapes(asking, issue) : []),
    ...(hasParent && issue.recorded?.['parent'] === undefined ? { parent: shortIssueShape(asking, parent) } : {}),
  };
}

const subtaskShapes = (asking: Asking, issue: Issue): Shape[] =>
  [...asking.truth.world.issues.values()]
    .filter((other) => other.parentId === issue.id && asking.truth.type(other.typeId).level === -1)
    .map((child) => shortIssueShape(asking, child));

const componentShapes = (asking: Asking, issue: Issue): Shape[] =>
  issue.components.map((name, index) => ({
    self: self(asking, `component/${10_000 + index}`),
    id: String(10_000 + index),
    name,
  }));

function customFields(asking: Asking, issue: Issue): Shape {
  const { fields } = asking.truth.world;
  const option = self(asking, `customFieldOption/${fields.flagOption}`);
  const parent = issue.parentId === null ? undefined : asking.truth.world.issues.get(issue.parentId);
  const isEpic = asking.truth.type(issue.typeId).level === 1;
  const epic = parent !== undefined && asking.truth.type(parent.typeId).level === 1 ? parent.key : null;
  if (issue.recorded !== undefined) return {};
  return {
    [fields.flagged]: issue.flagged ? [{ self: option, value: 'Impediment', id: fields.flagOption }] : null,
    [fields.sprint]: issue.sprintIds.length === 0 ? null : issue.sprintIds.map((id) => sprintValue(asking, id)),
    [fields.rank]: `0|i${issue.id}:`,
    [fields.points]: null,
    ...(isCloud(asking) ? {} : { [fields.epicLink]: epic, [fields.epicName]: isEpic ? issue.summary : null }),
  };
}

/** Fields every issue has and this fake has nothing to say in. */
function unknownFields(asking: Asking, issue: Issue): Shape {
  const issueAt = self(asking, `issue/${issue.key}`);
  const both = {
    timespent: null,
    timeestimate: null,
    timeoriginalestimate: null,
    aggregatetimespent: null,
    aggregatetimeestimate: null,
    aggregatetimeoriginalestimate: null,
    fixVersions: [],
    versions: [],
    workratio: -1,
    lastViewed: null,
    duedate: null,
    environment: null,
    description: asking.version === '3' ? document(issue) : `Asked for by ${issue.reporter.name}`,
    progress: { progress: 0, total: 0 },
    aggregateprogress: { progress: 0, total: 0 },
    votes: { self: `${issueAt}/votes`, votes: 0, hasVoted: false },
    watches: { self: `${issueAt}/watchers`, watchCount: 1, isWatching: false },
  };
  return isCloud(asking) ? { ...both, security: null } : { ...both, timetracking: {} };
}

/** Version 3 gives long texts as documents. */
const document = (issue: Issue): Shape => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: `Asked for by ${issue.reporter.name}` }] }],
});
