import { daysBetween } from 'shared/time';
import { openAt, truthOf, type GivenAnswer, type History } from './history.js';

/** Channels. */
type Among = History['segments'];

/** low ≤ sum of the terms ≤ high */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly low: number;
  readonly high: number;
}

/** One of several must be so, each made of rows: nobody who looks can tell which. */
export type Either = readonly (readonly Row[])[];

/**
 * Unknown numbers: how many answers of each score each week held at each look, and how many went between it and the look
 * before. Weeks are the finest thing that is ever told of; whoever cannot tell two weeks apart cannot tell two days apart.
 */
export class Unknowns {
  /** The true numbers, which an attacker does not have. */
  readonly truth: readonly number[];
  private readonly half: number;
  /** Sundays of which open cases were ever counted. */
  readonly openDays: readonly string[];
  private readonly opens: ReturnType<typeof openAt>;

  constructor(readonly history: History) {
    const { scoring, segments, firstDay, weeks, steps } = history;
    this.half = steps.length * weeks * scoring.scores.length * segments.length;
    const truth = new Array<number>(2 * this.half).fill(0);
    const note = ({ on, score, segment }: GivenAnswer, look: number, shift: number): void => {
      const week = Math.floor(daysBetween(firstDay, on) / 7);
      const index = scoring.scores.findIndex((one) => one.score === score);
      const at = this.at(look, week, index, segments.indexOf(segment)) + shift;
      truth[at] = (truth[at] ?? 0) + 1;
    };
    const all = truthOf(history);
    for (const [look, answers] of all.entries()) {
      for (const answer of answers) note(answer, look, 0);
      const gone = new Set(steps[look]?.gone);
      for (const answer of all[look - 1] ?? []) if (gone.has(answer.id)) note(answer, look, this.half);
    }
    this.opens = openAt(history);
    this.openDays = [...new Set(this.opens.flatMap((one) => one.map(({ on }) => on)))].sort();
    for (const [look, there] of this.opens.entries()) {
      for (const on of this.openDays) {
        const now = there.find((one) => one.on === on)?.ages ?? [];
        const before = this.opens[look - 1]?.find((one) => one.on === on)?.ages ?? [];
        truth.push(now.length, before.length - alike(before, now));
      }
    }
    this.truth = truth;
  }

  /** Of what is there. */
  at(look: number, week: number, score: number, segment: number): number {
    const { weeks, scoring, segments } = this.history;
    return ((look * weeks + week) * scoring.scores.length + score) * segments.length + segment;
  }

  /** Number of answers of some weeks at a look, in all channels or in some. */
  count(look: number, from: number, to: number, among?: Among): Map<number, number> {
    return this.sum(look, from, to, () => 1, among);
  }

  /** What those answers add. */
  total(look: number, from: number, to: number, among?: Among): Map<number, number> {
    return this.sum(look, from, to, (adds) => adds, among);
  }

  /** Of weeks, between a look and a later one. */
  gone(
    after: number,
    look: number,
    [from, to]: readonly [number, number],
    { isScore = false, among }: { isScore?: boolean; among?: Among } = {},
  ): Map<number, number> {
    const terms = new Map<number, number>();
    for (let step = after + 1; step <= look; step += 1) {
      const there = isScore ? this.total(step, from, to, among) : this.count(step, from, to, among);
      for (const [at, times] of there) terms.set(at + this.half, times);
    }
    return terms;
  }

  come(
    after: number,
    look: number,
    weeks: readonly [number, number],
    { isScore = false, among }: { isScore?: boolean; among?: Among } = {},
  ): Map<number, number> {
    const of = (at: number): Map<number, number> =>
      isScore ? this.total(at, ...weeks, among) : this.count(at, ...weeks, among);
    const terms = this.gone(after, look, weeks, { isScore, ...(among && { among }) });
    for (const [at, times] of minus(of(look), of(after))) terms.set(at, (terms.get(at) ?? 0) + times);
    return terms;
  }

  /** What went since the look before, of what is there at a place. */
  goneAt(at: number): number {
    return at + this.half;
  }

  /** Cases that were open on a Sunday, as they are known at a look. */
  open(look: number, on: string): Map<number, number> {
    return new Map([[this.openPlace(look, on), 1]]);
  }

  /** Of them, those that went between a look and a later one, and those that came. */
  openGone(after: number, look: number, on: string): Map<number, number> {
    return new Map(
      Array.from({ length: look - after }, (_, step) => [this.openPlace(after + 1 + step, on) + 1, 1] as const),
    );
  }

  openCome(after: number, look: number, on: string): Map<number, number> {
    return new Map([...minus(this.open(look, on), this.open(after, on)), ...this.openGone(after, look, on)]);
  }

  /** Cases that began between two Sundays that have been counted: what is open more, and what has ended. Each as it was last counted. */
  begun(look: number, first: string, second: string): Map<number, number> {
    const week = (on: string): number => Math.floor(daysBetween(this.history.firstDay, on) / 7) + 1;
    const more = minus(this.open(this.counted(look, second), second), this.open(this.counted(look, first), first));
    return new Map([...more, ...this.count(look, week(first), week(second))]);
  }

  /** The last look until then at which a Sunday was counted; −1 = it never was. */
  counted(look: number, on: string): number {
    return this.opens.slice(0, look + 1).findLastIndex((there) => there.some((one) => one.on === on));
  }

  private openPlace(look: number, on: string): number {
    return 2 * this.half + 2 * (look * this.openDays.length + this.openDays.indexOf(on));
  }

  squares(look: number, from: number, to: number): Map<number, number> {
    return this.sum(look, from, to, (adds) => adds ** 2);
  }

  valueOf(terms: ReadonlyMap<number, number>, numbers: readonly number[] = this.truth): number {
    let value = 0;
    for (const [at, times] of terms) value += times * (numbers[at] ?? 0);
    return value;
  }

  readonly isTrue = ({ terms, low, high }: Row): boolean => {
    const value = this.valueOf(terms);
    return low <= value && value <= high;
  };

  private sum(
    look: number,
    from: number,
    to: number,
    of: (adds: number) => number,
    among: Among = this.history.segments,
  ): Map<number, number> {
    const terms = new Map<number, number>();
    const channels = among.map((segment) => this.history.segments.indexOf(segment));
    for (let week = from; week < to; week += 1) {
      for (const [score, { adds }] of this.history.scoring.scores.entries()) {
        if (of(adds) === 0) continue;
        for (const channel of channels) terms.set(this.at(look, week, score, channel), of(adds));
      }
    }
    return terms;
  }
}

/** How many of these are among those, each once. */
function alike(these: readonly number[], those: readonly number[]): number {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The difference of two sums. */
export function minus(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  const terms = new Map(one);
  for (const [at, times] of other) terms.set(at, (terms.get(at) ?? 0) - times);
  return terms;
}
