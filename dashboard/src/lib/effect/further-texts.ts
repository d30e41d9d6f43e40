import type { Reading } from 'shared/contracts';
import { figureText } from '../figure-text.js';
import { t } from '../state/reader.svelte.js';

const shares = { within85: 85, within95: 95 } as const;

/** Within what 85 and 95 of 100 cases were done, where that is told of an indicator; "at least" where only so much may be. */
export function furtherTexts({ figures, unit }: Pick<Reading, 'figures' | 'unit'>): string[] {
  return Object.entries(shares).flatMap(([name, of]) => {
    const figure = figures.find((one) => one.name === name);
    if (!figure || figure.value === null) return [];
    const time = figureText(figure.value, unit);
    return [t(figure.atLeast ? 'figure-words.shareAtLeast' : 'figure-words.shareWithin', { of, time })];
  });
}

const withOpen = { openWithin50: 50, openWithin85: 85, openWithin95: 95 } as const;

/** The same with the cases that are still open, where that is told: how many they are, and within what so many of 100 are done. */
export function openTexts({ figures, unit }: Pick<Reading, 'figures' | 'unit'>): string[] {
  const open = figures.find(({ name }) => name === 'open');
  const ended = figures.find(({ name }) => name === 'endedBeside')?.value;
  if (!open || open.value === null || ended === undefined || ended === null) return [];
  const shown = Object.entries(withOpen).flatMap(([name, of]) => {
    const figure = figures.find((one) => one.name === name);
    if (!figure) return [];
    if (figure.value === null) return [t('figure-words.shareUnknown', { of })];
    return [t('figure-words.shareWithin', { of, time: figureText(figure.value, unit) })];
  });
  const counts = { ended, least: open.low ?? open.value, most: open.high ?? open.value };
  return [t('figure-words.withOpen', counts), ...shown];
}
