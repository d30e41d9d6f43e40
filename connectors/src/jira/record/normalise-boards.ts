import type { BoardsFact, PlannedVersionsFact, SprintsFact } from 'shared/domain';
import type { BoardsRecord, SprintsRecord, VersionsRecord } from './board-record.js';

export function normaliseBoards({ boards }: BoardsRecord): BoardsFact {
  return {
    kind: 'boards',
    boards: boards.map(({ id, name, type, columns }) => ({
      boardId: id,
      name,
      type,
      columns: columns.map((column) => ({ name: column.name, statusIds: column.statuses.map((status) => status.id) })),
    })),
  };
}

export function normaliseSprints({ sprints }: SprintsRecord): SprintsFact {
  return {
    kind: 'sprints',
    sprints: sprints.map((sprint) => ({
      sprintId: sprint.id,
      boardId: sprint.originBoardId ?? null,
      name: sprint.name,
      // Data Center shouts.
      state: sprint.state.toLowerCase(),
      startsAt: sprint.startDate ?? null,
      endsAt: sprint.endDate ?? null,
      completedAt: sprint.completeDate ?? null,
    })),
  };
}

export function normaliseVersions({ versions }: VersionsRecord): PlannedVersionsFact {
  return {
    kind: 'plannedVersions',
    versions: versions.map((version) => ({
      versionId: version.id,
      name: version.name,
      released: version.released,
      archived: version.archived,
      startsOn: version.startDate ?? null,
      releasesOn: version.releaseDate ?? null,
    })),
  };
}
