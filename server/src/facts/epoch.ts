/** SQL for an instant as epoch milliseconds, the form in which facts are reckoned with. */
export const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** For a column of instants on its way in. */
export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const isoOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : iso(milliseconds);
