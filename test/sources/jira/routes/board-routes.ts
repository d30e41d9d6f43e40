import { type Asking, isCloud } from '../shapes/asking.js';
import type { Board, Sprint, Version } from '../world.js';
import { jiraTime } from '../zone.js';
import { type Question, numberOf, textOf } from './request.js';
import { type Reply, ok, refused } from './reply.js';
import { visibleProjects } from './site-routes.js';

/** Whatever is asked for, the lists of Jira Software give so many at most. */
const most = 50;

/** Boards on which the key sees issues, of one project where one is named. */
export function boards(asking: Asking, question: Question): Reply {
  const visible = visibleProjects(asking);
  const named = textOf(question, 'projectKeyOrId');
  const project = visible.find(({ id, key }) => id === named || key === named);
  if (named !== undefined && project === undefined) {
    return refused(404, `No project could be found with key or id '${named}'.`);
  }
  const wanted = new Set((project === undefined ? visible : [project]).map(({ id }) => id));
  const found = asking.truth.world.boards.filter(({ projectIds }) => projectIds.some((id) => wanted.has(id)));
  return page(asking, question, found, (board) => boardShape(asking, board));
}

export function oneBoard(asking: Asking, id: string): Reply {
  const board = seenBoard(asking, id);
  return board === undefined ? noBoard : ok(boardShape(asking, board));
}

export function oneSprint(asking: Asking, id: string): Reply {
  const sprint = asking.truth.world.sprints.find((one) => String(one.id) === id);
  const isSeen = sprint !== undefined && seenBoard(asking, String(sprint.boardId)) !== undefined;
  return isSeen ? ok(sprintShape(asking, sprint)) : refused(404, 'Sprint does not exist.');
}

export function boardConfiguration(asking: Asking, id: string): Reply {
  const board = seenBoard(asking, id);
  if (board === undefined) return noBoard;
  const status = (statusId: string) => ({ id: statusId, self: `${asking.site}/rest/api/2/status/${statusId}` });
  return ok({
    ...boardShape(asking, board),
    filter: { id: String(board.id + 1000), self: `${asking.site}/rest/api/2/filter/${board.id + 1000}` },
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({ name, statuses: statusIds.map(status) })),
      constraintType: 'issueCount',
    },
    ranking: { rankCustomFieldId: 10_019 },
  });
}

export function boardSprints(asking: Asking, question: Question, id: string): Reply {
  const board = seenBoard(asking, id);
  if (board === undefined) return noBoard;
  if (board.type === 'kanban') return refused(400, 'The board does not support sprints');
  const found = asking.truth.world.sprints.filter(({ boardId }) => boardId === board.id);
  return page(asking, question, found, (sprint) => sprintShape(asking, sprint));
}

export function projectVersions(asking: Asking, question: Question, name: string): Reply {
  const project = visibleProjects(asking).find(({ id, key }) => id === name || key === name);
  if (project === undefined) return refused(404, `No project could be found with key '${name}'.`);
  const found = asking.truth.world.versions.filter(({ projectId }) => projectId === project.id);
  return page(asking, question, found, (version) => versionShape(asking, version));
}

export const noBoard = refused(
  404,
  'Requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
);

export function seenBoard(asking: Asking, id: string): Board | undefined {
  const visible = new Set(visibleProjects(asking).map((project) => project.id));
  const board = asking.truth.world.boards.find((one) => String(one.id) === id);
  return board?.projectIds.some((projectId) => visible.has(projectId)) === true ? board : undefined;
}

const boardShape = ({ site }: Asking, { id, name, type }: Board): Record<string, unknown> => ({
  id,
  self: `${site}/rest/agile/1.0/board/${id}`,
  name,
  type,
});

function sprintShape(asking: Asking, { id, name, state, boardId, startsAt, endsAt, completedAt }: Sprint) {
  // Cloud writes these in UTC with a Z, a server in the zone of whoever asks.
  const time = (at: number): string =>
    isCloud(asking) ? new Date(at).toISOString() : jiraTime(at, asking.account?.timeZone ?? 'UTC');
  return {
    id,
    self: `${asking.site}/rest/agile/1.0/sprint/${id}`,
    state,
    name,
    ...(startsAt === null ? {} : { startDate: time(startsAt) }),
    ...(endsAt === null ? {} : { endDate: time(endsAt) }),
    ...(completedAt === null ? {} : { completeDate: time(completedAt) }),
    originBoardId: boardId,
    goal: `A goal that ${asking.truth.world.people[0]?.name ?? ''} wrote`,
  };
}

const versionShape = (
  { site }: Asking,
  { id, projectId, name, released, archived, startsOn, releasesOn }: Version,
) => ({
  self: `${site}/rest/api/2/version/${id}`,
  id,
  description: 'What comes with it.',
  name,
  archived,
  released,
  ...(startsOn === null ? {} : { startDate: startsOn }),
  ...(releasesOn === null ? {} : { releaseDate: releasesOn }),
  projectId: Number(projectId),
});

function page<T>({ truth }: Asking, question: Question, all: readonly T[], shape: (one: T) => unknown): Reply {
  const startAt = numberOf(question, 'startAt', 0);
  const maxResults = Math.min(numberOf(question, 'maxResults', most), most, truth.world.pageSizes.issues);
  const values = all.slice(startAt, startAt + maxResults).map(shape);
  return ok({ maxResults, startAt, total: all.length, isLast: startAt + maxResults >= all.length, values });
}
