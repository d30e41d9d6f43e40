import { addDays, daysBetween } from 'shared/time';
import type { Look, SeenOpen } from './seen.js';
import type { Either, Row, Unknowns } from './unknowns.js';

type Fact = (terms: Map<number, number>, low: number, high?: number) => void;
interface Weeks {
  readonly from: number;
  readonly to: number;
}

/** A shown stretch of weeks, as the open cases that are told beside it need it. */
export type ShownWeeks = Weeks & { readonly n: number };

/** What follows from the counts of open cases that were told, and from those that were not, for somebody who knows the rule. */
export class OpensKnown {
  /** What was last told of each, and since which look that stands. */
  private readonly told = new Map<string, { readonly seen: SeenOpen; readonly since: number }>();

  constructor(
    private readonly unknowns: Unknowns,
    private readonly fact: Fact,
    private readonly either: (options: Either) => void,
  ) {}

  look(look: number, { opens = [] }: Look, shown: readonly ShownWeeks[]): void {
    this.unchanged(look);
    for (const seen of opens) this.seen(look, seen, shown);
    for (const on of this.unknowns.openDays) {
      if (this.unknowns.counted(look, on) !== look) continue;
      if (!opens.some((one) => one.on === on)) this.notTold(look, on, shown);
    }
  }

  private seen(look: number, seen: SeenOpen, shown: readonly ShownWeeks[]): void {
    const { unknowns, fact } = this;
    const before = this.told.get(seen.on);
    if (before && before.seen.low === seen.low && before.seen.high === seen.high) {
      fact(unknowns.openCome(before.since, look, seen.on), 0, 4);
      fact(unknowns.openGone(before.since, look, seen.on), 0, 4);
      fact(unknowns.open(look, seen.on), seen.low - 4, seen.high + 4);
      return;
    }
    if (before) {
      fact(unknowns.openCome(before.since, look, seen.on), 5, Infinity);
      fact(unknowns.openGone(before.since, look, seen.on), 5, Infinity);
    }
    fact(unknowns.open(look, seen.on), seen.low, seen.high);
    // Everything between it and its neighbours is shown and settled, and nobody came or five and more.
    for (const [first, second] of this.pairs(seen.on)) {
      const weeks = this.between(first, second);
      for (const one of shown)
        if (weeks.from <= one.from && one.to <= weeks.to) fact(unknowns.count(look, one.from, one.to), one.n);
      const n = shown.reduce((sum, one) => sum + (weeks.from <= one.from && one.to <= weeks.to ? one.n : 0), 0);
      fact(unknowns.count(look, weeks.from, weeks.to), n);
      const begun = unknowns.begun(look, first, second);
      fact(begun, 0);
      fact(begun, 5, Infinity);
    }
    this.told.set(seen.on, { seen, since: look });
  }

  /** Why a count that is there is not told: what is shown around it says so, or it is one of these. */
  private notTold(look: number, on: string, shown: readonly ShownWeeks[]): void {
    const { unknowns } = this;
    const end = this.weekOf(on);
    if (!shown.some(({ to }) => to === end)) return;
    const pairs = this.pairs(on).map(([first, second]) => ({ first, second, weeks: this.between(first, second) }));
    const torn = pairs.some(({ weeks }) =>
      shown.some((one) => one.from < weeks.to && weeks.from < one.to && (one.from < weeks.from || one.to > weeks.to)),
    );
    if (torn) return;
    const row = (terms: Map<number, number>, low: number, high: number): Row => ({ terms, low, high });
    const before = this.told.get(on);
    this.either([
      [row(unknowns.open(look, on), 0, 4)],
      ...pairs.flatMap(({ first, second, weeks }) => [
        [row(unknowns.begun(look, first, second), 1, 4)],
        [row(unknowns.begun(look, first, second), -Infinity, -1)],
        ...[1, -1].map((sign) => {
          const n = shown.reduce((sum, one) => sum + (weeks.from <= one.from && one.to <= weeks.to ? one.n : 0), 0);
          const count = unknowns.count(look, weeks.from, weeks.to);
          return [row(count, sign === 1 ? n + 1 : 0, sign === 1 ? Infinity : n - 1)];
        }),
      ]),
      ...(before
        ? [
            [row(unknowns.openCome(before.since, look, on), 1, 4)],
            [row(unknowns.openGone(before.since, look, on), 1, 4)],
          ]
        : []),
    ]);
  }

  /** What went was there; and between two looks nothing changes where no file came or went. */
  private unchanged(look: number): void {
    if (look === 0) return;
    const { unknowns, fact } = this;
    for (const on of unknowns.openDays) {
      fact(unknowns.openCome(look - 1, look, on), 0);
      fact(unknowns.openGone(look - 1, look, on), 0);
      fact(unknowns.openCome(look - 1, look, on), 0, Infinity);
      const stays = new Map(unknowns.open(look - 1, on));
      for (const [at, times] of unknowns.openGone(look - 1, look, on)) stays.set(at, (stays.get(at) ?? 0) - times);
      fact(stays, 0, Infinity);
    }
  }

  private pairs(on: string): [string, string][] {
    const days = [...this.told.keys()].sort();
    const [before, after] = [days.findLast((one) => one < on), days.find((one) => one > on)];
    return [...(before ? [[before, on] as [string, string]] : []), ...(after ? [[on, after] as [string, string]] : [])];
  }

  private between(first: string, second: string): Weeks {
    return { from: this.weekOf(first), to: this.weekOf(second) };
  }

  private weekOf = (on: string): number => daysBetween(this.unknowns.history.firstDay, addDays(on, 1)) / 7;
}
