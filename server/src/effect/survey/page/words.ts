import type { Sentence, SentenceValue, SurveyInput } from 'shared/contracts';
import { languages, render, sentence, type Language, type MessageKey } from 'shared/language';

export type Words = (key: MessageKey, values?: Readonly<Record<string, SentenceValue>>) => string;

export const say = (said: Sentence, language: Language): string => render(said, language, { zone: 'UTC' });
export const wordsIn =
  (language: Language): Words =>
  (key, values) =>
    say(sentence(key, values), language);

/** Danes and writers of Nynorsk read Bokmål. */
const spoken: Readonly<Record<string, Language>> = { en: 'en', nb: 'nb', no: 'nb', nn: 'nb', da: 'nb', sv: 'sv' };

/** The language that was chosen, or else the first of the browser's that there is. */
export function languageOf(chosen: unknown, accepted: (offered: string[]) => string | false): Language {
  const known = languages.find((language) => language === chosen);
  return known ?? spoken[accepted(Object.keys(spoken)) || 'en'] ?? 'en';
}

/** A text of the team's own: in the reader's language, or in the first there is, and then said in which. */
export function ownText(
  text: SurveyInput['service'],
  language: Language,
): { readonly text: string; readonly language: Language } | null {
  for (const one of [language, 'nb', 'sv', 'en'] as const) {
    const found = text[one];
    if (found) return { text: found, language: one };
  }
  return null;
}
