import { messages } from '../message.js';

/** What people write on the time axis of a product or a service. */
export const datedNotes = messages({
  'dated-notes.add': {
    en: 'Write on the time axis',
    nb: 'Skriv på tidsaksen',
    sv: 'Skriv på tidsaxeln',
  },
  'dated-notes.written': {
    en: 'Written on the time axis',
    nb: 'Skrevet på tidsaksen',
    sv: 'Skrivet på tidsaxeln',
  },
  'dated-notes.kind': { en: 'What it is', nb: 'Hva det er', sv: 'Vad det är' },
  'dated-notes.text': { en: 'What happened', nb: 'Hva som skjedde', sv: 'Vad som hände' },
  'dated-notes.hint': {
    en: 'A rule that begins, or what the sources do not tell. No names; ids, phone numbers and addresses are taken out.',
    nb: 'En regel som begynner å gjelde, eller det kildene ikke forteller. Ingen navn; fødselsnumre, telefonnumre og adresser blir tatt ut.',
    sv: 'En regel som börjar gälla, eller det som källorna inte berättar. Inga namn; personnummer, telefonnummer och adresser tas bort.',
  },
  'dated-notes.on': { en: 'On the day', nb: 'På dagen', sv: 'På dagen' },
  'dated-notes.keep': { en: 'Put it on the axis', nb: 'Sett det på aksen', sv: 'Sätt det på axeln' },
});
