import { messages } from '../message.js';

/** That a team met users, and how long it is since. Never who met whom. */
export const contacts = messages({
  'contacts.since': {
    en: '<strong>{weeks, plural, one {One week} other {{weeks} weeks}}</strong> without user contact; the last was {date}.',
    nb: '<strong>{weeks, plural, one {Én uke} other {{weeks} uker}}</strong> uten brukerkontakt; den siste var {date}.',
    sv: '<strong>{weeks, plural, one {En vecka} other {{weeks} veckor}}</strong> utan användarkontakt; den senaste var {date}.',
  },
  'contacts.quiet': {
    en: 'No contact with users since {date}: <strong>{weeks, plural, one {one week} other {{weeks} weeks}} without user contact</strong>.',
    nb: 'Ingen kontakt med brukere siden {date}: <strong>{weeks, plural, one {én uke} other {{weeks} uker}} uten brukerkontakt</strong>.',
    sv: 'Ingen kontakt med användare sedan {date}: <strong>{weeks, plural, one {en vecka} other {{weeks} veckor}} utan användarkontakt</strong>.',
  },
  'contacts.noneYet': {
    en: 'No contact with users has been noted yet.',
    nb: 'Ingen kontakt med brukere er notert ennå.',
    sv: 'Ingen kontakt med användare är antecknad ännu.',
  },
  'contacts.answersSince': {
    en: 'The newest answers shown go up to {date}.',
    nb: 'De nyeste svarene som vises, går fram til {date}.',
    sv: 'De senaste svaren som visas går fram till {date}.',
  },
  'contacts.answersQuiet': {
    en: 'No answers or readings to show since {date}: <strong>{weeks, plural, one {one week} other {{weeks} weeks}}</strong>.',
    nb: 'Ingen svar eller målinger å vise siden {date}: <strong>{weeks, plural, one {én uke} other {{weeks} uker}}</strong>.',
    sv: 'Inga svar eller mätningar att visa sedan {date}: <strong>{weeks, plural, one {en vecka} other {{weeks} veckor}}</strong>.',
  },
  'contacts.noAnswers': {
    en: 'There are no answers or readings to show yet.',
    nb: 'Det finnes ingen svar eller målinger å vise ennå.',
    sv: 'Det finns inga svar eller mätningar att visa ännu.',
  },
  'contacts.productQuiet': {
    en: 'What users of <product>{product}</product> say: no contact with them since {date}.',
    nb: 'Hva brukerne av <product>{product}</product> sier: ingen kontakt med dem siden {date}.',
    sv: 'Vad användarna av <product>{product}</product> säger: ingen kontakt med dem sedan {date}.',
  },
  'contacts.productAnswersQuiet': {
    en: 'What users of <product>{product}</product> have experienced since {date}: no answers or readings to show after it.',
    nb: 'Hva brukerne av <product>{product}</product> har opplevd siden {date}: ingen svar eller målinger å vise etter det.',
    sv: 'Vad användarna av <product>{product}</product> har upplevt sedan {date}: inga svar eller mätningar att visa efter det.',
  },
  'contacts.productsNone': {
    en: 'What users say when they are met: for {n} of {of} {of, plural, one {product} other {products}} no contact has been noted.',
    nb: 'Hva brukere sier når vi møter dem: for {n} av {of} {of, plural, one {produkt} other {produkter}} er ingen kontakt notert.',
    sv: 'Vad användare säger när vi möter dem: för {n} av {of} {of, plural, one {produkt} other {produkter}} är ingen kontakt antecknad.',
  },

  'contacts.title': { en: 'Contact with users', nb: 'Kontakt med brukere', sv: 'Kontakt med användare' },
  'contacts.question': {
    en: 'When did we last meet a user, and what did we learn?',
    nb: 'Når møtte vi sist en bruker, og hva lærte vi?',
    sv: 'När träffade vi senast en användare, och vad lärde vi oss?',
  },
  'contacts.rule': {
    en: 'Told as a notice after {days} days without contact, or without answers to show. Ops choose that number in the settings.',
    nb: 'Varsles etter {days} dager uten kontakt, eller uten svar å vise. Drift velger tallet i innstillingene.',
    sv: 'Meddelas efter {days} dagar utan kontakt, eller utan svar att visa. Drift väljer talet i inställningarna.',
  },
  'contacts.log': { en: 'Log user contact', nb: 'Registrer brukerkontakt', sv: 'Registrera användarkontakt' },
  'contacts.kind': { en: 'Kind of contact', nb: 'Type kontakt', sv: 'Typ av kontakt' },
  'contacts.kind.interview': { en: 'Interview', nb: 'Intervju', sv: 'Intervju' },
  'contacts.kind.observation': { en: 'Observation', nb: 'Observasjon', sv: 'Observation' },
  'contacts.kind.usabilityTest': { en: 'Usability test', nb: 'Brukertest', sv: 'Användningstest' },
  'contacts.kind.support': { en: 'Support', nb: 'Brukerstøtte', sv: 'Support' },
  'contacts.kind.visit': { en: 'Visit', nb: 'Besøk', sv: 'Besök' },
  'contacts.kind.texts': { en: 'What users wrote', nb: 'Det brukere har skrevet', sv: 'Det användare har skrivit' },
  'contacts.kind.other': { en: 'Something else', nb: 'Noe annet', sv: 'Något annat' },
  'contacts.day': { en: 'Day', nb: 'Dag', sv: 'Dag' },
  'contacts.people': { en: 'How many users', nb: 'Hvor mange brukere', sv: 'Hur många användare' },
  'contacts.learned': {
    en: 'What did you learn, or begin to wonder?',
    nb: 'Hva lærte dere, eller begynte å lure på?',
    sv: 'Vad lärde ni er, eller började undra över?',
  },
  'contacts.learnedHint': {
    en: 'One line, without names. Ids, phone numbers and addresses are taken out before it is stored.',
    nb: 'Én linje, uten navn. Fødselsnumre, telefonnumre og adresser tas ut før den lagres.',
    sv: 'En rad, utan namn. Personnummer, telefonnummer och adresser tas bort innan den sparas.',
  },
  'contacts.hypothesis': { en: 'About a hypothesis', nb: 'Om en hypotese', sv: 'Om en hypotes' },
  'contacts.noHypothesis': { en: 'None in particular', nb: 'Ingen bestemt', sv: 'Ingen särskild' },
  'contacts.act': {
    en: 'Somebody should act on this',
    nb: 'Noen bør gjøre noe med dette',
    sv: 'Någon bör göra något åt det här',
  },
  'contacts.noted': { en: 'Noted.', nb: 'Notert.', sv: 'Antecknat.' },
  'contacts.takenBack': { en: 'Taken back.', nb: 'Tatt tilbake.', sv: 'Borttaget.' },
  'contacts.takeBack': { en: 'Take back', nb: 'Ta tilbake', sv: 'Ta tillbaka' },
  'contacts.line': {
    en: '{kind} · {date} · {people, plural, one {one user} other {{people} users}}',
    nb: '{kind} · {date} · {people, plural, one {én bruker} other {{people} brukere}}',
    sv: '{kind} · {date} · {people, plural, one {en användare} other {{people} användare}}',
  },
  'contacts.makeInsight': { en: 'Make it an insight', nb: 'Gjør det til en innsikt', sv: 'Gör det till en insikt' },
  'contacts.shown': {
    en: 'The newest first; {n} of {of} are shown.',
    nb: 'De nyeste først; {n} av {of} vises.',
    sv: 'De senaste först; {n} av {of} visas.',
  },
  'contacts.atSource': {
    en: 'From the source',
    nb: 'Fra kilden',
    sv: 'Från källan',
  },
  'contacts.atSourceHint': {
    en: 'An item with the label “{label}” at the source counts as contact on the day it is finished.',
    nb: 'En sak med etiketten «{label}» ved kilden teller som kontakt den dagen den er ferdig.',
    sv: 'Ett ärende med etiketten ”{label}” vid källan räknas som kontakt den dag det är klart.',
  },
  'contacts.dayToCome': {
    en: 'A contact is noted when it has been. Choose a day that is not to come.',
    nb: 'En kontakt noteres når den har vært. Velg en dag som ikke er fram i tid.',
    sv: 'En kontakt antecknas när den har varit. Välj en dag som inte ligger framåt i tiden.',
  },
  'contacts.hypothesisUnknown': {
    en: 'This product has no such hypothesis. Choose one from the list, or none.',
    nb: 'Produktet har ingen slik hypotese. Velg en fra listen, eller ingen.',
    sv: 'Produkten har ingen sådan hypotes. Välj en från listan, eller ingen.',
  },
  'contacts.notFound': {
    en: 'This contact is not noted for this product.',
    nb: 'Denne kontakten er ikke notert for dette produktet.',
    sv: 'Den här kontakten är inte antecknad för den här produkten.',
  },
  'contacts.notFoundNext': {
    en: 'It may have been taken back. Load the page again.',
    nb: 'Den kan være tatt tilbake. Last inn siden på nytt.',
    sv: 'Den kan ha tagits bort. Läs in sidan på nytt.',
  },
});
