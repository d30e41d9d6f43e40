import type { BoardsFact, PlannedVersionsFact, SprintsFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../write-rows.js';
import { firstOfEach, type Placed } from './placed.js';

/** Tables whose rows belong to a document that lists them. */
export const listTables = ['board', 'board_column', 'sprint', 'planned_version', 'environment'];

/** Boards with their columns, set-wise: what the list no longer holds goes. */
export async function writeBoards(manager: EntityManager, lists: readonly Placed<BoardsFact>[]): Promise<void> {
  const ids = lists.map(({ id }) => id);
  const boards = lists.flatMap(({ id, connectionId, fact }) =>
    firstOfEach(fact.boards, ({ boardId }) => boardId).map((board) => ({ id, connectionId, board })),
  );
  await replaceRows(
    manager,
    'board',
    'document_id',
    ids,
    boards.map(({ id, connectionId, board: { boardId, name, type } }) => ({
      document_id: id,
      board_id: boardId,
      connection_id: connectionId,
      name,
      type,
    })),
  );
  await replaceRows(
    manager,
    'board_column',
    'document_id',
    ids,
    boards.flatMap(({ id, board }) =>
      board.columns.map(({ name, statusIds }, position) => ({
        document_id: id,
        board_id: board.boardId,
        position,
        name,
        status_ids: statusIds,
      })),
    ),
  );
}

export const writeSprints = (manager: EntityManager, lists: readonly Placed<SprintsFact>[]): Promise<void> =>
  replaceRows(
    manager,
    'sprint',
    'document_id',
    lists.map(({ id }) => id),
    lists.flatMap(({ id, fact }) =>
      firstOfEach(fact.sprints, ({ sprintId }) => sprintId).map((sprint) => ({
        document_id: id,
        sprint_id: sprint.sprintId,
        board_id: sprint.boardId,
        name: sprint.name,
        state: sprint.state,
        starts_at: sprint.startsAt,
        ends_at: sprint.endsAt,
        completed_at: sprint.completedAt,
      })),
    ),
  );

export const writeVersions = (manager: EntityManager, lists: readonly Placed<PlannedVersionsFact>[]): Promise<void> =>
  replaceRows(
    manager,
    'planned_version',
    'document_id',
    lists.map(({ id }) => id),
    lists.flatMap(({ id, fact }) =>
      firstOfEach(fact.versions, ({ versionId }) => versionId).map((version) => ({
        document_id: id,
        version_id: version.versionId,
        name: version.name,
        released: version.released,
        archived: version.archived,
        starts_on: version.startsOn,
        releases_on: version.releasesOn,
      })),
    ),
  );
