import { messages } from '../message.js';

/** Indicators and the readings that other systems send. */
export const effect = messages({
  'effect.noIndicator': {
    en: 'This product has no indicator called “{key}”. Add it first, or correct the address.',
    nb: 'Produktet har ingen indikator som heter «{key}». Legg den til først, eller rett adressen.',
    sv: 'Produkten har ingen indikator som heter ”{key}”. Lägg till den först, eller rätta adressen.',
  },
  'effect.indicatorExists': {
    en: 'The product already has an indicator called “{key}”. Choose another key.',
    nb: 'Produktet har allerede en indikator som heter «{key}». Velg en annen nøkkel.',
    sv: 'Produkten har redan en indikator som heter ”{key}”. Välj en annan nyckel.',
  },
  'effect.scaleNeeded': {
    en: 'An indicator made from answers needs its scale: the lowest and the highest answer.',
    nb: 'En indikator som bygger på svar, trenger skalaen sin: det laveste og det høyeste svaret.',
    sv: 'En indikator som bygger på svar behöver sin skala: det lägsta och det högsta svaret.',
  },
  'effect.dateImpossible': {
    en: '“{date}” is not a date in the calendar. Write it as 2026-11-21.',
    nb: '«{date}» er ikke en dato i kalenderen. Skriv den som 2026-11-21.',
    sv: '”{date}” är inte ett datum i kalendern. Skriv det som 2026-11-21.',
  },
  'effect.dateInFuture': {
    en: 'A reading cannot be dated in the future.',
    nb: 'En måling kan ikke dateres fram i tid.',
    sv: 'Ett mätvärde kan inte dateras framåt i tiden.',
  },
  'effect.shareOutside': {
    en: 'A share lies between 0 and 1; {value, number} does not.',
    nb: 'En andel ligger mellom 0 og 1; det gjør ikke {value, number}.',
    sv: 'En andel ligger mellan 0 och 1; det gör inte {value, number}.',
  },
  'effect.noBatch': {
    en: 'There is no such import for this product, or it has been undone already.',
    nb: 'Produktet har ingen slik import, eller den er allerede angret.',
    sv: 'Produkten har ingen sådan import, eller så är den redan ångrad.',
  },
});
