import { day, hour, mood, pace, week, workingTime } from './calendar.js';
import { Draws } from './draws.js';
import { at, type Story } from './story.js';

/** One piece of work from its first note to its end. Epoch milliseconds. */
export interface Life {
  /** Names everything that is drawn about it. */
  readonly name: string;
  /** The week of the history that it ends in, and its place among those of that week; null = left lying. */
  readonly ending: { readonly week: number; readonly place: number } | null;
  /** Place by creation, from 1: the number in its key. */
  readonly number: number;
  readonly title: string;
  readonly createdAt: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Share of its time that it waits. */
  readonly waiting: number;
  readonly end: 'done' | 'cancelled';
  readonly reopened: boolean;
}

/** Nothing takes longer, so that every life begun by now is known by looking so far ahead. */
const longest = { lead: 70 * day, backlog: 42 * day };
const weeksAhead = Math.ceil((longest.lead + longest.backlog) / week) + 2;

/** Once in so many weeks an item is begun and left lying, until half a year later somebody clears it away. */
const strandedEvery = 13;
const strandedWeeks = 26;

/**
 * All work that was created by now, in order of creation.
 *
 * Work is made by the week it ends in, since that is what is measured; everything about a week follows from the story
 * and the week's own draws. So what was true yesterday stays true tomorrow, and only more comes to light.
 */
export function livesOf(story: Story, startMs: number, nowMs: number): readonly Life[] {
  const weeks = Math.floor((nowMs - startMs) / week) + 1 + weeksAhead;
  const lives = Array.from({ length: weeks }, (_, number) => endingIn(story, startMs, number)).flat();
  return lives
    .sort((a, b) => a.createdAt - b.createdAt || (a.name < b.name ? -1 : 1))
    .filter(({ createdAt }) => createdAt <= nowMs)
    .map((life, place) => ({
      ...life,
      number: place + 1,
      title: story.work.titles[place % story.work.titles.length] ?? '',
    }));
}

type Unnumbered = Omit<Life, 'number' | 'title'>;

/**
 * One item from each part of the distribution, and of the working week: the week's median (nearest rank) is then what the
 * story says, give or take the week's mood.
 */
function endingIn({ slug, work }: Story, startMs: number, weekNumber: number): Unnumbered[] {
  const weekStart = startMs + weekNumber * week;
  const usual = (number: number) => Math.floor(work.perWeek * number);
  const extra = work.perWeek >= 2 ? Math.round(1.5 * mood(`${slug} count`, weekNumber)) : 0;
  const count = Math.round((usual(weekNumber + 1) - usual(weekNumber) + extra) * pace(weekStart));
  const median = at(work.days, weekNumber) * Math.exp(0.15 * mood(`${slug} days`, weekNumber));
  const waiting = at(work.waiting, weekNumber);

  const lives = Array.from({ length: count }, (_, place) => {
    const name = `${slug} ${weekNumber} ${place}`;
    const draws = new Draws(name);
    const quantile = Math.min(0.98, (place + (count % 2 === 0 ? 1 : 0.5) + draws.between(-0.15, 0.15)) / count);
    const lead = Math.min(longest.lead, median * Math.exp(work.spread * normalQuantile(quantile)) * day);
    const finishedAt = weekStart + ((place * 2 + weekNumber) % 5) * day + Math.floor(draws.between(8, 15) * hour);
    const startedAt = Math.min(workingTime(finishedAt - lead), finishedAt - 2 * hour);
    const backlog = draws.between(1, longest.backlog / day - 4) * day;
    return {
      name,
      ending: { week: weekNumber, place },
      createdAt: workingTime(startedAt - backlog),
      startedAt,
      finishedAt,
      waiting,
      end: 'done' as const,
      reopened: lead > 7 * day && draws.chance(0.04),
    };
  });
  return weekNumber % strandedEvery === 4 ? [...lives, stranded(slug, weekStart)] : lives;
}

function stranded(slug: string, weekStart: number): Unnumbered {
  const startedAt = workingTime(weekStart + day);
  const finishedAt = workingTime(startedAt + strandedWeeks * week);
  const name = `${slug} stranded ${weekStart}`;
  return {
    name,
    ending: null,
    createdAt: startedAt - 3 * day,
    startedAt,
    finishedAt,
    waiting: 0.95,
    end: 'cancelled',
    reopened: false,
  };
}

/** Of the standard normal distribution; Tukey's lambda comes within a hundredth of it where it is used. */
export function normalQuantile(share: number): number {
  return (share ** 0.1349 - (1 - share) ** 0.1349) / 0.1975;
}
