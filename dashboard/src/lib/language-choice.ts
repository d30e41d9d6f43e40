import { languages, type Language } from 'shared/language';

/** The address wins over what was remembered, and that over the browser's wish; every Norwegian reads bokmål. */
export function chooseLanguage(
  fromAddress: string | null,
  remembered: string | null,
  wished: readonly string[],
): Language {
  for (const tag of [fromAddress, remembered, ...wished]) {
    const language = tag === null ? null : languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  if (base === 'no' || base === 'nn') return 'nb';
  return languages.find((language) => language === base) ?? null;
}
