import type { EffectIndicator, Reading, Sentence, Unit } from 'shared/contracts';
import { formatDate } from 'shared/language';
import { figureText } from '../figure-text.js';
import { sizeText } from '../learning/change-unit.js';
import { reader, say, t } from '../state/reader.svelte.js';

/** A change in the words of its figure: shares change by percentage points. */
export const changeText = (size: number, unit: Unit): string =>
  unit === 'share' ? say(sizeText(size, 'percentagePoints')) : figureText(size, unit);

/** Where users were asked, also that it is not stated; of what is counted only where that is known. */
export function placeText({ askedAt, measurement }: Pick<EffectIndicator, 'askedAt' | 'measurement'>): string[] {
  const asked = measurement === 'sampled';
  if (askedAt !== null) return [t(asked ? 'effect-page.askedAt' : 'effect-page.countedAt', { place: askedAt })];
  return asked ? [t('effect-page.askedNowhere')] : [];
}

/** A name within a sentence, at the head of a page. */
export const asHeading = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Which whole reach is a part of, also that nobody told. */
export const wholeText = ({ whole }: Pick<EffectIndicator, 'whole'>): string =>
  whole
    ? t('indicator-form.wholeIs', { source: whole.source, day: formatDate(whole.on, reader.language) })
    : t('indicator-form.wholeNotTold');

/** The same of a reading, which carries it wherever it goes; null for all other kinds. */
export const wholeOf = ({ caveats }: Pick<Reading, 'caveats'>): Sentence | null =>
  caveats.find(({ key }) => key === 'reasons.whole' || key === 'reasons.sameWhole') ?? null;
