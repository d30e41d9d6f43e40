import { messages } from '../message.js';

/** What was said of a reading, and in which voice; never by whom. */
export const readingNotes = messages({
  'reading-notes.said': {
    en: '{voice}: “{text}”',
    nb: '{voice}: «{text}»',
    sv: '{voice}: ”{text}”',
  },
  'reading-notes.voice.user': {
    en: 'User voice',
    nb: 'Brukerstemme',
    sv: 'Användarröst',
  },
  'reading-notes.voice.colleague': {
    en: 'Colleague',
    nb: 'Kollega',
    sv: 'Kollega',
  },
  'reading-notes.voice.leadership': {
    en: 'Leadership',
    nb: 'Ledelsen',
    sv: 'Ledningen',
  },
  'reading-notes.voice': {
    en: 'Whose voice',
    nb: 'Hvem sin stemme',
    sv: 'Vems röst',
  },
  'reading-notes.addNote': {
    en: 'Add a note',
    nb: 'Legg til et notat',
    sv: 'Lägg till en anteckning',
  },
  'reading-notes.notes': {
    en: 'Notes on the readings',
    nb: 'Notater om målingene',
    sv: 'Anteckningar om mätvärdena',
  },
  'reading-notes.notesHint': {
    en: 'What a reading does not tell by itself. No names; ids, phone numbers and addresses are taken out.',
    nb: 'Det en måling ikke forteller alene. Ingen navn; fødselsnumre, telefonnumre og adresser blir tatt ut.',
    sv: 'Det som ett mätvärde inte berättar ensamt. Inga namn; personnummer, telefonnummer och adresser tas bort.',
  },
  'reading-notes.noteText': {
    en: 'Note',
    nb: 'Notat',
    sv: 'Anteckning',
  },
  'reading-notes.about': {
    en: 'About the days from',
    nb: 'Om dagene fra',
    sv: 'Om dagarna från',
  },
  'reading-notes.aboutTo': {
    en: 'to (may be left empty)',
    nb: 'til (kan stå tomt)',
    sv: 'till (kan lämnas tomt)',
  },
  'reading-notes.keepNote': {
    en: 'Keep the note',
    nb: 'Ta vare på notatet',
    sv: 'Spara anteckningen',
  },
  'reading-notes.takeBack': {
    en: 'Take back',
    nb: 'Ta tilbake',
    sv: 'Ta tillbaka',
  },
  'reading-notes.notedOn': {
    en: '{from}, noted {day}',
    nb: '{from}, notert {day}',
    sv: '{from}, antecknat {day}',
  },
});
