/** The languages of the interface. Bokmål is `nb`: the page's `lang` attribute and `Intl` want it so. */
export const languages = ['en', 'nb', 'sv'] as const;
export type Language = (typeof languages)[number];

/** Locale for formats; see decisions.md 2. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE' };

/** One whole sentence in all languages (ICU MessageFormat). Never a fragment to be joined with others. */
export type Message = Readonly<Record<Language, string>>;

/** Messages of one topic. A topic is a file in `messages/`; keys begin with the topic's name. */
export const messages = <const T extends Record<string, Message>>(topic: T): T => topic;
