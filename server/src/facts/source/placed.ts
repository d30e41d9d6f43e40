import type { SourceFact } from 'shared/domain';

/** A fact with its place: the id is that of the document it was made from. */
export interface Placed<Fact extends SourceFact = SourceFact> {
  readonly id: string;
  readonly connectionId: string;
  readonly scopeId: string;
  readonly fact: Fact;
}

/** Sources repeat a history entry now and then, on two pages or in one; the first one counts. */
export function firstOfEach<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const known = seen.has(key(value));
    seen.add(key(value));
    return !known;
  });
}
