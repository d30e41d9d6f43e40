import { hash } from 'node:crypto';
import type { ImportMapping } from 'shared/contracts';
import type { FileRow } from './records.js';

export interface Identity {
  readonly text: string;
  /** The same answer stood in an earlier row of this file. */
  readonly isRepeat: boolean;
}

/**
 * Tells one answer from another: by its own number and day, or by everything it says but what is left behind. Only a
 * hash is kept. How often each came is counted in plain numbers, so that a million rows take a few megabytes.
 */
export class Identities {
  /** How often the most repeated row without a number of its own came, and where it was last seen. */
  mostAlike = { n: 0, line: 0 };
  private slots = new Float64Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  private used = 0;

  constructor(
    private readonly mapping: ImportMapping,
    private readonly left: ReadonlySet<number>,
  ) {}

  of(row: FileRow, on: string): Identity {
    const { responseId } = this.mapping.columns;
    const own = responseId === undefined ? '' : (row.cells[responseId] ?? '');
    const told = own === '' ? row.cells.filter((_, index) => !this.left.has(index)) : [own, on];
    const digest = hash('sha256', JSON.stringify(told), 'buffer');
    const before = this.note(digest);
    const content = digest.toString('hex', 0, 16);
    // The same number on the same day is the same answer; without a number, two people may say the same in the same minute.
    if (own !== '' || this.mapping.repeated === 'once') return { text: `${content}:0`, isRepeat: before > 0 };
    if (before + 1 > this.mostAlike.n) this.mostAlike = { n: before + 1, line: row.line };
    return { text: `${content}:${before}`, isRepeat: false };
  }

  /** Counts the digest and says how often it came before. Slots hold 53 of its bits: two of a million meet once in ten thousand files. */
  private note(digest: Buffer): number {
    const key = digest.readUIntBE(16, 6) * 32 + ((digest[22] ?? 0) % 32) + 1;
    if (this.used * 2 > this.slots.length) this.grow();
    const slot = this.find(key);
    if (this.slots[slot] === 0) {
      this.slots[slot] = key;
      this.used += 1;
    }
    const before = this.counts[slot] ?? 0;
    this.counts[slot] = before + 1;
    return before;
  }

  private find(key: number): number {
    let slot = key % this.slots.length;
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) % this.slots.length;
    return slot;
  }

  private grow(): void {
    const [slots, counts] = [this.slots, this.counts];
    this.slots = new Float64Array(slots.length * 2);
    this.counts = new Uint32Array(slots.length * 2);
    slots.forEach((key, index) => {
      if (key === 0) return;
      const slot = this.find(key);
      this.slots[slot] = key;
      this.counts[slot] = counts[index] ?? 0;
    });
  }
}
