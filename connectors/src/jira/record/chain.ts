import { z } from 'zod';
import type { RecordToBe } from './assemble.js';
import { historyItem, id } from './issue-record.js';

/** No more of the record than the chain is made of: the whole of it is checked when it is kept, once. */
const chained = z.object({
  fields: z.object({ status: z.object({ id }) }),
  histories: z.array(z.object({ items: z.array(historyItem.pick({ is: true, from: true, to: true })) })),
});

/**
 * Whether an issue's status changes follow on from one another and end at its status: the one sign from outside that a
 * change log is whole (source-apis.md 6.3). What is no record at all is for its schema to refuse.
 */
export function chainHolds(toBe: RecordToBe): boolean {
  const { data: record } = chained.safeParse(toBe);
  if (record === undefined) return true;
  const changes = record.histories.flatMap(({ items }) => items.filter((item) => item.is === 'status'));
  return changes.every(({ to }, i) => to === (changes[i + 1] ?? { from: record.fields.status.id }).from);
}
