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
    nb: 'Forfattere, ansvarlige, godkjennere, kommentarer, beskrivelser og meldinger blir liggende i kilden.',
    sv: 'Författare, ansvariga, granskare, kommentarer, beskrivningar och meddelanden lämnas kvar i källan.',
  },
  'privacy-page.small': {
    en: 'Groups of fewer than five answers are not shown, anywhere.',
    nb: 'Grupper på færre enn fem svar vises ikke, noe sted.',
    sv: 'Grupper med färre än fem svar visas inte, någonstans.',
  },
  'privacy-page.survey': {
    en: 'Our own surveys keep the day of an answer: no time, no network address, no device, no cookie. Ids, phone numbers, e-mail addresses and number plates are taken out of what people write before it is stored, and somebody reads it before it is shown.',
    nb: 'Våre egne spørreskjemaer lagrer dagen for et svar: ikke klokkeslett, nettadresse, enhet eller informasjonskapsel. Fødselsnumre, telefonnumre, e-postadresser og bilskilt tas ut av det folk skriver før det lagres, og noen leser det før det vises.',
    sv: 'Våra egna enkäter sparar dagen för ett svar: inget klockslag, ingen nätadress, ingen enhet, ingen kaka. Personnummer, telefonnummer, e-postadresser och registreringsskyltar tas bort ur det folk skriver innan det sparas, och någon läser det innan det visas.',
  },
  'privacy-page.contacts': {
    en: 'Of contact with users we keep the day, the kind, how many they were and one line of what was learned, from which ids, phone numbers and addresses are taken out. Neither who was met nor who met them is asked for.',
    nb: 'Om kontakt med brukere lagrer vi dagen, typen, hvor mange de var og én linje om hva vi lærte, der fødselsnumre, telefonnumre og adresser tas ut. Vi spør verken hvem vi møtte, eller hvem som møtte dem.',
    sv: 'Om kontakt med användare sparar vi dagen, typen, hur många de var och en rad om vad vi lärde oss, där personnummer, telefonnummer och adresser tas bort. Vi frågar varken vilka vi träffade eller vem som träffade dem.',
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
  'privacy-page.search': { en: 'Find a field', nb: 'Finn et felt', sv: 'Hitta ett fält' },
  'privacy-page.searchHint': {
    en: 'Part of a name, such as “email” or “status”.',
    nb: 'En del av et navn, for eksempel «email» eller «status».',
    sv: 'En del av ett namn, till exempel ”email” eller ”status”.',
  },
  'privacy-page.found': {
    en: '{n, plural, =0 {Nothing that is stored has this in its name.} one {{n} field has this in its name.} other {{n} fields have this in their names.}}',
    nb: '{n, plural, =0 {Ingenting som lagres, har dette i navnet.} one {{n} felt har dette i navnet.} other {{n} felt har dette i navnet.}}',
    sv: '{n, plural, =0 {Inget som lagras har det här i namnet.} one {{n} fält har det här i namnet.} other {{n} fält har det här i namnet.}}',
  },
  'privacy-page.fromFiles': {
    en: 'Answers in files, imported or fetched',
    nb: 'Svar i filer, importert eller hentet',
    sv: 'Svar i filer, importerade eller hämtade',
  },
  'privacy-page.fromSurvey': {
    en: 'Answers to our own survey',
    nb: 'Svar på vårt eget skjema',
    sv: 'Svar på vår egen enkät',
  },
  'privacy-page.fromSource': { en: 'Read from {source}', nb: 'Lest fra {source}', sv: 'Läst från {source}' },
  'privacy-page.tables': {
    en: 'All {n} tables of the database',
    nb: 'Alle {n} tabeller i databasen',
    sv: 'Alla {n} tabeller i databasen',
  },
});
