import type { Random } from '../sources/kit/random.js';
import { type JiraShape, JiraPlay, statusIds } from '../sources/jira/play.js';
import type { JiraWorld } from '../sources/jira/world.js';

/** Three items that left done again, in three ways. */
export function reopenedJira(random: Random, shape: JiraShape = {}): JiraWorld {
  const play = new JiraPlay(random, '2026-04-06T06:00:00Z', shape);
  const project = play.addProject('RE', 'Refunds');
  const to = statusIds(play.world);
  for (const summary of ['Back to work', 'From one done to another', 'Opened and left open']) {
    play.at('2026-04-06T07:00:00Z').createIssue({ project, summary });
  }
  for (const issue of ['RE-1', 'RE-2', 'RE-3']) play.at('2026-04-06T08:00:00Z').transition({ issue, to: to.active });
  for (const issue of ['RE-1', 'RE-2', 'RE-3']) play.at('2026-04-07T08:00:00Z').transition({ issue, to: to.done });
  play.at('2026-04-08T08:00:00Z').transition({ issue: 'RE-1', to: to.active });
  play.at('2026-04-10T08:00:00Z').transition({ issue: 'RE-1', to: to.done });
  // Both are done: the stay was not interrupted, and it began on the 7th.
  play.at('2026-04-09T08:00:00Z').transition({ issue: 'RE-2', to: to.cancelled, resolution: 'Duplicate' });
  play.at('2026-04-09T09:00:00Z').transition({ issue: 'RE-3', to: to.backlog });
  return play.end('2026-04-13T06:00:00Z');
}

/** Finished is the first entry of the last uninterrupted done stay; null = not finished. */
export const reopenedAnswers = {
  finishedAt: { 'RE-1': '2026-04-10T08:00:00.000Z', 'RE-2': '2026-04-07T08:00:00.000Z', 'RE-3': null },
  reopened: { 'RE-1': 1, 'RE-2': 0, 'RE-3': 1 },
} as const;
