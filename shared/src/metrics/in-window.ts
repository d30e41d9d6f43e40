import { addDays } from '../time/calendar-date.js';
import { startOfDay } from '../time/zone.js';
import type { Measured, Window } from './metric.js';

/** Records that ended within the window's days. */
export function inWindow(records: readonly Measured[], window: Window): Measured[] {
  const from = startOfDay(window.from, window.zone);
  const to = startOfDay(addDays(window.to, 1), window.zone);
  return records.filter((record) => record.endAt >= from && record.endAt < to);
}

/** Those that count. */
export const counted = (records: readonly Measured[]): Measured[] =>
  records.filter((record) => record.leftOut === null);

/** Those that count and have a value, as plain numbers. */
export const valuesOf = (records: readonly Measured[]): number[] =>
  counted(records).flatMap((record) => (record.value === null ? [] : [record.value]));

/** Weeks that a window's days make. */
export const weeksIn = (window: Window): number =>
  (Date.parse(`${window.to}T00:00:00Z`) - Date.parse(`${window.from}T00:00:00Z`)) / 604_800_000 + 1 / 7;
