import { messages } from '../message.js';

/** What is kept, and what is not. */
export const privacyPage = messages({
  'privacy-page.noPeople': {
    en: 'We never show numbers about individuals, and store none.',
    nb: 'Vi viser aldri tall om enkeltpersoner, og lagrer ingen.',
    sv: 'Vi visar aldrig siffror om enskilda personer, och lagrar inga.',
  },
  'privacy-page.notKept': {
    en: 'Authors, assignees, reviewers, comments, descriptions and messages are left at the source.',
    nb: 'Forfattere, ansvarlige, de som gjennomgår, kommentarer, beskrivelser og meldinger blir liggende i kilden.',
    sv: 'Författare, ansvariga, granskare, kommentarer, beskrivningar och meddelanden lämnas kvar i källan.',
  },
  'privacy-page.small': {
    en: 'Groups of fewer than five answers are not shown, anywhere.',
    nb: 'Grupper på færre enn fem svar vises ikke, noe sted.',
    sv: 'Grupper med färre än fem svar visas inte, någonstans.',
  },
  'privacy-page.own': {
    en: 'Everything lies in this installation; no page and no process sends anything out.',
    nb: 'Alt ligger i denne installasjonen; ingen side og ingen prosess sender noe ut.',
    sv: 'Allt ligger i den här installationen; ingen sida och ingen process skickar ut något.',
  },
  'privacy-page.generated': {
    en: 'The lists below are made from the running program and its database, not written by hand.',
    nb: 'Listene under er laget av programmet som kjører og databasen, ikke skrevet for hånd.',
    sv: 'Listorna nedan är gjorda av programmet som körs och dess databas, inte skrivna för hand.',
  },
  'privacy-page.fromSource': { en: 'Read from {source}', nb: 'Lest fra {source}', sv: 'Läst från {source}' },
  'privacy-page.tables': {
    en: 'All {n} tables of the database',
    nb: 'Alle {n} tabeller i databasen',
    sv: 'Alla {n} tabeller i databasen',
  },
});
