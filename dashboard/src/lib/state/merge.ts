/**
 * What is being written, with what somebody else has changed since it was begun: where both changed a field, what is written
 * here stays.
 */
export function mergeFields<T extends object>(mine: T, before: T, now: T): T {
  const merged = { ...mine };
  for (const field of fieldsOf(before)) {
    if (isSame(mine[field], before[field])) merged[field] = now[field];
  }
  return merged;
}

/** Which fields somebody changed between two looks. */
export const changedFields = <T extends object>(before: T, now: T): (keyof T)[] =>
  fieldsOf(before).filter((field) => !isSame(before[field], now[field]));

/** The same of a list: what went there goes here, and what came there comes, once. What came and went here stays so. */
export function mergeLists<T>(mine: readonly T[], before: readonly T[], now: readonly T[]): T[] {
  const isIn = (all: readonly T[], one: T): boolean => all.some((other) => isSame(one, other));
  const kept = mine.filter((one) => !isIn(before, one) || isIn(now, one));
  return [...kept, ...now.filter((one) => !isIn(before, one) && !isIn(kept, one))];
}

const fieldsOf = <T extends object>(value: T): (keyof T)[] => Object.keys(value) as (keyof T)[];

/** Values as they are sent: fields in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
