import { type Asking } from '../shapes/asking.js';
import { type Question, numberOf } from './request.js';
import type { Reply } from './reply.js';
import { noBoard, seenBoard } from './board-routes.js';
import { search, searchJql } from './search-routes.js';
import { visibleProjects } from './site-routes.js';

/** With offsets, 5,000 at most; fields are those of any search. */
export const boardIssues = (asking: Asking, question: Question, id: string): Reply =>
  onBoard(asking, id, (jql) => search(asking, { ...question, jql, maxResults: Math.min(5000, most(question)) }));

/** Its enhanced twin: pages chained by token. */
export const boardIssuesByToken = (asking: Asking, question: Question, id: string): Reply =>
  onBoard(asking, id, (jql) => searchJql(asking, { ...question, jql }));

const most = (question: Question): number => numberOf(question, 'maxResults', 50);

/** What its projects hold in the statuses of its columns: a status in no column is off the board. */
function onBoard(asking: Asking, id: string, answer: (jql: string) => Reply): Reply {
  const board = seenBoard(asking, id);
  if (board === undefined) return noBoard;
  const seen = visibleProjects(asking).filter((project) => board.projectIds.includes(project.id));
  return answer(`project in (${seen.map((project) => project.id).join(',')}) ORDER BY id ASC`);
}
