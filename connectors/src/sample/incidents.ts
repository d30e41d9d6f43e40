import { day, minute, week } from './calendar.js';
import { Draws } from './draws.js';
import type { ItemRecord } from './records.js';
import type { Failures, Story } from './story.js';
import { recordOf } from './tracker.js';

/** What a product's items are called that are incidents. */
export const incidentType = 'Hendelse';

/** Kept clear of the numbers of ordinary items, which are counted from one. */
const firstNumber = 9_000;

/**
 * What went wrong with deployments by now, as the tracker shows it. On which weekdays of a week that can be is drawn for
 * the week as a whole; where nothing was put out that day, or it was taken back again, there is none.
 *
 * @param deployedAt what was put out and stayed, by the midnight of its day
 */
export function incidentItems(
  story: Story,
  failures: Failures,
  deployedAt: ReadonlyMap<number, number>,
  startMs: number,
  nowMs: number,
): ItemRecord[] {
  const weeks = Math.floor((nowMs - startMs) / week) + 1;
  return Array.from({ length: weeks }, (_, number) => number).flatMap((number) =>
    daysIn(story, failures, number).flatMap((weekday) => {
      const at = deployedAt.get(startMs + number * week + weekday * day);
      if (at === undefined) return [];
      const life = incidentAt(story, failures, at, number * 5 + weekday);
      return life.createdAt <= nowMs ? [recordOf(life, nowMs)] : [];
    }),
  );
}

/** Weekdays, Monday = 0, in order. */
function daysIn({ slug }: Story, { perWeek }: Failures, number: number): number[] {
  const count = Math.floor(perWeek * (number + 1)) - Math.floor(perWeek * number);
  return new Draws(`${slug} incidents ${number}`).shuffled([0, 1, 2, 3, 4]).slice(0, count).sort();
}

function incidentAt({ slug, tracker }: Story, { hours, titles }: Failures, deployedAt: number, place: number) {
  const draws = new Draws(`${slug} incident ${place}`);
  const createdAt = deployedAt + Math.floor(draws.between(20, 100)) * minute;
  const over = createdAt + Math.floor(draws.between(...hours) * 60) * minute;
  return {
    key: `${tracker?.key ?? ''}-${firstNumber + place}`,
    title: titles[draws.integer(0, titles.length - 1)] ?? '',
    ...{ type: incidentType, level: -1 as const },
    createdAt,
    path: [
      { at: createdAt + 10 * minute, to: 'active' as const },
      { at: afterWeekend(over), to: 'done' as const },
    ],
  };
}

/** What is not over on Friday is on Monday. */
function afterWeekend(at: number): number {
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return weekday > 4 ? at + 2 * day : at;
}
