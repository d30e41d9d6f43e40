import type { Random } from '../sources/kit/random.js';
import { type JiraShape, JiraPlay, statusIds } from '../sources/jira/play.js';
import type { JiraWorld } from '../sources/jira/world.js';

/** One small site in which everything a connector must understand happens once; times are UTC. */
export function oneOfEverythingJira(random: Random, shape: JiraShape = {}): JiraWorld {
  const play = new JiraPlay(random, '2026-03-02T06:00:00Z', shape);
  const portal = play.addProject('PP', 'Permit portal');
  play.addProject('ARC', 'Archive');
  const letters = play.addProject('LET', 'Letters', true);
  const [to, own] = [statusIds(play.world), statusIds(play.world, letters)];
  const { truth } = play;

  // PP-1: an epic. PP-2: queue, work, review, done. PP-3: a sub-task that never moved.
  play.at('2026-03-02T07:00:00Z').createIssue({ project: portal, type: 'Epic', summary: 'Ask once' });
  truth.createIssue({
    project: portal,
    type: 'Story',
    summary: 'Ask for the address once',
    parent: 'PP-1',
    labels: ['form'],
  });
  truth.createIssue({ project: portal, type: 'Sub-task', summary: 'Words for the form', parent: 'PP-2' });
  play.at('2026-03-02T08:00:00Z').transition({ issue: 'PP-2', to: to.ready });
  play.at('2026-03-03T08:00:00Z').transition({ issue: 'PP-2', to: to.active });
  play.at('2026-03-04T08:00:00Z').transition({ issue: 'PP-2', to: to.review });
  play.at('2026-03-05T14:00:00Z').transition({ issue: 'PP-2', to: to.done });

  // PP-4: flagged for a day and a half while in progress; still open. PP-5: cancelled. PP-6: done, back, done again.
  play.at('2026-03-02T09:00:00Z').createIssue({ project: portal, type: 'Bug', summary: 'Wrong date in the letter' });
  play.at('2026-03-02T10:00:00Z').transition({ issue: 'PP-4', to: to.active });
  play.at('2026-03-03T10:00:00Z').flag({ issue: 'PP-4', on: true });
  play.at('2026-03-04T22:00:00Z').flag({ issue: 'PP-4', on: false });
  play.at('2026-03-05T08:00:00Z').createIssue({ project: portal, summary: 'A second form' });
  play.at('2026-03-05T09:00:00Z').transition({ issue: 'PP-5', to: to.cancelled, resolution: "Won't Do" });
  play.at('2026-03-03T08:00:00Z').createIssue({ project: portal, summary: 'Shorter letters' });
  play.at('2026-03-03T09:00:00Z').transition({ issue: 'PP-6', to: to.active });
  play.at('2026-03-04T09:00:00Z').transition({ issue: 'PP-6', to: to.done });
  play.at('2026-03-05T09:00:00Z').transition({ issue: 'PP-6', to: to.active });
  play.at('2026-03-06T09:00:00Z').transition({ issue: 'PP-6', to: to.done });

  // PP-7: moved to a team-managed project, whose statuses have ids of their own. LET-2: there from the start.
  play.at('2026-03-04T08:00:00Z').createIssue({ project: portal, summary: 'Letters in plain words' });
  play.at('2026-03-04T12:00:00Z').transition({ issue: 'PP-7', to: to.active });
  play.at('2026-03-05T12:00:00Z').move({ issue: 'PP-7', project: letters });
  play.at('2026-03-06T12:00:00Z').transition({ issue: 'LET-1', to: own.done });
  play.at('2026-03-06T13:00:00Z').createIssue({ project: letters, summary: 'New letterhead' });
  play.at('2026-03-06T14:00:00Z').comment({ issue: 'LET-2' });
  return play.end('2026-03-09T08:00:00Z');
}

/** Worked by hand from the story above. Hours from the first status that is not new to the last entry into done. */
export const oneOfEverythingJiraAnswers = {
  projects: ['PP', 'ARC', 'LET'],
  keys: ['PP-1', 'PP-2', 'PP-3', 'PP-4', 'PP-5', 'PP-6', 'LET-1', 'LET-2'],
  activeToDoneHours: { 'PP-2': 54, 'PP-6': 72, 'LET-1': 48 },
  flaggedHours: { 'PP-4': 36 },
  reopened: ['PP-6'],
  cancelled: ['PP-5'],
  levels: { 'PP-1': 1, 'PP-2': 0, 'PP-3': -1 },
  parents: { 'PP-2': 'PP-1', 'PP-3': 'PP-2' },
  formerKeys: { 'LET-1': ['PP-7'] },
} as const;
