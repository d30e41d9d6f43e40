import { messages } from '../message.js';

/** Making an indicator, changing what it means, and everything it has meant. */
export const indicatorForm = messages({
  'indicator-form.title': {
    en: 'New indicator',
    nb: 'Ny indikator',
    sv: 'Ny indikator',
  },
  'indicator-form.text': {
    en: 'What users notice, as a figure that can be followed. What it means can be changed later, and every earlier meaning is kept.',
    nb: 'Det brukerne merker, som et tall som kan følges. Hva det betyr, kan endres senere, og alle tidligere betydninger blir tatt vare på.',
    sv: 'Det användarna märker, som en siffra som kan följas. Vad den betyder kan ändras senare, och alla tidigare betydelser sparas.',
  },
  'indicator-form.kind': {
    en: 'What is it about?',
    nb: 'Hva handler den om?',
    sv: 'Vad handlar den om?',
  },
  'indicator-form.measure': {
    en: 'How is it measured?',
    nb: 'Hvordan måles den?',
    sv: 'Hur mäts den?',
  },
  'indicator-form.measure.best': {
    en: 'Answers on a scale: the share of the best ones',
    nb: 'Svar på en skala: andelen av de beste',
    sv: 'Svar på en skala: andelen av de bästa',
  },
  'indicator-form.measure.mean': {
    en: 'Answers on a scale: their mean',
    nb: 'Svar på en skala: gjennomsnittet',
    sv: 'Svar på en skala: medelvärdet',
  },
  'indicator-form.measure.share': {
    en: 'Counted: a share of all',
    nb: 'Telt: en andel av alle',
    sv: 'Räknat: en andel av alla',
  },
  'indicator-form.measure.durations': {
    en: 'Counted: how many days each case took',
    nb: 'Telt: hvor mange dager hver sak tok',
    sv: 'Räknat: hur många dagar varje ärende tog',
  },
  'indicator-form.measure.days': {
    en: 'Counted: a time in days',
    nb: 'Telt: en tid i dager',
    sv: 'Räknat: en tid i dagar',
  },
  'indicator-form.measure.amount': {
    en: 'Counted: an amount',
    nb: 'Telt: en mengde',
    sv: 'Räknat: en mängd',
  },
  'indicator-form.name': {
    en: 'Own name',
    nb: 'Eget navn',
    sv: 'Eget namn',
  },
  'indicator-form.nameHint': {
    en: 'Left empty, it is called “{usual}” in each reader’s language.',
    nb: 'Uten navn heter den «{usual}» på leserens språk.',
    sv: 'Utan namn heter den ”{usual}” på läsarens språk.',
  },
  'indicator-form.nameNeeded': {
    en: 'Needed for an indicator of your own.',
    nb: 'Trengs for en egen indikator.',
    sv: 'Behövs för en egen indikator.',
  },
  'indicator-form.asked': {
    en: 'The question, in the words users see',
    nb: 'Spørsmålet, med ordene brukerne ser',
    sv: 'Frågan, med orden användarna ser',
  },
  'indicator-form.counted': {
    en: 'What is counted, and of which whole',
    nb: 'Hva som telles, og av hvilken helhet',
    sv: 'Vad som räknas, och av vilken helhet',
  },
  'indicator-form.countedHint': {
    en: 'For a share also where the whole comes from, and its date.',
    nb: 'For en andel også hvor helheten kommer fra, og datoen.',
    sv: 'För en andel också var helheten kommer ifrån, och datumet.',
  },
  'indicator-form.askedAt': {
    en: 'Where users are asked, or where it is counted',
    nb: 'Hvor brukerne blir spurt, eller hvor det telles',
    sv: 'Var användarna tillfrågas, eller var det räknas',
  },
  'indicator-form.askedAtHint': {
    en: 'For example “receipt and cancelled”. Who asks only those who finished hears of no failure.',
    nb: 'For eksempel «kvittering og avbrutt». Den som bare spør dem som ble ferdige, hører ikke om det som gikk galt.',
    sv: 'Till exempel ”kvitto och avbrutet”. Den som bara frågar dem som blev klara får inte höra om det som gick fel.',
  },
  'indicator-form.lowest': {
    en: 'Lowest answer',
    nb: 'Laveste svar',
    sv: 'Lägsta svar',
  },
  'indicator-form.highest': {
    en: 'Highest answer',
    nb: 'Høyeste svar',
    sv: 'Högsta svar',
  },
  'indicator-form.better': {
    en: 'What is better for users?',
    nb: 'Hva er bedre for brukerne?',
    sv: 'Vad är bättre för användarna?',
  },
  'indicator-form.higher': {
    en: 'Higher',
    nb: 'Høyere',
    sv: 'Högre',
  },
  'indicator-form.lower': {
    en: 'Lower',
    nb: 'Lavere',
    sv: 'Lägre',
  },
  'indicator-form.lane': {
    en: 'What does it tell?',
    nb: 'Hva forteller den?',
    sv: 'Vad berättar den?',
  },
  'indicator-form.laneUsers': {
    en: 'What users notice',
    nb: 'Det brukerne merker',
    sv: 'Det användarna märker',
  },
  'indicator-form.laneBenefit': {
    en: 'What the organisation gains',
    nb: 'Det virksomheten får igjen',
    sv: 'Det verksamheten får ut',
  },
  'indicator-form.laneHint': {
    en: 'A gain is drawn beside what users notice, and never told as what they experience.',
    nb: 'En gevinst tegnes ved siden av det brukerne merker, og omtales aldri som det de opplever.',
    sv: 'En nytta ritas bredvid det användarna märker och omtalas aldrig som det de upplever.',
  },
  'indicator-form.parts': {
    en: 'Weight the answers by channel',
    nb: 'Vekt svarene etter kanal',
    sv: 'Väg svaren efter kanal',
  },
  'indicator-form.partsHint': {
    en: 'Only where it is known how many of a hundred users come through each channel. The weighted share stands beside the plain one; channels without a number are left out.',
    nb: 'Bare der det er kjent hvor mange av hundre brukere som kommer gjennom hver kanal. Den vektede andelen står ved siden av den enkle; kanaler uten tall er ikke med.',
    sv: 'Bara där det är känt hur många av hundra användare som kommer genom varje kanal. Den vägda andelen står bredvid den enkla; kanaler utan tal är inte med.',
  },
  'indicator-form.partsAre': {
    en: 'Weighted by channel: {parts} ({source}, {day})',
    nb: 'Vektet etter kanal: {parts} ({source}, {day})',
    sv: 'Vägt efter kanal: {parts} ({source}, {day})',
  },
  'indicator-form.partsSource': {
    en: 'Where the parts are from',
    nb: 'Hvor delene er hentet fra',
    sv: 'Varifrån delarna kommer',
  },
  'indicator-form.partsOn': { en: 'As of which day', nb: 'Per hvilken dag', sv: 'Per vilken dag' },
  'indicator-form.smallest': {
    en: 'Smallest change worth the work',
    nb: 'Minste endring verdt arbeidet',
    sv: 'Minsta förändring värd arbetet',
  },
  'indicator-form.smallestPoints': {
    en: 'In percentage points.',
    nb: 'I prosentpoeng.',
    sv: 'I procentenheter.',
  },
  'indicator-form.smallestUnit': {
    en: 'In the unit of the figure.',
    nb: 'I tallets enhet.',
    sv: 'I siffrans enhet.',
  },
  'indicator-form.expected': {
    en: 'Longest time between two readings, in days',
    nb: 'Lengste tid mellom to målinger, i dager',
    sv: 'Längsta tid mellan två mätvärden, i dagar',
  },
  'indicator-form.expectedHint': {
    en: 'After that it is said that readings are missing. Left empty, none are missed.',
    nb: 'Etter det blir det sagt at målinger mangler. Uten tall savnes ingen.',
    sv: 'Efter det sägs att mätvärden saknas. Utan tal saknas inga.',
  },
  'indicator-form.course': {
    en: 'How do values of different periods hang together?',
    nb: 'Hvordan henger verdier fra ulike perioder sammen?',
    sv: 'Hur hänger värden från olika perioder ihop?',
  },
  'indicator-form.course.each': {
    en: 'Each period stands alone',
    nb: 'Hver periode står alene',
    sv: 'Varje period står för sig',
  },
  'indicator-form.course.rolling': {
    en: 'Each value covers several periods (such as the last twelve months)',
    nb: 'Hver verdi dekker flere perioder (som siste tolv måneder)',
    sv: 'Varje värde täcker flera perioder (som senaste tolv månaderna)',
  },
  'indicator-form.course.cumulative': {
    en: 'Each value contains all before it (so far this year)',
    nb: 'Hver verdi inneholder alle før den (hittil i år)',
    sv: 'Varje värde innehåller alla före det (hittills i år)',
  },
  'indicator-form.make': {
    en: 'Make the indicator',
    nb: 'Lag indikatoren',
    sv: 'Skapa indikatorn',
  },
  'indicator-form.wrongNumber': {
    en: 'This is not a number.',
    nb: 'Dette er ikke et tall.',
    sv: 'Det här är inte ett tal.',
  },
  'indicator-form.changeText': {
    en: 'A change makes a new version. Nothing that was said before is overwritten.',
    nb: 'En endring lager en ny versjon. Ingenting som er sagt før, blir overskrevet.',
    sv: 'En ändring skapar en ny version. Inget som har sagts tidigare skrivs över.',
  },
  'indicator-form.change': {
    en: 'Change the definition',
    nb: 'Endre definisjonen',
    sv: 'Ändra definitionen',
  },
  'indicator-form.from': {
    en: 'Holds from',
    nb: 'Gjelder fra',
    sv: 'Gäller från',
  },
  'indicator-form.changed': {
    en: 'What makes values before and after incomparable?',
    nb: 'Hva gjør verdier før og etter usammenlignbare?',
    sv: 'Vad gör värden före och efter ojämförbara?',
  },
  'indicator-form.changedHint': {
    en: 'Whatever you tick breaks the series: a new usual range begins, and no change is claimed across that day. Ticking nothing lets it go on.',
    nb: 'Det du krysser av for, bryter serien: et nytt vanlig område begynner, og ingen endring hevdes på tvers av dagen. Uten kryss går den videre.',
    sv: 'Det du kryssar för bryter serien: ett nytt vanligt område börjar, och ingen förändring hävdas över dagen. Utan kryss fortsätter den.',
  },
  'indicator-form.changed.question': {
    en: 'The question',
    nb: 'Spørsmålet',
    sv: 'Frågan',
  },
  'indicator-form.changed.scale': {
    en: 'The scale',
    nb: 'Skalaen',
    sv: 'Skalan',
  },
  'indicator-form.changed.channel': {
    en: 'Where or how users are asked',
    nb: 'Hvor eller hvordan brukerne blir spurt',
    sv: 'Var eller hur användarna tillfrågas',
  },
  'indicator-form.changed.definition': {
    en: 'What is counted',
    nb: 'Hva som telles',
    sv: 'Vad som räknas',
  },
  'indicator-form.changed.whole': {
    en: 'Whom all of it is counted against',
    nb: 'Hvem alt regnes av',
    sv: 'Vilka allt räknas av',
  },
  'indicator-form.whole': {
    en: 'All those the service is for',
    nb: 'Alle tjenesten er for',
    sv: 'Alla som tjänsten är för',
  },
  'indicator-form.wholeHint': {
    en: 'Reach is a part of them. It is never compared across different wholes: another source or another day starts the series anew.',
    nb: 'Rekkevidden er en del av dem. Den sammenlignes aldri på tvers av ulike helheter: en annen kilde eller en annen dag starter serien på nytt.',
    sv: 'Räckvidden är en del av dem. Den jämförs aldrig över olika helheter: en annan källa eller en annan dag börjar serien på nytt.',
  },
  'indicator-form.wholeSource': {
    en: 'Who says how many they are',
    nb: 'Hvem som sier hvor mange de er',
    sv: 'Vem som säger hur många de är',
  },
  'indicator-form.wholeOn': {
    en: 'Counted as of which day',
    nb: 'Telt per hvilken dag',
    sv: 'Räknat per vilken dag',
  },
  'indicator-form.wholeOnHint': {
    en: 'Of a whole year the day is its last.',
    nb: 'For et helt år er dagen den siste.',
    sv: 'För ett helt år är dagen den sista.',
  },
  'indicator-form.wholeIs': {
    en: 'Of all those it is for: {source}, as of {day}',
    nb: 'Av alle den er for: {source}, per {day}',
    sv: 'Av alla den är för: {source}, per {day}',
  },
  'indicator-form.wholeNotTold': {
    en: 'Of which whole: not told',
    nb: 'Av hvilken helhet: ikke oppgitt',
    sv: 'Av vilken helhet: inte angivet',
  },
  'indicator-form.needed': {
    en: 'How many answers a change takes',
    nb: 'Hvor mange svar en endring krever',
    sv: 'Hur många svar en förändring kräver',
  },
  'indicator-form.save': {
    en: 'Save a new version',
    nb: 'Lagre en ny versjon',
    sv: 'Spara en ny version',
  },
  'indicator-form.versions': {
    en: 'Versions',
    nb: 'Versjoner',
    sv: 'Versioner',
  },
  'indicator-form.version': {
    en: 'Version {version}',
    nb: 'Versjon {version}',
    sv: 'Version {version}',
  },
  'indicator-form.sinceBeginning': {
    en: 'since the beginning',
    nb: 'siden begynnelsen',
    sv: 'sedan början',
  },
  'indicator-form.since': {
    en: 'from {day}',
    nb: 'fra {day}',
    sv: 'från {day}',
  },
  'indicator-form.series': {
    en: 'New series: {what}',
    nb: 'Ny serie: {what}',
    sv: 'Ny serie: {what}',
  },
  'indicator-form.goesOn': {
    en: 'The series goes on',
    nb: 'Serien går videre',
    sv: 'Serien fortsätter',
  },
  'indicator-form.scale': {
    en: 'Scale {min} to {max}',
    nb: 'Skala {min} til {max}',
    sv: 'Skala {min} till {max}',
  },
  'indicator-form.expectedEvery': {
    en: 'expected at least every {days, plural, one {day} other {{days} days}}',
    nb: 'ventet minst {days, plural, one {hver dag} other {hver {days}. dag}}',
    sv: 'väntat minst en gång {days, plural, one {om dagen} other {på {days} dagar}}',
  },
  'indicator-form.archive': {
    en: 'Put aside',
    nb: 'Legg til side',
    sv: 'Lägg åt sidan',
  },
  'indicator-form.archiveText': {
    en: 'It is no longer followed and no longer a choice. Its readings and definitions stay.',
    nb: 'Den følges ikke lenger og er ikke lenger et valg. Målingene og definisjonene blir.',
    sv: 'Den följs inte längre och är inte längre ett val. Mätvärdena och definitionerna blir kvar.',
  },
  'indicator-form.restore': {
    en: 'Take up again',
    nb: 'Ta opp igjen',
    sv: 'Ta upp igen',
  },
});
