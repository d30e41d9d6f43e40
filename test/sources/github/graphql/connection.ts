/** A page of a connection. Cursors carry the place in the order, so rows that move do not shift the ones behind them. */
export interface ConnectionArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Ordered<T> {
  readonly rows: readonly T[];
  /** The value the rows are ordered by, and what tells equal ones apart. */
  readonly key: (row: T) => readonly [string, number];
  readonly falling: boolean;
}

export function connection<T>(
  { rows, key, falling }: Ordered<T>,
  asked: ConnectionArguments,
  node: (row: T) => unknown,
): unknown {
  const sign = falling ? -1 : 1;
  const all = rows.map((row) => ({ row, key: key(row) })).sort((a, b) => sign * order(a.key, b.key));
  const [after, before] = [asked.after, asked.before].map((cursor) => (cursor ? fromCursor(cursor) : undefined));
  const inside = all.filter(
    (one) =>
      (after === undefined || sign * order(one.key, after) > 0) &&
      (before === undefined || sign * order(one.key, before) < 0),
  );
  const forward = typeof asked.first === 'number';
  const page = forward ? inside.slice(0, asked.first ?? 0) : inside.slice(-(asked.last ?? 0));
  const cursors = page.map((one) => toCursor(one.key));
  return {
    totalCount: all.length,
    nodes: () => page.map(({ row }) => node(row)),
    edges: () => page.map(({ row }, index) => ({ cursor: cursors[index], node: node(row) })),
    pageInfo: {
      hasNextPage: forward && inside.length > page.length,
      hasPreviousPage: forward ? after !== undefined : inside.length > page.length,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

/** Rows that are in order already and do not move: commits of a change, reviews, statuses. */
export const listed = <T>(rows: readonly T[], falling = false): Ordered<readonly [number, T]> => ({
  rows: rows.map((row, index) => [index, row] as const),
  key: ([index]) => ['', index],
  falling,
});

type Key = readonly [string, number];

const order = (a: Key, b: Key): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]);
const toCursor = (key: Key): string => Buffer.from(`cursor:v2:${JSON.stringify(key)}`).toString('base64');

function fromCursor(cursor: string): Key {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64').toString().slice('cursor:v2:'.length)) as Key;
  } catch {
    throw new Error(`\`${cursor}\` does not appear to be a valid cursor.`);
  }
}
