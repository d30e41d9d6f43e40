import { addDays, type CalendarDate } from 'shared/time';
import type { Random } from '../../sources/kit/random.js';
import { OpenOnes, type GivenOpen } from './open-ones.js';

/** One answer, as a source has it: its id tells it from others on the same day. */
export interface GivenAnswer {
  readonly id: string;
  readonly on: CalendarDate;
  readonly score: number;
  /** The channel it came through; null = not told. */
  readonly segment: string | null;
  /** The file it comes in, counted from 1. */
  readonly file: number;
}

/** What happens to the answers between two looks at them. */
export interface Step {
  /** The day of the look after it. */
  readonly on: CalendarDate;
  readonly come: readonly GivenAnswer[];
  /** Ids of answers that are taken back: an import that is undone. */
  readonly gone: readonly string[];
  /** Of cases that are still open: a count that comes, and the ids of those that are taken back. */
  readonly open?: GivenOpen | null;
  readonly openGone?: readonly string[];
}

/** How an indicator sums up its answers, and the scores that make a difference to it with what each adds. */
export interface Scoring {
  readonly summary: 'topTwo' | 'promoters' | 'mean' | 'median';
  readonly scale: { readonly min: number; readonly max: number };
  readonly scores: readonly { readonly score: number; readonly adds: number }[];
}

/** The answers of one indicator of one product, from the first to the last date that somebody looks. */
export interface History {
  readonly name: string;
  readonly scoring: Scoring;
  /** The channels of its answers; one alone where nobody tells them apart. */
  readonly segments: readonly (string | null)[];
  /** A Monday. */
  readonly firstDay: CalendarDate;
  readonly weeks: number;
  readonly steps: readonly Step[];
}

const scorings: readonly Scoring[] = [
  {
    summary: 'topTwo',
    scale: { min: 1, max: 5 },
    scores: [
      { score: 2, adds: 0 },
      { score: 5, adds: 1 },
    ],
  },
  {
    summary: 'promoters',
    scale: { min: 0, max: 10 },
    scores: [
      { score: 3, adds: -100 },
      { score: 8, adds: 0 },
      { score: 10, adds: 100 },
    ],
  },
  { summary: 'mean', scale: { min: 1, max: 3 }, scores: [1, 2, 3].map((score) => ({ score, adds: score })) },
];

/** How long cases took: of those that have not ended there are counts too. */
const lasting: Scoring = {
  summary: 'median',
  scale: { min: 0, max: 3650 },
  scores: [3, 10, 30].map((score, adds) => ({ score, adds })),
};

/** Of single durations nine are shown together. */
const ofCases = [2, 4, 5, 8, 9, 9, 10, 11, 12, 14] as const;

/** Sizes of what comes at once: most about the border of five, where hiding is hard. */
const sizes = [1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 9, 12] as const;

/** When somebody looks: days since the first one, a Monday, and how many weeks of answers there can be. */
export interface Calendar {
  readonly firstDay: CalendarDate;
  readonly weeks: number;
  readonly looks: readonly number[];
}

/** Looks come days or weeks apart. */
export function randomCalendar(random: Random, firstDay: CalendarDate, mostLooks = 6): Calendar {
  const weeks = random.integer(2, 5);
  const n = random.integer(3, mostLooks);
  const looks = Array.from({ length: n }, (_, look) =>
    Math.max(0, Math.min(weeks * 7 - 1, Math.floor(((look + 1) * weeks * 7) / n) - random.integer(0, 3))),
  );
  return { firstDay, weeks, looks: looks.sort((a, b) => a - b) };
}

/**
 * A history made to give small groups away: few new answers between two looks, weeks that are merged and fill up afterwards,
 * small imports undone, answers put in the place of others, late ones for weeks that have been shown. Every second is
 * of a survey that is open: its answers come on their own day and stay. Where single durations are the answers, some of
 * their cases are still open.
 */
export function randomHistory(
  random: Random,
  name: string,
  { firstDay, weeks, looks }: Calendar,
  segments: History['segments'] = [null],
  withOpen = segments.length === 1,
): History {
  const plain = random.pick([...scorings.slice(0, 1), ...scorings]);
  const scoring = withOpen && random.chance(0.35) ? lasting : plain;
  const opens = scoring === lasting ? new OpenOnes(random, name, firstDay) : null;
  const open = random.chance(0.5);
  const own = new Answers(random, name, scoring, segments);
  const batches: GivenAnswer[][] = [];
  let there: GivenAnswer[] = [];
  const steps = looks.map((at): Step => {
    const week = Math.floor(at / 7);
    const come: GivenAnswer[] = [];
    const gone: GivenAnswer[] = [];
    const last = batches.at(-1);
    let openGone: string[] = [];
    if (!open && last && random.chance(0.35)) {
      gone.push(...last);
      openGone = opens?.without(last) ?? [];
      batches.pop();
      // An import that is taken back is often sent again, put right.
      if (random.chance(0.5)) come.push(...own.file(gone.map(({ on }) => on)));
    }
    for (let parts = open ? 1 : random.integer(1, 2); parts > 0; parts -= 1) {
      const into = random.integer(0, week);
      const days = Array.from({ length: random.pick(opens ? ofCases : sizes) }, () =>
        addDays(firstDay, open ? at : Math.min(at, into * 7 + random.integer(0, 6))),
      );
      const batch = own.file(days);
      batches.push(batch);
      come.push(...batch);
    }
    const changed = { come, gone: gone.map(({ id }) => id) };
    there = left(there, changed);
    const counted = opens?.next(at, there, batches.at(-1)?.[0]?.file ?? 0) ?? null;
    return { on: addDays(firstDay, at), ...changed, open: counted, openGone };
  });
  return { name, scoring, segments, firstDay, weeks, steps };
}

class Answers {
  private made = 0;
  private files = 0;

  constructor(
    private readonly random: Random,
    private readonly name: string,
    private readonly scoring: Scoring,
    private readonly segments: History['segments'],
  ) {}

  /** An answer on each of these days. */
  file(days: readonly CalendarDate[]): GivenAnswer[] {
    this.files += 1;
    // Most of what comes at once comes through one channel, or few would ever be shown by themselves.
    const usual = this.segments.length > 1 ? this.random.pick(this.segments) : null;
    return days.map((on) => {
      this.made += 1;
      const { score } = this.random.pick(this.scoring.scores);
      const mixed = this.segments.length > 1 && this.random.chance(0.3);
      const segment = mixed ? this.random.pick(this.segments) : usual;
      return { id: `${this.name} ${this.made}`, on, score, segment, file: this.files };
    });
  }
}

/** Which answers there truly are at each look. */
export function truthOf({ steps }: History): GivenAnswer[][] {
  let there: GivenAnswer[] = [];
  return steps.map((step) => (there = left(there, step)));
}

/** Answers after a step. */
function left(there: readonly GivenAnswer[], { come, gone }: Pick<Step, 'come' | 'gone'>): GivenAnswer[] {
  const away = new Set(gone);
  return [...there.filter(({ id }) => !away.has(id)), ...come];
}

/** Which counts of open cases are there at each look: of several of the same day the newest. */
export function openAt({ steps }: History): GivenOpen[][] {
  let there: readonly GivenOpen[] = [];
  return steps.map(({ open, openGone = [] }) => {
    there = [...there.filter(({ id }) => !openGone.includes(id)), ...(open ? [open] : [])];
    const newest = new Map(there.map((one) => [one.on, one]));
    return [...newest.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  });
}
