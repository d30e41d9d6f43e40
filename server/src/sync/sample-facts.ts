import type { FailureRuleInput } from 'shared/contracts';
import type { BranchCommitFact, ChangeFact, DeploymentFact, StatusFact, WorkItemFact } from 'shared/domain';
import type { MemoryRecord, MemorySource } from './memory-connector.js';

const at = (day: number, hour = 9): string => new Date(Date.UTC(2026, 0, day, hour)).toISOString();

const statuses: readonly StatusFact[] = [
  { kind: 'status', statusId: '1', name: 'To do', category: 'new' },
  { kind: 'status', statusId: '2', name: 'In progress', category: 'indeterminate' },
  { kind: 'status', statusId: '3', name: 'Waiting for approval', category: 'indeterminate' },
  { kind: 'status', statusId: '4', name: 'Done', category: 'done' },
];
const names = new Map(statuses.map(({ statusId, name }) => [statusId, name]));

/** An item that was created on a day and moved one status a day: `item(3, '1', '2', '4')`. */
export function item(number: number, ...path: string[]): WorkItemFact {
  const created = number;
  const statusId = path.at(-1) ?? '1';
  return {
    kind: 'workItem',
    key: `A-${number}`,
    formerKeys: [],
    title: `Item ${number}`,
    url: `https://tracker.example/A-${number}`,
    type: 'Story',
    level: 0,
    parentSourceId: null,
    labels: number % 2 === 0 ? ['even'] : [],
    components: [],
    createdAt: at(created),
    updatedAt: at(created + path.length),
    statusId,
    statusCategory: statuses.find((status) => status.statusId === statusId)?.category ?? 'undefined',
    statusName: names.get(statusId) ?? statusId,
    resolution: null,
    statusChanges: path.slice(1).map((to, index) => ({
      sourceId: String(index + 1),
      at: at(created + index + 1, 10),
      fromStatusId: path[index] ?? '1',
      toStatusId: to,
      fromName: names.get(path[index] ?? '1') ?? '',
      toName: names.get(to) ?? '',
    })),
    flagChanges: number === 2 ? [{ sourceId: 'f', at: at(created + 1, 12), on: true }] : [],
    sprintIds: number === 2 ? ['7'] : [],
    links:
      number === 2
        ? [
            {
              sourceId: 'l',
              kind: 'blocks' as const,
              type: 'Blocks',
              direction: 'inward' as const,
              otherSourceId: 'A-1',
            },
          ]
        : [],
    sprintChanges: number === 2 ? [{ sourceId: 's', at: at(created + 1, 11), from: [], to: ['7'] }] : [],
    moves: [],
  };
}

const commit = (number: number): BranchCommitFact => ({
  kind: 'branchCommit',
  sha: `c${number}`,
  parents: number > 1 ? [`c${number - 1}`] : [],
  authoredAt: at(number),
  committedAt: at(number),
});

const change = (number: number): ChangeFact => ({
  kind: 'change',
  number,
  url: `https://code.example/pull/${number}`,
  state: 'merged',
  isDraft: false,
  byBot: number === 3,
  createdAt: at(number, 1),
  updatedAt: at(number, 20),
  closedAt: at(number, 18),
  mergedAt: at(number, 18),
  baseBranch: 'main',
  mergeSha: `c${number}`,
  headSha: `h${number}`,
  issueKeys: [`A-${number}`],
  revertsNumber: null,
  labels: [],
  commits: [{ sha: `h${number}`, authoredAt: at(number, 0), committedAt: at(number, 2) }],
  reviews: [{ sourceId: 'r', state: 'approved', submittedAt: at(number, 12), byBot: false }],
  events: [{ sourceId: 'e', kind: 'merged', at: at(number, 18) }],
});

const deployment = (number: number): DeploymentFact => ({
  kind: 'deployment',
  sha: `c${number}`,
  ref: 'main',
  task: 'deploy',
  environment: 'production',
  originalEnvironment: 'production',
  isProduction: true,
  isTransient: false,
  createdAt: at(number, 19),
  url: `https://code.example/deployments/${number}`,
  statuses: [
    { sourceId: '1', state: 'success', at: at(number, 20), environment: null },
    { sourceId: '2', state: 'inactive', at: at(number + 2, 20), environment: null },
  ],
});

const record = (id: string, fact: MemoryRecord['fact'], scopeId = 'A'): MemoryRecord => ({
  id,
  scopeId,
  updatedAt: 'updatedAt' in fact ? fact.updatedAt : at(20),
  fact,
});

export const itemRecord = (fact: WorkItemFact, scopeId = 'A'): MemoryRecord => record(fact.key, fact, scopeId);

/** Items of even numbers are incidents; each came 37 hours after a deployment, or before the first. */
export const evenItems: FailureRuleInput = {
  ...{ from: null, followed: true, types: [], labels: ['Even'], windowHours: 48, reason: null },
};

/** A small organisation with a bit of everything: items in every state, merged changes, deployments, a commit line. */
export function fillSource(source: MemorySource): void {
  source.put('statuses', ...statuses.map((fact) => record(fact.statusId, fact, '*')));
  const paths = [
    ['1', '2', '4'],
    ['1', '2', '3'],
    ['2', '4', '2', '4'],
    ['4'],
    ['1'],
    ['1', '3', '2', '4'],
    ['1', '4', '2'],
  ];
  source.put('items', ...paths.map((path, index) => itemRecord(item(index + 1, ...path))));
  source.put('changes', ...[1, 2, 3, 4].map((number) => record(`pr${number}`, change(number))));
  source.put('deployments', ...[2, 4].map((number) => record(`d${number}`, deployment(number))));
  source.put('commits', ...[1, 2, 3, 4].map((number) => record(`c${number}`, commit(number))));
}
