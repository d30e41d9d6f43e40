import type { Course } from '../../domain/indicator.js';
import type { SeriesPoint } from './point.js';

/** From so many values on a series that never falls is not one by chance: eight in order come once in 40,320. */
const enough = 8;

/**
 * How the values of a series hang together, recognised from the values themselves where nobody has said so.
 * `rolling`: each period shares days with the one before, so neighbours resemble each other whatever happens.
 * `cumulative`: eight values or more that never fall and have risen. Neither can be judged by a usual range, which asks
 * whether a value is unusual among values that do not depend on each other (methods.md C.5).
 */
export function courseOf(
  points: readonly Pick<SeriesPoint, 'from' | 'to' | 'value'>[],
  declared: Course = 'each',
  canAccumulate = true,
): Course {
  if (declared !== 'each') return declared;
  const known = points.filter(({ value }) => value !== null).toSorted((a, b) => (a.to < b.to ? -1 : 1));
  const neighbours = known.slice(1).map((point, index) => [known[index] ?? point, point] as const);
  if (neighbours.length > 0 && neighbours.every(([before, after]) => after.from < before.to)) return 'rolling';
  if (!canAccumulate || known.length < enough) return 'each';
  const rises = neighbours.map(([before, after]) => (after.value ?? 0) - (before.value ?? 0));
  return rises.every((rise) => rise >= 0) && rises.some((rise) => rise > 0) ? 'cumulative' : 'each';
}
