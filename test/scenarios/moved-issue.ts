import type { Random } from '../sources/kit/random.js';
import { type JiraShape, JiraPlay, statusIds } from '../sources/jira/play.js';
import type { JiraWorld } from '../sources/jira/world.js';

/** One issue through three projects; one project is archived afterwards. */
export function movedIssueJira(random: Random, shape: JiraShape = {}): JiraWorld {
  const play = new JiraPlay(random, '2026-05-04T06:00:00Z', shape);
  const [first, second, third] = [
    play.addProject('ONE', 'First'),
    play.addProject('TWO', 'Second', true),
    play.addProject('TRE', 'Third'),
  ] as const;
  const to = statusIds(play.world);
  play.at('2026-05-04T07:00:00Z').createIssue({ project: first, summary: 'A long way' });
  play.at('2026-05-05T07:00:00Z').transition({ issue: 'ONE-1', to: to.active });
  play.at('2026-05-06T07:00:00Z').move({ issue: 'ONE-1', project: second });
  play.at('2026-05-08T07:00:00Z').move({ issue: 'TWO-1', project: third });
  play.at('2026-05-11T07:00:00Z').transition({ issue: 'TRE-1', to: to.done });
  play.truth.project(second).archived = true;
  return play.end('2026-05-12T06:00:00Z');
}

/** One item, with its whole duration in the project it finished in; work in progress is split at the moves. */
export const movedIssueAnswers = {
  key: 'TRE-1',
  formerKeys: ['ONE-1', 'TWO-1'],
  activeToDoneHours: 144,
  hoursByProject: { ONE: 24, TWO: 48, TRE: 72 },
} as const;
