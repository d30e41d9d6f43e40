/** Twelve significant digits: what is stored must come out the same on every machine. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => rounded(one)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rounded(one as unknown)])) as T;
}
