import { messages } from '../message.js';

/** The form in which a hypothesis and its plan are written down. */
export const planForm = messages({
  'plan-form.believe': { en: 'What we believe', nb: 'Det vi tror', sv: 'Det vi tror' },
  'plan-form.what': { en: 'We believe that …', nb: 'Vi tror at …', sv: 'Vi tror att …' },
  'plan-form.whatHint': {
    en: 'What is done or changed, as in “a new first question”.',
    nb: 'Det som gjøres eller endres, som «et nytt første spørsmål».',
    sv: 'Det som görs eller ändras, som ”en ny första fråga”.',
  },
  'plan-form.leadsTo': { en: '… will lead to …', nb: '… fører til …', sv: '… leder till …' },
  'plan-form.leadsToHint': {
    en: 'What is different for users then, as in “more people getting it right the first time”.',
    nb: 'Det som da er annerledes for brukerne, som «at flere får det riktig første gang».',
    sv: 'Det som då är annorlunda för användarna, som ”att fler gör rätt första gången”.',
  },
  'plan-form.forWhom': { en: '… for', nb: '… for', sv: '… för' },
  'plan-form.seeIt': { en: 'How we will see it', nb: 'Hvordan vi vil se det', sv: 'Hur vi kommer att se det' },
  'plan-form.indicator': { en: 'What we look at', nb: 'Det vi ser på', sv: 'Det vi tittar på' },
  'plan-form.ofFlow': { en: 'How long work takes', nb: 'Hvor lang tid arbeidet tar', sv: 'Hur lång tid arbetet tar' },
  'plan-form.flowAlone': {
    en: 'This says nothing of what users notice: faster is not better by itself.',
    nb: 'Dette sier ingenting om hva brukerne merker: raskere er ikke bedre i seg selv.',
    sv: 'Det här säger inget om vad användarna märker: snabbare är inte bättre i sig.',
  },
  'plan-form.expected': { en: 'Expected change', nb: 'Forventet endring', sv: 'Förväntad förändring' },
  'plan-form.smallest': {
    en: 'Smallest change worth having',
    nb: 'Minste endring det er verdt å ha',
    sv: 'Minsta förändring som är värd att ha',
  },
  'plan-form.smallestHint': {
    en: 'Left empty: half of what you expect.',
    nb: 'Tomt felt: halvparten av det dere venter.',
    sv: 'Tomt fält: hälften av det ni väntar er.',
  },
  'plan-form.unitPercentagePoints': {
    en: 'percentage points {direction, select, higher {higher} other {lower}}',
    nb: 'prosentpoeng {direction, select, higher {høyere} other {lavere}}',
    sv: 'procentenheter {direction, select, higher {högre} other {lägre}}',
  },
  'plan-form.unitPoints': {
    en: 'points {direction, select, higher {higher} other {lower}}',
    nb: 'poeng {direction, select, higher {høyere} other {lavere}}',
    sv: 'poäng {direction, select, higher {högre} other {lägre}}',
  },
  'plan-form.unitPercent': {
    en: 'percent {direction, select, higher {higher} other {lower}}',
    nb: 'prosent {direction, select, higher {høyere} other {lavere}}',
    sv: 'procent {direction, select, higher {högre} other {lägre}}',
  },
  'plan-form.unitNumber': {
    en: '{direction, select, higher {higher} other {lower}}',
    nb: '{direction, select, higher {høyere} other {lavere}}',
    sv: '{direction, select, higher {högre} other {lägre}}',
  },
  'plan-form.when': { en: 'When', nb: 'Når', sv: 'När' },
  'plan-form.startsOn': { en: 'In effect from', nb: 'I bruk fra', sv: 'I bruk från' },
  'plan-form.startsOnHint': {
    en: 'The plan can be changed until this day and is locked from then on.',
    nb: 'Planen kan endres fram til denne dagen og er låst fra da av.',
    sv: 'Planen kan ändras fram till den här dagen och är låst från och med då.',
  },
  'plan-form.begun': {
    en: 'It has already begun: explore it, without a verdict',
    nb: 'Det har allerede begynt: utforsk det, uten vurdering',
    sv: 'Det har redan börjat: utforska det, utan bedömning',
  },
  'plan-form.weeks': { en: 'Weeks that count', nb: 'Uker som teller', sv: 'Veckor som räknas' },
  'plan-form.evaluateOn': {
    en: 'The window ends {date}; the verdict is made after it.',
    nb: 'Vinduet slutter {date}; vurderingen gjøres etter det.',
    sv: 'Fönstret slutar {date}; bedömningen görs efter det.',
  },
  'plan-form.evaluateOnOpen': {
    en: 'The verdict is made after the last of these weeks.',
    nb: 'Vurderingen gjøres etter den siste av disse ukene.',
    sv: 'Bedömningen görs efter den sista av de här veckorna.',
  },
  'plan-form.ramp': {
    en: 'Weeks to leave out after the start',
    nb: 'Uker å holde utenfor etter start',
    sv: 'Veckor att hålla utanför efter starten',
  },
  'plan-form.rampHint': {
    en: 'While it is being taken into use. Most often 0.',
    nb: 'Mens det tas i bruk. Oftest 0.',
    sv: 'Medan det tas i bruk. Oftast 0.',
  },
  'plan-form.couldShow': {
    en: 'What this plan could show',
    nb: 'Hva denne planen kan vise',
    sv: 'Vad den här planen kan visa',
  },
  'plan-form.baseline': {
    en: 'Last 12 weeks: {value}, {n}.',
    nb: 'Siste 12 uker: {value}, {n}.',
    sv: 'Senaste 12 veckorna: {value}, {n}.',
  },
  'plan-form.baselineUnknown': {
    en: 'There is no value for the last 12 weeks.',
    nb: 'Det finnes ingen verdi for de siste 12 ukene.',
    sv: 'Det finns inget värde för de senaste 12 veckorna.',
  },
  'plan-form.cases': {
    en: '{n, plural, one {{n} case} other {{n} cases}}',
    nb: '{n, plural, one {{n} sak} other {{n} saker}}',
    sv: '{n, plural, one {{n} ärende} other {{n} ärenden}}',
  },
  'plan-form.previewWaits': {
    en: 'It is told here when a day and a number of weeks are chosen.',
    nb: 'Det fortelles her når en dag og et antall uker er valgt.',
    sv: 'Det berättas här när en dag och ett antal veckor är valda.',
  },
  'plan-form.alsoKnown': { en: 'What else is known', nb: 'Hva mer vi vet', sv: 'Vad mer vi vet' },
  'plan-form.alsoKnownText': {
    en: 'All of it can be left as it is.',
    nb: 'Alt kan stå som det er.',
    sv: 'Allt kan stå som det är.',
  },
  'plan-form.kind': { en: 'Kind', nb: 'Type', sv: 'Slag' },
  'plan-form.tactical': {
    en: 'Tactical: improves something that is there',
    nb: 'Taktisk: forbedrer noe som finnes',
    sv: 'Taktisk: förbättrar något som finns',
  },
  'plan-form.capacity': {
    en: 'Builds capacity for change',
    nb: 'Bygger endringsevne',
    sv: 'Bygger förändringsförmåga',
  },
  'plan-form.level': { en: 'How well do we know it?', nb: 'Hvor godt vet vi det?', sv: 'Hur väl vet vi det?' },
  'plan-form.address': { en: 'What shows it', nb: 'Det som viser det', sv: 'Det som visar det' },
  'plan-form.addressHint': {
    en: 'Address of a page that begins with https://.',
    nb: 'Adressen til en side, som begynner med https://.',
    sv: 'Adressen till en sida, som börjar med https://.',
  },
  'plan-form.comparison': {
    en: 'A product that is not touched, to compare with',
    nb: 'Et produkt som ikke berøres, å sammenligne med',
    sv: 'En produkt som inte berörs, att jämföra med',
  },
  'plan-form.noComparison': { en: 'None', nb: 'Ingen', sv: 'Ingen' },
  'plan-form.also': {
    en: 'Other things that happen at the same time',
    nb: 'Annet som skjer samtidig',
    sv: 'Annat som händer samtidigt',
  },
  'plan-form.alsoHint': { en: 'One on each line.', nb: 'Én på hver linje.', sv: 'En på varje rad.' },
  'plan-form.register': { en: 'Register', nb: 'Registrer', sv: 'Registrera' },
});
