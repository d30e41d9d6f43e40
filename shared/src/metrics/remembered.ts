/**
 * What was made of a value once, kept for as long as the value itself is: several metrics read the same records and the
 * same series, and making them is most of the work of a large subject. The same values give the same answer with or
 * without it.
 */
export class Remembered<Of extends object, Made> {
  private readonly kept = new WeakMap<Of, Map<string, Made>>();

  /** @param key everything else that the answer depends on */
  of(value: Of, key: readonly unknown[], make: () => Made): Made {
    const name = JSON.stringify(key);
    const known = this.kept.get(value) ?? new Map<string, Made>();
    const made = known.get(name) ?? make();
    known.set(name, made);
    this.kept.set(value, known);
    return made;
  }
}
