/** Seeded randomness: one seed gives one world and one run of faults, so that a failure can be had again. */
export class Random {
  #state: number;

  constructor(readonly seed: string) {
    this.#state = fnv(seed);
  }

  /** A stream of its own: what one part draws does not shift what another draws. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** Uniform in [0, 1): mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.next() * from.length)];
    if (chosen === undefined) throw new Error('Nothing to pick from');
    return chosen;
  }

  hex(length: number): string {
    let text = '';
    while (text.length < length) text += this.integer(0, 0xffff).toString(16).padStart(4, '0');
    return text.slice(0, length);
  }

  /** Log-normal, as durations of work are: half of the draws lie below `median`. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }
}

/** A seed given by the caller is its own record; a drawn one is printed, or its failure would be lost. */
export function chooseSeed(given: string | number | undefined, who: string): string {
  if (given !== undefined) return String(given);
  const fromOutside = process.env['FAKE_SEED'];
  const seed = fromOutside ?? String(Math.floor(Math.random() * 1e9));
  process.stderr.write(`${who}: FAKE_SEED=${seed}\n`);
  return seed;
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
