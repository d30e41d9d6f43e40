import { addDays, type CalendarDate } from 'shared/time';
import type { Random } from '../../sources/kit/random.js';

/** What a file says of the cases that were open when a week was over. */
export interface GivenOpen {
  readonly id: string;
  /** A Sunday. */
  readonly on: CalendarDate;
  /** How many days each had taken. */
  readonly ages: readonly number[];
  readonly file: number;
}

/** A case that has ended, and the file that says so. */
interface Ended {
  readonly on: CalendarDate;
  readonly file: number;
}

/**
 * Counts of open cases that go with a history: from one to the next a few begin, and those end that the history says have ended. The
 * same Sunday is sometimes counted again with a few more and a few fewer.
 */
export class OpenOnes {
  private there: GivenOpen[] = [];
  private made = 0;

  constructor(
    private readonly random: Random,
    private readonly name: string,
    private readonly firstDay: CalendarDate,
  ) {}

  /** Takes back those that came with a file. */
  without(file: readonly Ended[]): string[] {
    const gone = this.there.filter((one) => one.file === file[0]?.file);
    this.there = this.there.filter((one) => !gone.includes(one));
    return gone.map(({ id }) => id);
  }

  /** What a file says that comes on a day, counted from the first: of the last Sunday until then. Null = nothing. */
  next(at: number, answers: readonly Ended[], file: number): GivenOpen | null {
    const weeks = Math.floor((at + 1) / 7);
    if (weeks === 0 || this.random.chance(0.2)) return null;
    const on = addDays(this.firstDay, 7 * weeks - 1);
    const one = { id: `${this.name} open ${(this.made += 1)}`, on, ages: this.agesOn(on, answers), file };
    this.there = [...this.there, one];
    return one;
  }

  private agesOn(on: CalendarDate, answers: readonly Ended[]): number[] {
    const same = this.there.findLast((one) => one.on === on);
    if (same) return this.again(same.ages);
    const before = this.there
      .filter((one) => one.on < on)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
    if (!before) return this.fresh(this.random.pick([3, 5, 9, 25, 40, 55, 70]));
    const ended = answers.filter((one) => before.on < one.on && one.on <= on).length;
    const begun = this.random.pick([0, 1, 2, 3, 3, 4, 4, 5, 6, 9, 14, 25]);
    return this.fresh(Math.max(this.random.integer(0, 7), before.ages.length + begun - ended));
  }

  private again(ages: readonly number[]): number[] {
    const [gone, come] = [this.random.pick([0, 0, 1, 3, 5, 6]), this.random.pick([0, 0, 1, 2, 4, 5, 7])];
    return [...ages.slice(gone), ...this.fresh(come)];
  }

  private fresh(n: number): number[] {
    return Array.from({ length: n }, () => this.random.integer(1, 300));
  }
}
