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
    nb: 'Steg, ett per linje, for eksempel «Sendt inn: 1 400»',
    sv: 'Steg, ett per rad, till exempel ”Skickade in: 1 400”',
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
