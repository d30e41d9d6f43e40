import type { EffectIndicator } from 'shared/contracts';
import { formatDate, formatNumber } from 'shared/language';
import { figureText, spanText } from '../figure-text.js';
import { changeText } from './meaning-text.js';
import { reader, say, t } from '../state/reader.svelte.js';

/** How many of those who were asked have answered, or why that is not known; null where nobody is asked. */
export function responseText({ response }: Pick<EffectIndicator, 'response'>): string | null {
  if (!response) return null;
  const { rate, missing } = response;
  if (!rate) return missing && say(missing);
  const low = figureText(rate.low, 'share');
  const values = {
    rate: low === figureText(rate.high, 'share') ? low : spanText(rate, 'share'),
    answered: formatNumber(rate.answered, reader.language),
    shown: formatNumber(rate.shown, reader.language),
  };
  if (rate.sent) return t('effect-page.responseSent', values);
  if (rate.since === null) return t('effect-page.response', values);
  return t('effect-page.responseSince', { ...values, day: formatDate(rate.since, reader.language) });
}

/** Between which shares the truth lies, whatever those think who did not answer. */
export function worstText({ response }: Pick<EffectIndicator, 'response'>): string | null {
  const worst = response?.rate?.worst;
  if (!worst) return null;
  return t('effect-page.worst', { low: figureText(worst.low, 'share'), high: figureText(worst.high, 'share') });
}

/** The share weighted by known parts of the channels, or why it is not; null where no parts are known. */
export function weightedText({
  weighted,
  channelParts,
}: Pick<EffectIndicator, 'weighted' | 'channelParts'>): string | null {
  if (!weighted) return null;
  const { value, missing } = weighted;
  if (!value || !channelParts) return missing && say(missing);
  return t('effect-page.weightedChannels', {
    share: figureText(value.share, 'share'),
    error: changeText(value.error, 'share'),
    n: formatNumber(value.n, reader.language),
    even: formatNumber(Math.round(value.effectiveN), reader.language),
    source: channelParts.source,
    day: formatDate(channelParts.on, reader.language),
  });
}
