import { locales, type Language } from 'shared/language';

/** Names in a row as the language writes them: "Arkiv, Bolig og Pensjon". */
export const listText = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
