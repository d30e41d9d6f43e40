import { Draws } from './draws.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** How much history a sample that is loaded today begins with. */
const weeksOfHistory = 78;

/** The Monday on which the history of a sample loaded now begins, as a calendar date. */
export function sampleStart(nowMs: number): string {
  const today = Math.floor(nowMs / day) * day;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * day;
  return new Date(monday - weeksOfHistory * week).toISOString().slice(0, 10);
}

/** Share of the usual work and of the usual answers in a week: July is slow, and so is Christmas. */
export function pace(weekStartMs: number): number {
  const date = new Date(weekStartMs + 3 * day);
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()];
  const isSummer = month === 6 && dayOfMonth >= 8 && dayOfMonth <= 28;
  const isChristmas = month === 11 && dayOfMonth >= 22;
  return isSummer || isChristmas ? 0.6 : 1;
}

const moods = [-1, -0.4, 0.4, 1] as const;

/**
 * How a week differs from the usual, from -1 to 1. Weeks differ as chance has it within every four, and even out over
 * them: so nothing that is told as unchanged ever looks changed, on whichever day the sample is opened.
 */
export function mood(name: string, weekNumber: number): number {
  const block = Math.floor(weekNumber / moods.length);
  const order = new Draws(`${name} ${block}`).shuffled(moods);
  return order[weekNumber - block * moods.length] ?? 0;
}

/** The same time of day, or working time on the working day before. Nobody works on Sunday nights here. */
export function workingTime(at: number): number {
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  const onWeekday = at - Math.max(0, weekday - 4) * day;
  const midnight = Math.floor(onWeekday / day) * day;
  const ofDay = (onWeekday - midnight) / day;
  return Math.floor(midnight + 7 * hour + ofDay * 8 * hour);
}
