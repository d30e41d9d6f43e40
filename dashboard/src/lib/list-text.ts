import { locales, type Language } from 'shared/language';

/** Names in a row as the language writes them: "Arkiv, Bolig og Pensjon". */
export const listText = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);

/** Names of which any will do, each in quotation marks: "«hypothesis» eller «flow-hypothesis»". */
export const anyOfText = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(names.map((name) => quoted[language](name)));

const quoted: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `“${name}”`,
  nb: (name) => `«${name}»`,
  sv: (name) => `”${name}”`,
};
