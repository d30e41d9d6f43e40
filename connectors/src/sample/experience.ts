import { ripensAfter, type Channel } from 'shared/domain';
import { mondayOf } from 'shared/time';
import { day, mood, pace, week } from './calendar.js';
import { Draws } from './draws.js';
import { normalQuantile } from './lives.js';
import { at, type Answers, type Channels, type Counted, type Durations, type Experience } from './story.js';

/** What users of one product or service said or met. */
export interface SampleSaid {
  readonly answers: readonly SampleAnswer[];
  readonly observations: readonly SampleObservation[];
  /** Cases that had begun and not ended when the last whole week was over; null = it is not of cases. */
  readonly open: readonly SampleOpenCase[] | null;
}

export interface SampleOpenCase {
  /** The same case has the same id once it has ended. */
  readonly id: string;
  /** Calendar date on which it began. */
  readonly since: string;
}

export interface SampleAnswer {
  /** The same answer has the same id in every run. */
  readonly id: string;
  /** Calendar date. */
  readonly on: string;
  /** 1 to 5; of a case, the days it took. */
  readonly score: number;
  /** What it came through; null = not noted. */
  readonly channel: Channel | null;
}

export interface SampleObservation {
  /** Calendar dates; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly n: number;
}

/** A product or a service of the sample: what is drawn about it bears its name. */
interface Told {
  readonly slug: string;
}

/** All of it up to a day, that day included. A later day gives the same and more; cases come in whole weeks. */
export function saidOf(told: Told, experience: Experience, startOn: string, upTo: string): SampleSaid {
  const nothing = { answers: [], observations: [], open: null };
  switch (experience.form) {
    case 'answers':
      return { ...nothing, answers: answersOf(told, experience, startOn, upTo) };
    case 'durations': {
      const over = lastSunday(upTo);
      const answers = durationsOf(told, experience, startOn, over);
      return { ...nothing, answers, open: openOn(told, experience, startOn, over) };
    }
    case 'counted':
      return { ...nothing, observations: observationsOf(told, experience, startOn, upTo) };
  }
}

const weekdays = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6] as const;

/** Single answers. As with work, a week is made whole and shown as far as it has come. */
export function answersOf({ slug }: Told, asked: Answers, startOn: string, upTo: string): SampleAnswer[] {
  const answers = weeksUpTo(startOn, upTo).flatMap(({ number, startMs }) => {
    const name = `${slug} ${asked.key} ${number}`;
    const draws = new Draws(name);
    const n = Math.round(usual(asked.perWeek, number) * pace(startMs) * (1 + 0.1 * mood(`${name} n`, 0)));
    const share = at(asked.satisfied, number) + 0.03 * mood(`${slug} ${asked.key}`, number);
    const satisfied = Math.round(n * share);
    const channelOf = channelsOf(`${slug} ${asked.key}`, asked.channels, { number, n, satisfied });
    return Array.from({ length: n }, (_, place) => ({
      id: `${name} ${place}`,
      on: dateOf(startMs + (weekdays[draws.integer(0, weekdays.length - 1)] ?? 0) * day),
      score: place < satisfied ? (draws.chance(0.55) ? 5 : 4) : (([1, 2, 2, 3, 3] as const)[draws.integer(0, 4)] ?? 3),
      channel: channelOf(place),
    }));
  });
  return inOrder(answers, upTo);
}

/** Of the satisfied, who come first, and of the others so many came through the part's channel that its share is as told. */
function channelsOf(
  name: string,
  channels: Channels | null,
  { number, n, satisfied }: { number: number; n: number; satisfied: number },
): (place: number) => Channel | null {
  if (channels === null) return () => null;
  const { part, others } = channels;
  const size = Math.round(n * part.share);
  const share = at(part.satisfied, number) + 0.03 * mood(`${name} ${part.channel}`, number);
  const happy = Math.min(satisfied, Math.max(size - (n - satisfied), Math.round(size * share)));
  return (place) => ((place < satisfied ? place < happy : place - satisfied < size - happy) ? part.channel : others);
}

/** Cases that were over on a day: one from each part of the distribution, so that a week's median is as told. */
export function durationsOf({ slug }: Told, lasting: Durations, startOn: string, upTo: string): SampleAnswer[] {
  const cases = weeksUpTo(startOn, upTo).flatMap(({ number, startMs }) => {
    const name = `${slug} ${lasting.key} ${number}`;
    const draws = new Draws(name);
    const n = Math.round(usual(lasting.perWeek, number) * pace(startMs));
    const median = at(lasting.days, number) * Math.exp(0.08 * mood(`${slug} ${lasting.key}`, number));
    return Array.from({ length: n }, (_, place) => {
      const quantile = (place + 0.5 + draws.between(-0.2, 0.2)) / n;
      const days = median * Math.exp(lasting.spread * normalQuantile(quantile));
      const weekday = draws.integer(0, 4);
      return {
        id: `${name} ${place}`,
        on: dateOf(startMs + weekday * day),
        score: Math.max(1, Math.round(days)),
        channel: null,
      };
    });
  });
  return inOrder(cases, upTo);
}

/** No case of the sample that ends takes longer. */
const longest = 26 * week;

/**
 * Cases that were open when a Sunday was over: those that end later, and those that are left lying, which began on Sundays, when
 * people have time to apply.
 */
function openOn(told: Told, lasting: Durations, startOn: string, sunday: string): SampleOpenCase[] {
  const later = durationsOf(told, lasting, startOn, dateOf(Date.parse(sunday) + longest))
    .map(({ id, on, score }) => ({ id, on, since: dateOf(Date.parse(on) - score * day) }))
    .filter(({ on, since }) => since <= sunday && on > sunday)
    .map(({ id, since }) => ({ id, since }));
  const { fromWeek, perWeek } = lasting.leftLying ?? { fromWeek: 0, perWeek: 0 };
  const lying = weeksUpTo(startOn, sunday)
    .filter(({ number }) => number >= fromWeek)
    .flatMap(({ number, startMs }) =>
      Array.from({ length: perWeek }, (_, place) => ({
        id: `${told.slug} ${lasting.key} ${number} lying ${place}`,
        since: dateOf(startMs + 6 * day),
      })),
    );
  return [...lying, ...later];
}

/** The last one that has been over for a day when a day begins: before that no figure is told of its week. */
const lastSunday = (on: string): string => dateOf(Date.parse(mondayOf(dateOf(Date.parse(on) - day))) - day);

/** Figures of whole weeks that have ended by then, and, where people are followed on, whose last have been for long enough. */
export function observationsOf({ slug }: Told, counted: Counted, startOn: string, upTo: string): SampleObservation[] {
  const known = (ripensAfter[counted.kind] ?? 0) * day;
  return weeksUpTo(startOn, upTo)
    .map(({ number, startMs }) => {
      const value = at(counted.value, number) * (1 + 0.04 * mood(`${slug} ${counted.key}`, number));
      const digits = counted.unit === 'share' ? 1000 : 10;
      return {
        from: dateOf(startMs),
        to: dateOf(startMs + week),
        value: Math.round(value * digits) / digits,
        n: Math.round(counted.n * pace(startMs)),
      };
    })
    .filter(({ to }) => dateOf(Date.parse(to) + known) <= upTo);
}

/** Of something that comes so often a week, how many come in this one. */
const usual = (perWeek: number, weekNumber: number): number =>
  Math.floor(perWeek * (weekNumber + 1)) - Math.floor(perWeek * weekNumber);

const inOrder = (all: readonly SampleAnswer[], upTo: string): SampleAnswer[] =>
  all.filter(({ on }) => on <= upTo).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function weeksUpTo(startOn: string, upTo: string): { number: number; startMs: number }[] {
  const first = Date.parse(startOn);
  const count = Math.max(0, Math.floor((Date.parse(upTo) - first) / week) + 1);
  return Array.from({ length: count }, (_, number) => ({ number, startMs: first + number * week }));
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
