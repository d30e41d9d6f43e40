import type { Board, PlannedVersion, SourceFact, Sprint, WorkItemFact } from 'shared/domain';
import type { MemoryStore } from 'connectors/conformance';
import type { JiraTruth } from './jira/truth.js';
import type { Issue } from './jira/world.js';

/** What a store must hold of every issue and status: said by the fake's truth, and by the facts that were kept. */
type Said = Record<string, unknown>;

export const truthOf = (truth: JiraTruth): Said =>
  sorted([
    ...truth.world.statuses.map(({ id, name, category }): Entry => [`status ${id}`, `${name} ${category}`]),
    ...plansOf(truth),
    ...[...truth.world.issues.values()].map((issue): Entry => [`issue ${issue.id}`, ofIssue(truth, issue)]),
  ]);

export const keptIn = (store: MemoryStore): Said =>
  sorted(
    [...store.documents.values()].flatMap(({ fact, sourceId, scopeId }): Entry[] => {
      const isThere = (id: string | null): boolean => store.documents.has(`issues ${id}`);
      if (fact?.kind === 'status') return [[`status ${fact.statusId}`, `${fact.name} ${fact.category}`]];
      const plans = plansIn(fact, scopeId);
      return plans ?? [[`issue ${sourceId}`, ofFact(fact as WorkItemFact, scopeId, isThere)]];
    }),
  );

type Entry = readonly [string, unknown];

/** Boards as each of their projects has them, sprints as their boards' projects have them. */
function plansOf({ world }: JiraTruth): Entry[] {
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const ofBoards = world.boards.flatMap((board) =>
    board.projectIds.flatMap((project): Entry[] => [
      [`board ${project} ${board.id}`, ofBoard(board)],
      ...world.sprints
        .filter(({ boardId }) => boardId === board.id)
        .map(({ id, startsAt, endsAt, completedAt, ...sprint }): Entry => [
          `sprint ${project} ${id}`,
          ofSprint({
            ...sprint,
            boardId: String(board.id),
            startsAt: iso(startsAt),
            endsAt: iso(endsAt),
            completedAt: iso(completedAt),
          }),
        ]),
    ]),
  );
  const ofVersions = world.versions.map((one): Entry => [`version ${one.projectId} ${one.id}`, ofVersion(one)]);
  return [...ofBoards, ...ofVersions];
}

function plansIn(fact: SourceFact | undefined, scopeId: string): Entry[] | null {
  switch (fact?.kind) {
    case 'boards':
      return fact.boards.map((board) => [`board ${scopeId} ${board.boardId}`, ofBoard(board)]);
    case 'sprints':
      return fact.sprints.map((sprint) => [`sprint ${scopeId} ${sprint.sprintId}`, ofSprint(sprint)]);
    case 'plannedVersions':
      return fact.versions.map((version) => [`version ${scopeId} ${version.versionId}`, ofVersion(version)]);
    default:
      return null;
  }
}

const ofBoard = ({ name, type, columns }: Omit<Board, 'boardId'>): string =>
  `${name} ${type} ${JSON.stringify(columns)}`;

const ofSprint = (sprint: Omit<Sprint, 'sprintId'>): string =>
  [sprint.boardId, sprint.name, sprint.state, sprint.startsAt, sprint.endsAt, sprint.completedAt].join(' ');

const ofVersion = (version: Omit<PlannedVersion, 'versionId'>): string =>
  [version.name, version.released, version.archived, version.startsOn, version.releasesOn].join(' ');

const sorted = (entries: Entry[]): Said => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a database can hold of a text, and what of a megabyte helps anybody. */
const asKept = (text: string): string =>
  text
    .slice(0, 500)
    .replaceAll('\u0000', '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');

function ofIssue(truth: JiraTruth, issue: Issue): Said {
  const lines = issue.histories.flatMap(({ id, at, items }) =>
    items.map((item) => ({ id, at: new Date(at).toISOString(), ...item })),
  );
  const named = (name: string) => lines.filter(({ field }) => field.toLowerCase() === name);
  return {
    project: issue.projectId,
    key: issue.key,
    former: [...new Set(issue.formerKeys)].filter((key) => key !== issue.key),
    title: asKept(issue.summary),
    level: truth.type(issue.typeId).level,
    // A deleted parent is named no more, and its children are not touched.
    parent: truth.world.issues.has(issue.parentId ?? '') ? issue.parentId : null,
    status: issue.statusId,
    labels: issue.labels,
    sprints: issue.sprintIds.map(String),
    plans: named('sprint').map(({ id, at, from, to }) => `${id} ${at} ${from} > ${to}`),
    links: truth.world.links
      .flatMap(({ id, type, fromId, toId }) => [
        ...(fromId === issue.id ? [`${id} ${type} outward ${toId}`] : []),
        ...(toId === issue.id ? [`${id} ${type} inward ${fromId}`] : []),
      ])
      .sort(),
    created: new Date(issue.createdAt).toISOString(),
    updated: new Date(issue.updatedAt).toISOString(),
    statuses: named('status').map(({ id, at, from, to }) => `${id} ${at} ${from} ${to}`),
    flags: named('flagged').map(({ id, at, to }) => `${id} ${at} ${Boolean(to)}`),
    moves: named('project').map(({ id, at, from, to }) => `${id} ${at} ${from} ${to}`),
  };
}

function ofFact(fact: WorkItemFact, scopeId: string, isThere: (id: string | null) => boolean): Said {
  return {
    project: scopeId,
    key: fact.key,
    former: fact.formerKeys,
    title: fact.title,
    level: fact.level,
    parent: isThere(fact.parentSourceId) ? fact.parentSourceId : null,
    status: fact.statusId,
    labels: fact.labels,
    sprints: fact.sprintIds,
    plans: fact.sprintChanges.map((c) => `${c.sourceId} ${c.at} ${c.from.join(', ')} > ${c.to.join(', ')}`),
    // A deleted issue's links go with it, and the other end is not touched.
    links: fact.links
      .filter(({ otherSourceId }) => isThere(otherSourceId))
      .map((link) => `${link.sourceId} ${link.type} ${link.direction} ${link.otherSourceId}`)
      .sort(),
    created: fact.createdAt,
    updated: fact.updatedAt,
    statuses: fact.statusChanges.map((c) => `${c.sourceId} ${c.at} ${c.fromStatusId} ${c.toStatusId}`),
    flags: fact.flagChanges.map((c) => `${c.sourceId} ${c.at} ${c.on}`),
    moves: fact.moves.map((c) => `${c.sourceId} ${c.at} ${c.fromScope} ${c.toScope}`),
  };
}
