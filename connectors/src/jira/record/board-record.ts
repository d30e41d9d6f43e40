import { z } from 'zod';
import { id, numberedId, text } from './issue-record.js';
import { jiraTime } from './jira-time.js';

/** What a project has of one kind is one record: whoever is deleted is missing from the next. */
const project = id;

/** Which statuses each column of a board holds. Who administers it is not kept, nor what it filters by. */
export const boardsRecord = z.object({
  project,
  boards: z.array(
    z.object({
      id: numberedId,
      name: text,
      /** `scrum`, `kanban` or `simple`, which is that of a team-managed project. */
      type: text,
      /** From left to right. A status in no column is off the board. */
      columns: z.array(z.object({ name: text, statuses: z.array(z.object({ id: numberedId })) })),
    }),
  ),
});
export type BoardsRecord = z.infer<typeof boardsRecord>;

/** Sprints without their goals, which are free text. */
export const sprintsRecord = z.object({
  project,
  sprints: z.array(
    z.object({
      id: numberedId,
      name: text,
      /** `future`, `active` or `closed`. */
      state: text,
      /** The board it was made on. */
      originBoardId: numberedId.nullish(),
      startDate: jiraTime.nullish(),
      endDate: jiraTime.nullish(),
      completeDate: jiraTime.nullish(),
    }),
  ),
});
export type SprintsRecord = z.infer<typeof sprintsRecord>;

/** Versions of a project. Their days are without a zone. */
export const versionsRecord = z.object({
  project,
  versions: z.array(
    z.object({
      id: numberedId,
      name: text,
      released: z.boolean(),
      archived: z.boolean(),
      startDate: z.iso.date().nullish(),
      releaseDate: z.iso.date().nullish(),
    }),
  ),
});
export type VersionsRecord = z.infer<typeof versionsRecord>;
