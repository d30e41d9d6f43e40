/**
 * Chance that is the same every time: a row of numbers fixed by its name. Two rows have nothing to do with each other,
 * so what is drawn for one week can never shift what is drawn for another.
 */
export class Draws {
  #state: number;

  constructor(name: string) {
    // FNV-1a
    this.#state = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) this.#state = Math.imul(this.#state ^ name.charCodeAt(i), 0x01000193);
  }

  /** In [0, 1). Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const keyed = items.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }

  /** Forty hexadecimal digits, as a commit is named. */
  sha(): string {
    return Array.from({ length: 5 }, () =>
      Math.floor(this.next() * 0x100000000)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
  }
}
