/** A product for a stretch of time: a fact counts that ended in it, an open one if the stretch holds now. */
export interface ProductPart {
  readonly productId: string;
  /** Epoch milliseconds; -Infinity = since always. */
  readonly from: number;
  /** Exclusive; Infinity = still. */
  readonly to: number;
}

/** One product with everything it ever had, or several parts pooled: a fact that is in two of them counts once. */
export type FactsOf = string | readonly ProductPart[];

/**
 * The parts as rows of a query, with the instant that stands for the end of what has not ended: put the text after
 * `with`, and the values in the first four places.
 */
export const partRows = `part as (
  select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as part (product_id, since, until)
)`;

export function partValues(of: FactsOf, now: number): [string[], string[], string[], Date] {
  const parts = typeof of === 'string' ? [{ productId: of, from: -Infinity, to: Infinity }] : of;
  return [
    parts.map((part) => part.productId),
    parts.map((part) => instant(part.from)),
    parts.map((part) => instant(part.to)),
    new Date(now),
  ];
}

/** Where it is written which products a fact counts for. */
interface Link {
  readonly table: string;
  /** Its column with the fact's id. */
  readonly fact: string;
  /** Which of its rows count. */
  readonly counts?: string;
  /** When the fact ended, in the columns of the query around. */
  readonly end: string;
}

/** A condition on the fact's `id`, and its values. Without dates to mind, the database finds the ids by one index alone. */
export function countsFor(of: FactsOf, now: number, link: Link): { condition: string; values: unknown[] } {
  const { table, fact, counts = 'true', end } = link;
  if (typeof of === 'string' || of.every(({ from, to }) => from === -Infinity && to === Infinity)) {
    const ids = typeof of === 'string' ? [of] : of.map(({ productId }) => productId);
    const condition = `id in (select ${fact} from ${table} where product_id = any($1::uuid[]) and ${counts})`;
    return { condition, values: [ids] };
  }
  const condition = `exists (with ${partRows} select from ${table} join part using (product_id)
                             where ${table}.${fact} = id and ${counts} and ${endsInPart(end)})`;
  return { condition, values: partValues(of, now) };
}

/** SQL: did it end within the part? */
export const endsInPart = (end: string): string => `coalesce(${end}, $4) >= since and coalesce(${end}, $4) < until`;

const instant = (at: number): string => {
  if (Number.isFinite(at)) return new Date(at).toISOString();
  return at < 0 ? '-infinity' : 'infinity';
};
