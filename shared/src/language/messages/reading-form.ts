import { messages } from '../message.js';

/** A reading by hand: its days, and what was counted. */
export const readingForm = messages({
  'reading-form.enter': {
    en: 'Enter a reading',
    nb: 'Før inn en måling',
    sv: 'För in ett mätvärde',
  },
  'reading-form.entered': {
    en: 'It is kept. The same days again replace it.',
    nb: 'Den er tatt vare på. Samme dager en gang til erstatter den.',
    sv: 'Det är sparat. Samma dagar en gång till ersätter det.',
  },
  'reading-form.firstDay': {
    en: 'First day',
    nb: 'Første dag',
    sv: 'Första dag',
  },
  'reading-form.lastDayOf': {
    en: 'Last day',
    nb: 'Siste dag',
    sv: 'Sista dag',
  },
  'reading-form.part': {
    en: 'How many',
    nb: 'Hvor mange',
    sv: 'Hur många',
  },
  'reading-form.of': {
    en: 'Of all',
    nb: 'Av alle',
    sv: 'Av alla',
  },
  'reading-form.value': {
    en: 'Value',
    nb: 'Verdi',
    sv: 'Värde',
  },
  'reading-form.asked': {
    en: 'How many were asked',
    nb: 'Hvor mange som ble spurt',
    sv: 'Hur många som tillfrågades',
  },
  'reading-form.askedHint': {
    en: 'May be left open. With it the share who answer is told, and what is compared minds it.',
    nb: 'Kan stå åpent. Med det vises andelen som svarer, og det tas hensyn til når noe sammenlignes.',
    sv: 'Kan lämnas öppet. Med det visas andelen som svarar, och jämförelser tar hänsyn till det.',
  },
  'reading-form.within85': {
    en: '85 of 100 done within',
    nb: '85 av 100 ferdige innen',
    sv: '85 av 100 klara inom',
  },
  'reading-form.within95': {
    en: '95 of 100 done within',
    nb: '95 av 100 ferdige innen',
    sv: '95 av 100 klara inom',
  },
  'reading-form.withinHint': {
    en: 'May be left empty. It is shown where enough cases are behind it.',
    nb: 'Kan stå tomt. Det vises når nok saker ligger bak.',
    sv: 'Får lämnas tomt. Det visas när tillräckligt många ärenden ligger bakom.',
  },
  'reading-form.cases': {
    en: 'Cases behind it',
    nb: 'Saker bak',
    sv: 'Ärenden bakom',
  },
  'reading-form.cost': {
    en: 'Everything it cost to provide',
    nb: 'Alt det kostet å levere',
    sv: 'Allt det kostade att tillhandahålla',
  },
  'reading-form.costHint': {
    en: 'Fixed, variable and shared costs, without what was invested at the start.',
    nb: 'Faste, variable og felles kostnader, uten det som ble investert ved starten.',
    sv: 'Fasta, rörliga och gemensamma kostnader, utan det som investerades vid starten.',
  },
  'reading-form.transactions': {
    en: 'Completed transactions',
    nb: 'Fullførte transaksjoner',
    sv: 'Slutförda transaktioner',
  },
  'reading-form.stepLines': {
    en: 'Steps, one a line, such as “Sent in: 1,400”',
    nb: 'Steg, ett per linje, for eksempel «Sendt inn: 1 400»',
    sv: 'Steg, ett per rad, till exempel ”Skickade in: 1 400”',
  },
  'reading-form.stepLinesHint': {
    en: 'Started first, completed last. A correct “not eligible” is completed; a resumed session is no new start.',
    nb: 'Startet først, fullført sist. Et riktig «ikke rett til» er fullført; en gjenopptatt økt er ingen ny start.',
    sv: 'Började först, slutförde sist. Ett riktigt ”inte berättigad” är slutfört; en återupptagen session är ingen ny start.',
  },
  'reading-form.stepLineWrong': {
    en: 'Line {line} has no number at its end.',
    nb: 'Linje {line} har ikke noe tall til slutt.',
    sv: 'Rad {line} har inget tal i slutet.',
  },
  'reading-form.stepLineTwoWays': {
    en: 'Line {line} can be read in two ways. Put a colon between the name and the number.',
    nb: 'Linje {line} kan leses på to måter. Sett et kolon mellom navnet og tallet.',
    sv: 'Rad {line} kan läsas på två sätt. Sätt ett kolon mellan namnet och talet.',
  },
  'reading-form.asFailures': {
    en: 'As open failures by severity',
    nb: 'Som åpne feil etter alvorlighet',
    sv: 'Som öppna fel efter allvarlighet',
  },
  'reading-form.pages': {
    en: 'Pages or views that were checked',
    nb: 'Sider eller visninger som ble sjekket',
    sv: 'Sidor eller vyer som kontrollerades',
  },
  'reading-form.failureLines': {
    en: 'Open failures, one line for each severity and day found, such as “Serious 2026-05-01: 3”',
    nb: 'Åpne feil, én linje for hver alvorlighet og dag de ble funnet, for eksempel «Alvorlig 2026-05-01: 3»',
    sv: 'Öppna fel, en rad för varje allvarlighet och dag de hittades, till exempel ”Allvarlig 2026-05-01: 3”',
  },
  'reading-form.failureLinesHint': {
    en: 'Critical, serious, moderate or minor; all that are open on the last day. Empty means that none is.',
    nb: 'Kritisk, alvorlig, moderat eller mindre; alle som er åpne den siste dagen. Tomt betyr at ingen er det.',
    sv: 'Kritisk, allvarlig, måttlig eller mindre; alla som är öppna den sista dagen. Tomt betyder att inget är det.',
  },
  'reading-form.failureLineWrong': {
    en: 'Line {line} is not a severity, a day and a number, such as “Serious 2026-05-01: 3”.',
    nb: 'Linje {line} er ikke en alvorlighet, en dag og et tall, for eksempel «Alvorlig 2026-05-01: 3».',
    sv: 'Rad {line} är inte en allvarlighet, en dag och ett tal, till exempel ”Allvarlig 2026-05-01: 3”.',
  },
  'reading-form.assistivePart': {
    en: 'Users of assistive technology who completed, or were satisfied',
    nb: 'Brukere av hjelpemidler som fullførte, eller var fornøyde',
    sv: 'Användare av hjälpmedel som slutförde, eller var nöjda',
  },
  'reading-form.assistiveOf': {
    en: 'Of all users of assistive technology',
    nb: 'Av alle brukere av hjelpemidler',
    sv: 'Av alla användare av hjälpmedel',
  },
  'reading-form.othersPart': {
    en: 'Others who completed, or were satisfied',
    nb: 'Andre som fullførte, eller var fornøyde',
    sv: 'Andra som slutförde, eller var nöjda',
  },
  'reading-form.othersOf': {
    en: 'Of all others',
    nb: 'Av alle andre',
    sv: 'Av alla andra',
  },
  'reading-form.sent': {
    en: 'Readings entered and sent',
    nb: 'Målinger som er ført inn og sendt',
    sv: 'Mätvärden som har förts in och skickats',
  },
  'reading-form.sentText': {
    en: 'One by one; what a file brought is undone with its file. A reading that is taken back stays here and can be put back.',
    nb: 'Én og én; det som kom med en fil, angres med filen. En måling som er tatt tilbake, blir stående her og kan settes inn igjen.',
    sv: 'Ett och ett; det som kom med en fil ångras med filen. Ett mätvärde som har tagits tillbaka står kvar här och kan sättas in igen.',
  },
  'reading-form.sentNone': {
    en: 'None yet.',
    nb: 'Ingen ennå.',
    sv: 'Inga än.',
  },
  'reading-form.byHand': {
    en: 'entered {day}, by hand',
    nb: 'ført inn {day}, for hånd',
    sv: 'infört {day}, för hand',
  },
  'reading-form.byOther': {
    en: '{day}, sent by another system',
    nb: '{day}, sendt av et annet system',
    sv: '{day}, skickat av ett annat system',
  },
  'reading-form.state.counts': {
    en: 'Counts',
    nb: 'Teller',
    sv: 'Räknas',
  },
  'reading-form.state.replaced': {
    en: 'Replaced by a later one',
    nb: 'Erstattet av en senere',
    sv: 'Ersatt av ett senare',
  },
  'reading-form.state.waits': {
    en: 'Waits: fewer than five cases apart from the one shown',
    nb: 'Venter: skiller seg med færre enn fem saker fra den som vises',
    sv: 'Väntar: skiljer sig med färre än fem ärenden från det som visas',
  },
  'reading-form.state.takenBack': {
    en: 'Taken back',
    nb: 'Tatt tilbake',
    sv: 'Tillbakataget',
  },
  'reading-form.takeBack': {
    en: 'Take back',
    nb: 'Ta tilbake',
    sv: 'Ta tillbaka',
  },
  'reading-form.putBack': {
    en: 'Put back',
    nb: 'Sett inn igjen',
    sv: 'Sätt in igen',
  },
  'reading-form.asSteps': {
    en: 'As steps',
    nb: 'Som steg',
    sv: 'Som steg',
  },
  'reading-form.asShare': {
    en: 'As one share',
    nb: 'Som én andel',
    sv: 'Som en andel',
  },
});
