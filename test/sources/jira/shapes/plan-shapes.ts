import type { Issue, LinkType } from '../world.js';
import { type Asking, isCloud, self } from './asking.js';
import { shortIssueShape } from './workflow-shapes.js';

type Shape = Record<string, unknown>;

const words: Readonly<Record<LinkType, readonly [string, string]>> = {
  Blocks: ['blocks', 'is blocked by'],
  Relates: ['relates to', 'relates to'],
  Cloners: ['clones', 'is cloned by'],
  Duplicate: ['duplicates', 'is duplicated by'],
  Depends: ['depends on', 'is needed by'],
};

/** The links of an issue, each with the other end. */
export function linkShapes(asking: Asking, { id }: Issue): Shape[] {
  const { links, issues } = asking.truth.world;
  return links
    .filter(({ fromId, toId }) => fromId === id || toId === id)
    .flatMap((link) => {
      const isFrom = link.fromId === id;
      const other = issues.get(isFrom ? link.toId : link.fromId);
      const [outward, inward] = words[link.type];
      const type = { id: String(10_000 + Object.keys(words).indexOf(link.type)), name: link.type, inward, outward };
      if (other === undefined) return [];
      const end = isFrom ? 'outwardIssue' : 'inwardIssue';
      return [{ id: link.id, self: self(asking, `issueLink/${link.id}`), type, [end]: shortIssueShape(asking, other) }];
    });
}

/** In the sprint field: an object on Cloud; on a server what Java says of one, with whatever people put into its name. */
export function sprintValue({ truth }: Asking, id: number): unknown {
  const { name, state, boardId, startsAt, endsAt, completedAt } = truth.sprint(id);
  const time = (at: number | null): string | undefined => (at === null ? undefined : new Date(at).toISOString());
  const times = { startDate: time(startsAt), endDate: time(endsAt), completeDate: time(completedAt) };
  if (isCloud({ truth } as Asking)) return { id, name, state, boardId, goal: '', ...times };
  const told = Object.entries({ ...times, goal: undefined }).map(([key, value]) => `${key}=${value ?? '<null>'}`);
  const words = `state=${state.toUpperCase()},name=${name}, [id=99,] and more,${told.join(',')}`;
  // Older servers begin with the board and end with the id.
  return id % 2 === 0
    ? `com.atlassian.greenhopper.service.sprint.Sprint@1a2b[id=${id},rapidViewId=${boardId},${words},sequence=${id}]`
    : `com.atlassian.greenhopper.service.sprint.Sprint@1a2b[rapidViewId=${boardId},${words},id=${id}]`;
}
