import type { PullSummary, pullIntervals } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

export const intervalWords: Readonly<Record<(typeof pullIntervals)[number], MessageKey>> = {
  1: 'pull-page.every1',
  6: 'pull-page.every6',
  24: 'pull-page.every24',
  168: 'pull-page.every168',
};

/** The interval in words; an address that was connected with another one is read once in so many hours. */
export const intervalOf = ({ everyHours }: Pick<PullSummary, 'everyHours'>): MessageKey =>
  Object.entries(intervalWords).find(([hours]) => Number(hours) === everyHours)?.[1] ?? 'pull-page.every24';

/** What is sent as a header: both halves of it, or none. */
export function headerOf(name: string, value: string): { name: string; value: string } | null {
  const header = { name: name.trim(), value: value.trim() };
  return header.name === '' && header.value === '' ? null : header;
}
