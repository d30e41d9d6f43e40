import type { Random } from '../kit/random.js';
import type { Person } from '../kit/people.js';
import { recordedJson, recordedText } from '../recorded-data.js';
import { emptyJira } from './play.js';
import type { History, HistoryItem, Issue, IssueType, JiraWorld, Project, Status } from './world.js';

/** An issue as a real Jira sent it, with its change log. */
export interface RecordedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changelog: { readonly histories: readonly RecordedHistory[] };
}

interface RecordedHistory {
  readonly id: string;
  readonly created: string;
  readonly author: Readonly<Record<string, unknown>>;
  readonly items: readonly HistoryItem[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly subtask?: boolean;
  readonly hierarchyLevel?: number;
  readonly key?: string;
  readonly simplified?: boolean;
  readonly statusCategory?: { readonly key: string };
  readonly projectCategory?: unknown;
}

const cloudSamples = {
  complete: ['1', '2', '5', '7', '8', '11'].map(
    (number) => `jira-cloud-sample/complete_sample/sample_issues/SP-${number}.json`,
  ),
  testdata: ['1', '2', '10', '13', '14', '15'].map((number) => `jira-cloud-sample/testdata/SP-${number}.json`),
};

/** Two exports of one project, some years apart; ids repeat between them, so they are two worlds. */
export const recordedCloudIssues = (sample: keyof typeof cloudSamples): RecordedIssue[] =>
  cloudSamples[sample].map((path) => recordedJson(path) as RecordedIssue);

export const recordedServerIssues = (): RecordedIssue[] =>
  recordedText('jira-server-sample/apache-issues-with-changelog.anon.ndjson.gz')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedIssue);

export const recordedJiraCloud =
  (sample: keyof typeof cloudSamples) =>
  (random: Random): JiraWorld => {
    const world = worldOf(random, recordedCloudIssues(sample), 'cloud');
    const listed = recordedJson(
      `jira-cloud-sample/${sample === 'complete' ? 'complete_sample' : 'testdata'}/sample_statuses.json`,
    );
    const known = new Set(world.statuses.map(({ id }) => id));
    world.statuses.push(...(listed as Named[]).filter(({ id }) => !known.has(id)).map(statusOf));
    return world;
  };

/** 501 issues of 21 projects with all their histories. */
export const recordedJiraServer = (random: Random): JiraWorld => worldOf(random, recordedServerIssues(), 'dataCenter');

function worldOf(random: Random, recorded: readonly RecordedIssue[], kind: JiraWorld['kind']): JiraWorld {
  const newest = Math.max(...recorded.map(({ fields }) => Date.parse(String(fields['updated']))));
  const world = emptyJira(random, new Date(newest + 3_600_000).toISOString(), {
    kind,
    language: 'en',
    timeZone: 'UTC',
  });
  const issues = new Map(recorded.map((one) => [one.id, issueOf(one, world)]));
  const named = (field: string): Named[] =>
    unique(recorded.flatMap(({ fields }) => (fields[field] as Named | null) ?? []));
  return {
    ...world,
    issues,
    types: named('issuetype').map(typeOf),
    statuses: statusesOf(recorded, named('status')),
    resolutions: named('resolution').map(({ id, name }) => ({ id, name })),
    projects: projectsOf(recorded, named('project')),
    fields: {
      ...world.fields,
      ...(kind === 'cloud' ? { flagged: 'customfield_10021', flagOption: '10019', sprint: 'customfield_10020' } : {}),
    },
  };
}

function issueOf({ id, key, fields, changelog }: RecordedIssue, world: JiraWorld): Issue {
  const time = (name: string): number => Date.parse(String(fields[name]));
  const idOf = (name: string): string => String((fields[name] as Named | null)?.id);
  const histories = changelog.histories
    .map((history) => historyOf(history, world))
    .sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
  const formerKeys = histories.flatMap(({ items }) =>
    items.filter(({ field }) => field === 'Key').flatMap(({ fromString }) => fromString ?? []),
  );
  return {
    id,
    key,
    formerKeys,
    projectId: idOf('project'),
    summary: String(fields['summary']),
    typeId: idOf('issuetype'),
    statusId: idOf('status'),
    statusSince: Date.parse(String(fields['statuscategorychangedate'] ?? fields['created'])),
    resolutionId: fields['resolution'] === null ? null : idOf('resolution'),
    resolvedAt: fields['resolutiondate'] === null ? null : time('resolutiondate'),
    createdAt: time('created'),
    updatedAt: time('updated'),
    parentId: (fields['parent'] as Named | undefined)?.id ?? null,
    labels: fields['labels'] as string[],
    components: (fields['components'] as Named[]).map(({ name }) => name),
    sprintIds: [],
    flagged: Array.isArray(fields['customfield_10021']),
    creator: personOf(fields['creator'], world),
    reporter: personOf(fields['reporter'], world),
    assignee: fields['assignee'] === null ? null : personOf(fields['assignee'], world),
    histories,
    indexed: [{ at: 0, updatedAt: time('updated'), projectId: idOf('project'), gone: false }],
    recorded: fields,
  };
}

const historyOf = ({ id, created, author, items }: RecordedHistory, world: JiraWorld): History => ({
  id,
  at: Date.parse(created),
  author: personOf(author, world),
  items,
});

/** The people were made nameless; ours stand in for them, always the same for the same. */
function personOf(recorded: unknown, { people }: JiraWorld): Person {
  const name = JSON.stringify(recorded);
  let sum = 0;
  for (let at = 0; at < name.length; at++) sum += name.charCodeAt(at);
  return people[sum % people.length] as Person;
}

const typeOf = ({ id, name, subtask, hierarchyLevel }: Named): IssueType => ({
  id,
  name,
  level: (hierarchyLevel ?? (subtask === true ? -1 : 0)) as IssueType['level'],
});

const statusOf = ({ id, name, description, statusCategory }: Named): Status => ({
  id,
  name,
  category: (statusCategory?.key ?? 'indeterminate') as Status['category'],
  projectId: null,
  ...(description === undefined ? {} : { description }),
});

/** Those in use today, and those only the histories still name: work is done in them. */
function statusesOf(recorded: readonly RecordedIssue[], current: readonly Named[]): Status[] {
  const items = recorded.flatMap(({ changelog }) => changelog.histories.flatMap((history) => history.items));
  const past = items
    .filter(({ field }) => field === 'status')
    .flatMap(({ from, fromString, ...item }) => [
      { id: from, name: fromString },
      { id: item.to, name: nameOfTarget(item) },
    ])
    .flatMap(({ id, name }) => (id === null || name === null ? [] : { id, name }));
  return unique([...current, ...past]).map(statusOf);
}

/** Own properties only: every object has a toString. */
const nameOfTarget = (item: object): string | null =>
  (Object.entries(item).find(([name]) => name === 'toString')?.[1] as string | null) ?? null;

function projectsOf(recorded: readonly RecordedIssue[], current: readonly Named[]): Project[] {
  const last = (key: string): number =>
    Math.max(0, ...recorded.filter((one) => one.key.startsWith(`${key}-`)).map((one) => Number(one.key.split('-')[1])));
  const moves = recorded.flatMap(({ changelog }) => changelog.histories.map(({ items }) => items));
  const left = moves.flatMap((items): Named[] => {
    const [project, key] = ['Project', 'Key'].map((field) => items.find((item) => item.field === field));
    if (project === undefined || key === undefined) return [];
    const target = nameOfTarget(key)?.split('-')[0] ?? '';
    return [{ id: project.to ?? '', name: nameOfTarget(project) ?? '', key: target }];
  });
  return unique([...current, ...left]).map(({ id, key = '', name, simplified, projectCategory }) => ({
    id,
    key,
    name,
    teamManaged: simplified ?? false,
    archived: false,
    lastNumber: last(key),
    ...(projectCategory === undefined ? {} : { recorded: { projectCategory } }),
  }));
}

const unique = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [
  ...new Map([...rows].reverse().map((row) => [row.id, row])).values(),
];
