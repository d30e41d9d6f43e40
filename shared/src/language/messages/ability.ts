import { messages } from '../message.js';

/** From a signal to an agreed action to what came of it: counts and times, never a share and never a rank (decisions.md 22). */
export const ability = messages({
  'ability.title': { en: 'From signal to knowing', nb: 'Fra signal til visshet', sv: 'Från signal till visshet' },
  'ability.question': {
    en: 'When something gets worse, what do we agree, and what comes of it?',
    nb: 'Når noe blir dårligere: Hva blir vi enige om, og hva kommer ut av det?',
    sv: 'När något blir sämre: vad kommer vi överens om, och vad blir det av det?',
  },
  'ability.questionPooled': {
    en: 'Signals of all products together, each once; no product is counted by itself',
    nb: 'Signaler fra alle produkter samlet, hvert telt én gang; ingen produkter telles hver for seg',
    sv: 'Signaler från alla produkter tillsammans, var och en en gång; ingen produkt räknas för sig',
  },
  'ability.definition': {
    en: 'A signal is a lead time or an experience that has gone the wrong way for eight points in a row, or a level that people have confirmed; from the last 12 months. Agreed: a hypothesis or a decision noted against it. Known: a verdict, whichever it was, or a confirmed level for the better after it.',
    nb: 'Et signal er en ledetid eller opplevelse som har gått feil vei åtte punkter på rad, eller et nivå noen har bekreftet; fra de siste 12 månedene. Avtalt: en hypotese eller beslutning er notert ved det. Kjent: en vurdering, uansett hvilken, eller et bekreftet bedre nivå etter det.',
    sv: 'En signal är en ledtid eller en upplevelse som har gått åt fel håll åtta punkter i rad, eller en nivå som någon har bekräftat; från de senaste 12 månaderna. Överenskommet: en hypotes eller ett beslut är antecknat vid den. Känt: en bedömning, vilken den än är, eller en bekräftad bättre nivå efter den.',
  },
  'ability.notMeasured': {
    en: 'Not known: there is no usual range yet that could tell a signal.',
    nb: 'Ikke kjent: det finnes ikke noe vanlig område ennå som kan vise et signal.',
    sv: 'Inte känt: det finns inget vanligt område ännu som kan visa en signal.',
  },
  'ability.none': {
    en: 'No signal that something got worse in the last 12 months.',
    nb: 'Ingen signaler om at noe ble dårligere de siste 12 månedene.',
    sv: 'Inga signaler om att något blev sämre under de senaste 12 månaderna.',
  },
  'ability.counts': {
    en: '{signals, plural, one {One signal} other {{signals} signals}} that something got worse in the last 12 months: something agreed on {agreed}, {closed} left with a reason; what came of it is known for {known}.',
    nb: '{signals, plural, one {Ett signal} other {{signals} signaler}} om at noe ble dårligere de siste 12 månedene: noe avtalt for {agreed}, {closed} latt ligge med en begrunnelse; hva som kom ut av det, er kjent for {known}.',
    sv: '{signals, plural, one {En signal} other {{signals} signaler}} om att något blev sämre under de senaste 12 månaderna: något överenskommet för {agreed}, {closed} lämnade med en motivering; vad det blev av det är känt för {known}.',
  },
  'ability.open': {
    en: '{n, plural, one {One has nothing agreed yet and has waited} other {{n} have nothing agreed yet, the oldest for}} {days, plural, one {one day} other {{days} days}}.',
    nb: '{n, plural, one {Ett har ingenting avtalt ennå, og har ventet} other {{n} har ingenting avtalt ennå, det eldste}} i {days, plural, one {én dag} other {{days} dager}}.',
    sv: '{n, plural, one {En har inget överenskommet ännu, och har väntat} other {{n} har inget överenskommet ännu, den äldsta}} i {days, plural, one {en dag} other {{days} dagar}}.',
  },
  'ability.toAgreed': {
    en: 'From signal to something agreed: half of {n} within {days, plural, one {one day} other {{days} days}}.',
    nb: 'Fra signal til noe avtalt: halvparten av {n} innen {days, plural, one {én dag} other {{days} dager}}.',
    sv: 'Från signal till något överenskommet: hälften av {n} inom {days, plural, one {en dag} other {{days} dagar}}.',
  },
  'ability.toAgreedTooFew': {
    en: 'Too few to say how long it takes until something is agreed: {n} so far, {needed} are needed.',
    nb: 'For få til å si hvor lang tid det tar før noe er avtalt: {n} så langt, det trengs {needed}.',
    sv: 'För få för att säga hur lång tid det tar innan något är överenskommet: {n} hittills, det behövs {needed}.',
  },
  'ability.toKnown': {
    en: 'From there until it was known what came of it: half of {n} within {days, plural, one {one day} other {{days} days}}.',
    nb: 'Derfra til det var kjent hva som kom ut av det: halvparten av {n} innen {days, plural, one {én dag} other {{days} dager}}.',
    sv: 'Därifrån tills det var känt vad det blev av det: hälften av {n} inom {days, plural, one {en dag} other {{days} dagar}}.',
  },
  'ability.toKnownTooFew': {
    en: 'Too few to say how long it takes from there until it is known what came of it: {n} so far, {needed} are needed.',
    nb: 'For få til å si hvor lang tid det tar derfra til det er kjent hva som kom ut av det: {n} så langt, det trengs {needed}.',
    sv: 'För få för att säga hur lång tid det tar därifrån tills det är känt vad det blev av det: {n} hittills, det behövs {needed}.',
  },
  'ability.longer': {
    en: 'Lead time is longer since {week}',
    nb: 'Ledetiden er lengre siden {week}',
    sv: 'Ledtiden är längre sedan {week}',
  },
  'ability.worse': {
    en: 'It has become worse for users since {week}',
    nb: 'Det er blitt dårligere for brukerne siden {week}',
    sv: 'Det har blivit sämre för användarna sedan {week}',
  },
  'ability.seen': { en: 'told since {date}', nb: 'vist siden {date}', sv: 'visad sedan {date}' },
  'ability.nothing': {
    en: 'nothing agreed for {age, plural, one {one day} other {{age} days}}',
    nb: 'ingenting avtalt på {age, plural, one {én dag} other {{age} dager}}',
    sv: 'inget överenskommet på {age, plural, one {en dag} other {{age} dagar}}',
  },
  'ability.known': { en: 'known {date}', nb: 'kjent {date}', sv: 'känt {date}' },
  'ability.signalGone': {
    en: 'The readings tell no such signal now. Load the page again.',
    nb: 'Tallene viser ikke noe slikt signal nå. Last inn siden på nytt.',
    sv: 'Siffrorna visar ingen sådan signal nu. Läs in sidan på nytt.',
  },
  'ability.guess': { en: 'Work on guesses', nb: 'Arbeid på gjetninger', sv: 'Arbete på gissningar' },
  'ability.guessWeeks': {
    en: '{weeks, plural, one {{weeks} item-week} other {{weeks} item-weeks}} of work were done while what it was for was a guess, over {items, plural, one {one item} other {{items} items}} linked to a hypothesis.',
    nb: '{weeks, plural, one {{weeks} saksuke} other {{weeks} saksuker}} med arbeid ble gjort mens formålet var en gjetning, fordelt på {items, plural, one {én sak} other {{items} saker}} koblet til en hypotese.',
    sv: '{weeks, plural, one {{weeks} ärendevecka} other {{weeks} ärendeveckor}} av arbete gjordes medan syftet var en gissning, fördelat på {items, plural, one {ett ärende kopplat} other {{items} ärenden kopplade}} till en hypotes.',
  },
  'ability.guessNothing': {
    en: 'No work is linked to a hypothesis yet, so work on guesses cannot be told.',
    nb: 'Ikke noe arbeid er koblet til en hypotese ennå, så arbeid på gjetninger kan ikke telles.',
    sv: 'Inget arbete är kopplat till en hypotes ännu, så arbete på gissningar går inte att räkna.',
  },
  'ability.guessNotMeasured': {
    en: 'Work on guesses is not known: no work items have been read.',
    nb: 'Arbeid på gjetninger er ikke kjent: ingen saker er lest inn.',
    sv: 'Arbete på gissningar är inte känt: inga ärenden har lästs in.',
  },
});
