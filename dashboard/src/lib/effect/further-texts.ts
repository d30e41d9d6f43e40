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
