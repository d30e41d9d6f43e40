import type { JointPartInput } from './inputs.js';
import { daysFrom } from './flow-records.js';
import type { Measured, MetricSettings } from './metric.js';

/**
 * Work that several products share, one record a parent item: from the first start among its items to the last release.
 * It ends when all of them have ended, and is nothing yet while one is open; an item without a known change is
 * released when it is finished.
 */
export function jointItems(parts: readonly JointPartInput[], { levels }: Pick<MetricSettings, 'levels'>): Measured[] {
  const byParent = new Map<string, JointPartInput[]>();
  for (const part of parts) {
    if (!levels.includes(part.level)) continue;
    const known = byParent.get(part.parentId);
    if (known) known.push(part);
    else byParent.set(part.parentId, [part]);
  }
  return [...byParent].flatMap(([id, all]) => (isJoint(all) ? jointItem(id, all) : []));
}

const isJoint = (parts: readonly JointPartInput[]): boolean => new Set(parts.map((part) => part.productId)).size > 1;

function jointItem(id: string, parts: readonly JointPartInput[]): Measured[] {
  const ends = parts.flatMap(({ finishedAt, releasedAt }) => (finishedAt === null ? [] : [releasedAt ?? finishedAt]));
  if (ends.length < parts.length) return [];
  const starts = parts.flatMap(({ startedAt }) => startedAt ?? []);
  const startAt = starts.length > 0 ? Math.min(...starts) : null;
  const endAt = Math.max(...ends);
  if (startAt === null) return [{ id, startAt, endAt, value: null, leftOut: null }];
  if (endAt < startAt) return [{ id, startAt, endAt, value: null, leftOut: 'reasons.endBeforeStart' }];
  return [{ id, startAt, endAt, value: daysFrom(startAt, endAt), leftOut: null }];
}
