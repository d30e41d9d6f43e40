import type { SentenceValue } from '../contracts/sentence.js';
import { locales, type Language } from './message.js';

/** Where and when the reader is: instants are shown in `zone`; `today` (calendar date) tells which weeks need their year. */
export interface Place {
  readonly zone: string;
  readonly today?: string;
}

/** A number with at most three significant digits; whole numbers are shown whole. */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language, fractionDigits(value)).format(value);
}

/**
 * A share between 0 and 1 as a whole percentage; under 1 % and over 99 % one decimal, so that few never reads as none.
 * @param exact always one decimal: where two shares of one file are told apart
 */
export function formatShare(value: number, language: Language, exact = false): string {
  const nearEdge = value > 0 && value < 1 && (value < 0.01 || value > 0.99);
  const most = nearEdge || exact ? 1 : 0;
  const least = exact ? 1 : 0;
  return intl(`share ${language} ${String(least)} ${String(most)}`, () => {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    return new Intl.NumberFormat(locales[language], { style: 'percent', ...digits });
  }).format(value);
}

/**
 * A length of time given in days, in the unit that reads best: minutes, hours or days; from ten up whole numbers. The
 * same steps as the figures on a page take, so that a sentence and the figure beside it never differ.
 */
export function formatDuration(days: number, language: Language): string {
  const { value, unit } = durationUnit(days);
  const digits = Math.abs(value) >= 10 ? 0 : 1;
  return intl(`duration ${language} ${unit} ${String(digits)}`, () => {
    const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(locales[language], options);
  })
    .format(value)
    .replace(roundTheClock, (found) => (found === 'døgn' ? 'dager' : 'dagar'));
}

/** Intl counts days around the clock; people here say "9 dager". */
const roundTheClock = /døgn|dygn/;

export function formatDate(date: string, language: Language): string {
  return dateFormat(language, 'UTC', { dateStyle: 'medium' }).format(new Date(`${date}T00:00:00Z`));
}

export function formatInstant(instant: string, language: Language, zone: string): string {
  return dateFormat(language, zone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** Values other than other messages and weeks, which need words of their own. */
export function formatValue(
  value: Exclude<SentenceValue, { kind: 'message' | 'week' }>,
  language: Language,
  place: Place,
) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, language);
  if (value.kind === 'date') return formatDate(value.value, language);
  if (value.kind === 'instant') return formatInstant(value.value, language, place.zone);
  if (value.kind === 'duration') return formatDuration(value.days, language);
  return formatShare(value.value, language);
}

function durationUnit(days: number): { value: number; unit: 'minute' | 'hour' | 'day' } {
  const length = Math.abs(days);
  if (length === 0 || length >= 2) return { value: days, unit: 'day' };
  if (length >= 2 / 24) return { value: days * 24, unit: 'hour' };
  return { value: Math.sign(days) * Math.max(1, Math.round(length * 24 * 60)), unit: 'minute' };
}

function fractionDigits(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

const numberFormat = (language: Language, digits: number): Intl.NumberFormat =>
  intl(
    `number ${language} ${String(digits)}`,
    () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }),
  );

const dateFormat = (language: Language, timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  intl(
    `date ${language} ${timeZone} ${style.timeStyle ?? ''}`,
    () => new Intl.DateTimeFormat(locales[language], { ...style, timeZone }),
  );

/** Making an Intl formatter costs far more than using it. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function intl<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(name: string, make: () => Format): Format {
  const known = made.get(name) as Format | undefined;
  if (known) return known;
  const format = make();
  made.set(name, format);
  return format;
}
