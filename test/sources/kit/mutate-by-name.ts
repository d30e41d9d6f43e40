/** A mutation of the truth by its name: what `fake.truth.name(with)` does. */
export function mutateByName(truth: unknown, name: string, value: unknown): unknown {
  const method = (truth as Record<string, unknown>)[name];
  if (typeof method !== 'function') throw new Error(`The truth has no change named ${name}`);
  return (method as (this: unknown, value: unknown) => unknown).call(truth, value);
}
