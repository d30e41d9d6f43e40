import type { History, Issue } from '../world.js';
import { jiraTime } from '../zone.js';
import { type Asking, isCloud, zoneOf } from './asking.js';
import { personShape } from './person-shape.js';

type Shape = Record<string, unknown>;

export const historyShape = (asking: Asking, history: History): Shape => ({
  id: history.id,
  author: personShape(asking, history.author),
  created: jiraTime(history.at, zoneOf(asking)),
  items: history.items,
});

/** Expanded with an issue: on Cloud the newest 40, newest first; on Data Center all, oldest first. */
export function historiesShape(asking: Asking, { histories }: Issue): Shape {
  const shown = isCloud(asking) ? histories.slice(-40).reverse() : histories;
  return {
    startAt: 0,
    maxResults: shown.length,
    total: histories.length,
    histories: shown.map((history) => historyShape(asking, history)),
  };
}

/** In bulk the time is a number, against Jira's own description. */
export const bulkHistoryShape = (asking: Asking, history: History): Shape => ({
  ...historyShape(asking, history),
  created: history.at,
});
