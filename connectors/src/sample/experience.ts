import { day, mood, pace, week } from './calendar.js';
import { Draws } from './draws.js';
import { at, type Answers, type Counted, type Story } from './story.js';

export interface SampleAnswer {
  /** The same answer has the same id in every run. */
  readonly id: string;
  /** Calendar date. */
  readonly on: string;
  /** 1 to 5. */
  readonly score: number;
}

export interface SampleObservation {
  /** Calendar dates; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly n: number;
}

const weekdays = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6] as const;

/** Single answers up to a day, that day included. As with work, a week is made whole and shown as far as it has come. */
export function answersOf(story: Story, asked: Answers, startOn: string, upTo: string): SampleAnswer[] {
  return weeksUpTo(startOn, upTo)
    .flatMap(({ number, startMs }) => {
      const name = `${story.slug} ${asked.key} ${number}`;
      const draws = new Draws(name);
      const usual = Math.floor(asked.perWeek * (number + 1)) - Math.floor(asked.perWeek * number);
      const n = Math.round(usual * pace(startMs) * (1 + 0.1 * mood(`${name} n`, 0)));
      const share = at(asked.satisfied, number) + 0.03 * mood(`${story.slug} ${asked.key}`, number);
      const satisfied = Math.round(n * share);
      return Array.from({ length: n }, (_, place) => ({
        id: `${name} ${place}`,
        on: dateOf(startMs + (weekdays[draws.integer(0, weekdays.length - 1)] ?? 0) * day),
        score:
          place < satisfied ? (draws.chance(0.55) ? 5 : 4) : (([1, 2, 2, 3, 3] as const)[draws.integer(0, 4)] ?? 3),
      }));
    })
    .filter(({ on }) => on <= upTo)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Figures of whole weeks that have ended by then. */
export function observationsOf(story: Story, counted: Counted, startOn: string, upTo: string): SampleObservation[] {
  return weeksUpTo(startOn, upTo)
    .map(({ number, startMs }) => {
      const value = at(counted.value, number) * (1 + 0.04 * mood(`${story.slug} ${counted.key}`, number));
      const digits = counted.unit === 'share' ? 1000 : 10;
      return {
        from: dateOf(startMs),
        to: dateOf(startMs + week),
        value: Math.round(value * digits) / digits,
        n: Math.round(counted.n * pace(startMs)),
      };
    })
    .filter(({ to }) => to <= upTo);
}

function weeksUpTo(startOn: string, upTo: string): { number: number; startMs: number }[] {
  const first = Date.parse(startOn);
  const count = Math.max(0, Math.floor((Date.parse(upTo) - first) / week) + 1);
  return Array.from({ length: count }, (_, number) => ({ number, startMs: first + number * week }));
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
