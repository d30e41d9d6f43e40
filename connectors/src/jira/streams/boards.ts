import { z } from 'zod';
import { SourceError, type Scope } from '../../contract.js';
import type { JiraClient } from '../client.js';
import { numberedId } from '../record/issue-record.js';
import type { ListOf } from './daily-list.js';

/** The most that these lists give at once. */
const atOnce = 50;

const listed = z.object({
  values: z.array(z.looseObject({ id: numberedId })),
  total: z.number().int().optional(),
});
const configuration = z.object({ columnConfig: z.object({ columns: z.array(z.unknown()) }) });

/** The boards on which a project's issues are seen, each with its columns. */
export const boardsOf =
  (client: JiraClient): ListOf =>
  async (scope, signal) => {
    const boards: object[] = [];
    for (const board of await listBoards(client, scope, signal)) {
      const path = `/board/${board.id}/configuration`;
      const found = await client.get(path, { of: 'agile', answer: configuration, signal }).catch(deletedMeanwhile);
      if (found !== null) boards.push({ ...board, columns: found.columnConfig.columns });
    }
    return { project: scope.id, boards };
  };

/** The sprints of those boards, each once: one that is planned on several boards is listed by each. */
export const sprintsOf =
  (client: JiraClient): ListOf =>
  async (scope, signal) => {
    const sprints = new Map<string, Listed>();
    for (const { id, type } of await listBoards(client, scope, signal)) {
      if (type === 'kanban') continue;
      const found = await listAll(client, { path: `/board/${id}/sprint`, of: 'agile' }, signal).catch(noSprints);
      for (const sprint of found) sprints.set(sprint.id, sprint);
    }
    return { project: scope.id, sprints: [...sprints.values()] };
  };

export const versionsOf =
  (client: JiraClient): ListOf =>
  async (scope, signal) => ({
    project: scope.id,
    versions: await listAll(client, { path: `/project/${scope.id}/version` }, signal),
  });

const listBoards = (client: JiraClient, scope: Scope, signal: AbortSignal): Promise<Listed[]> =>
  listAll(client, { path: '/board', of: 'agile', query: { projectKeyOrId: scope.id } }, signal);

type Listed = z.infer<typeof listed>['values'][number];

interface List {
  readonly path: string;
  readonly of?: 'agile';
  readonly query?: Readonly<Record<string, string>>;
}

/** Page by page until nothing new comes: neither `isLast` nor a short page is trusted, and a total is not always told. */
async function listAll(client: JiraClient, { path, of, query }: List, signal: AbortSignal): Promise<Listed[]> {
  const found = new Map<string, Listed>();
  for (let startAt = 0; ;) {
    const page = { ...query, startAt, maxResults: atOnce };
    const { values, total } = await client.get(path, {
      query: page,
      answer: listed,
      signal,
      ...(of === undefined ? {} : { of }),
    });
    const before = found.size;
    for (const value of values) found.set(value.id, value);
    startAt += values.length;
    if (found.size === before || (total !== undefined && startAt >= total)) return [...found.values()];
  }
}

function deletedMeanwhile(error: unknown): null {
  if (error instanceof SourceError && error.fault.code === 'notFound') return null;
  throw error;
}

/** "The board does not support sprints": a team-managed one may, and its type does not say. */
function noSprints(error: unknown): [] {
  if (error instanceof SourceError && error.fault.status === 400) return [];
  throw error;
}
