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

/** SQL: did it end within the part? */
export const endsInPart = (end: string): string => `coalesce(${end}, $4) >= since and coalesce(${end}, $4) < until`;

const instant = (at: number): string => {
  if (Number.isFinite(at)) return new Date(at).toISOString();
  return at < 0 ? '-infinity' : 'infinity';
};
