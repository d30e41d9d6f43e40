import { messages } from '../message.js';

/** What was learned about users and waits for somebody, or was acted on. */
export const insights = messages({
  'insights.title': { en: 'Insights', nb: 'Innsikt', sv: 'Insikter' },
  'insights.question': {
    en: 'What do we know that nobody has taken on?',
    nb: 'Hva vet vi som ingen har tatt tak i?',
    sv: 'Vad vet vi som ingen har tagit tag i?',
  },
  'insights.noneYet': {
    en: 'No insight has been written down yet.',
    nb: 'Ingen innsikt er skrevet ned ennå.',
    sv: 'Ingen insikt är nedskriven ännu.',
  },
  'insights.toAction': {
    en: 'From insight to action: half of {n} within {days, plural, one {one day} other {{days} days}}.',
    nb: 'Fra innsikt til handling: halvparten av {n} innen {days, plural, one {én dag} other {{days} dager}}.',
    sv: 'Från insikt till handling: hälften av {n} inom {days, plural, one {en dag} other {{days} dagar}}.',
  },
  'insights.toActionTooFew': {
    en: 'Too few to say how long it takes from insight to action: {n} so far, {needed} are needed.',
    nb: 'For få til å si hvor lang tid det tar fra innsikt til handling: {n} så langt, det trengs {needed}.',
    sv: 'För få för att säga hur lång tid det tar från insikt till handling: {n} hittills, det behövs {needed}.',
  },
  'insights.write': { en: 'Write down an insight', nb: 'Skriv ned en innsikt', sv: 'Skriv ned en insikt' },
  'insights.text': { en: 'What do we know now?', nb: 'Hva vet vi nå?', sv: 'Vad vet vi nu?' },
  'insights.source': { en: 'Where it comes from', nb: 'Hvor den kommer fra', sv: 'Varifrån den kommer' },
  'insights.source.contact': { en: 'Contact with users', nb: 'Kontakt med brukere', sv: 'Kontakt med användare' },
  'insights.source.text': {
    en: 'A text from a survey',
    nb: 'En tekst fra et spørreskjema',
    sv: 'En text från en enkät',
  },
  'insights.source.reading': { en: 'A figure', nb: 'Et tall', sv: 'En siffra' },
  'insights.source.free': { en: 'Elsewhere', nb: 'Et annet sted', sv: 'Någon annanstans' },
  'insights.line': {
    en: '{source} · seen {date}',
    nb: '{source} · sett {date}',
    sv: '{source} · sedd {date}',
  },
  'insights.age': {
    en: 'Nobody has taken it on for {age, plural, one {one day} other {{age} days}}',
    nb: 'Ingen har tatt tak i den på {age, plural, one {én dag} other {{age} dager}}',
    sv: 'Ingen har tagit tag i den på {age, plural, one {en dag} other {{age} dagar}}',
  },
  'insights.new': {
    en: 'Nobody has taken it on yet',
    nb: 'Ingen har tatt tak i den ennå',
    sv: 'Ingen har tagit tag i den ännu',
  },
  'insights.did.hypothesis': {
    en: '{date}: taken on as {hypothesis}',
    nb: '{date}: tatt opp som {hypothesis}',
    sv: '{date}: upptagen som {hypothesis}',
  },
  'insights.did.decision': {
    en: '{date}: agreed: {text}',
    nb: '{date}: avtalt: {text}',
    sv: '{date}: överenskommet: {text}',
  },
  'insights.did.closed': {
    en: '{date}: closed, because: {text}',
    nb: '{date}: lukket, fordi: {text}',
    sv: '{date}: stängd, därför att: {text}',
  },
  'insights.did.reopened': { en: '{date}: opened again', nb: '{date}: åpnet igjen', sv: '{date}: öppnad igen' },
  'insights.follow': { en: 'What follows?', nb: 'Hva følger?', sv: 'Vad följer?' },
  'insights.follow.hypothesis': { en: 'A hypothesis', nb: 'En hypotese', sv: 'En hypotes' },
  'insights.follow.decision': { en: 'A decision', nb: 'En beslutning', sv: 'Ett beslut' },
  'insights.follow.closed': { en: 'Nothing, because …', nb: 'Ingenting, fordi …', sv: 'Inget, därför att …' },
  'insights.which': { en: 'Which hypothesis', nb: 'Hvilken hypotese', sv: 'Vilken hypotes' },
  'insights.agreed': { en: 'What was agreed', nb: 'Hva som ble avtalt', sv: 'Vad ni kom överens om' },
  'insights.because': { en: 'Because', nb: 'Fordi', sv: 'Därför att' },
  'insights.reopen': { en: 'Open again', nb: 'Åpne igjen', sv: 'Öppna igen' },
  'insights.unowned': {
    en: 'What nobody has taken on',
    nb: 'Det ingen har tatt tak i',
    sv: 'Det ingen har tagit tag i',
  },
  'insights.unownedQuestion': {
    en: 'Insights that have waited {days} days or longer, the oldest first',
    nb: 'Innsikt som har ventet i {days} dager eller lenger, den eldste først',
    sv: 'Insikter som har väntat i {days} dagar eller längre, den äldsta först',
  },
  'insights.noneUnowned': {
    en: 'No insight has waited that long.',
    nb: 'Ingen innsikt har ventet så lenge.',
    sv: 'Ingen insikt har väntat så länge.',
  },
  'insights.notFound': {
    en: 'This product has no such insight.',
    nb: 'Produktet har ingen slik innsikt.',
    sv: 'Produkten har ingen sådan insikt.',
  },
  'insights.notFoundNext': {
    en: 'Open it from the list of the product’s insights.',
    nb: 'Åpne den fra listen over produktets innsikt.',
    sv: 'Öppna den från listan över produktens insikter.',
  },
  'insights.dayToCome': {
    en: 'An insight is written down when it has been seen. Choose a day that is not to come.',
    nb: 'En innsikt skrives ned når den er sett. Velg en dag som ikke er fram i tid.',
    sv: 'En insikt skrivs ned när den har setts. Välj en dag som inte ligger framåt i tiden.',
  },
  'insights.textNeeded': {
    en: 'Write what was agreed, or why it is closed.',
    nb: 'Skriv hva som ble avtalt, eller hvorfor den lukkes.',
    sv: 'Skriv vad ni kom överens om, eller varför den stängs.',
  },
  'insights.nothingToReopen': {
    en: 'Nothing has followed on it yet, so there is nothing to take back.',
    nb: 'Ingenting har fulgt på den ennå, så det er ingenting å ta tilbake.',
    sv: 'Inget har följt på den ännu, så det finns inget att ta tillbaka.',
  },
});
