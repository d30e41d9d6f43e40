import type { Sentence, SentenceValue } from '../contracts/sentence.js';
import type { MessageKey } from './catalogue.js';

/** A sentence to send or to show: what is said, never in which words. */
export function sentence(
  key: MessageKey,
  values: Readonly<Record<string, SentenceValue>> = {},
  links?: Readonly<Record<string, string>>,
): Sentence {
  return links ? { key, values, links } : { key, values };
}

export const days = (length: number): SentenceValue => ({ kind: 'duration', days: length });
export const share = (value: number): SentenceValue => ({ kind: 'share', value });
export const date = (value: string): SentenceValue => ({ kind: 'date', value });
export const instant = (value: string): SentenceValue => ({ kind: 'instant', value });
export const week = (value: string): SentenceValue => ({ kind: 'week', value });
export const message = (key: MessageKey): SentenceValue => ({ kind: 'message', key });
