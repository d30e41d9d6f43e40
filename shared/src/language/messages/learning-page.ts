import { messages } from '../message.js';

/** A product’s hypotheses: the list of them, and what its own page says of them. */
export const learningPage = messages({
  'learning-page.question': {
    en: 'What did we expect, and what happened?',
    nb: 'Hva ventet vi, og hva skjedde?',
    sv: 'Vad väntade vi oss, och vad hände?',
  },
  'learning-page.leadOpen': {
    en: '{n, plural, one {One hypothesis is open; its verdict can be made} other {{n} hypotheses are open; the next verdict can be made}} after <strong>{date}</strong>.',
    nb: '{n, plural, one {Én hypotese er åpen; den kan vurderes} other {{n} hypoteser er åpne; den neste kan vurderes}} etter <strong>{date}</strong>.',
    sv: '{n, plural, one {En hypotes är öppen; den kan bedömas} other {{n} hypoteser är öppna; nästa kan bedömas}} efter <strong>{date}</strong>.',
  },
  'learning-page.leadToJudge': {
    en: '<strong>{n, plural, one {One hypothesis waits} other {{n} hypotheses wait}} for a verdict</strong>; the window of the first ended {date}.',
    nb: '<strong>{n, plural, one {Én hypotese venter} other {{n} hypoteser venter}} på en vurdering</strong>; vinduet til den første sluttet {date}.',
    sv: '<strong>{n, plural, one {En hypotes väntar} other {{n} hypoteser väntar}} på en bedömning</strong>; den förstas fönster slutade {date}.',
  },
  'learning-page.leadPast': {
    en: 'No hypothesis is open; {n, plural, one {one has been concluded} other {{n} have been concluded}}.',
    nb: 'Ingen hypotese er åpen; {n, plural, one {én er avsluttet} other {{n} er avsluttet}}.',
    sv: 'Ingen hypotes är öppen; {n, plural, one {en är avslutad} other {{n} är avslutade}}.',
  },
  'learning-page.new': { en: 'Register a hypothesis', nb: 'Registrer en hypotese', sv: 'Registrera en hypotes' },
  'learning-page.none': {
    en: 'Nothing has been expected in writing yet',
    nb: 'Ingen forventning er skrevet ned ennå',
    sv: 'Ingen förväntan är nedskriven ännu',
  },
  'learning-page.noneText': {
    en: 'Write down what you believe, what you expect to see and when, before it starts. Then you can see afterwards what happened, whichever way it went.',
    nb: 'Skriv ned hva dere tror, hva dere venter å se og når, før det begynner. Da kan dere etterpå se hva som skjedde, uansett hvilken vei det gikk.',
    sv: 'Skriv ned vad ni tror, vad ni väntar er att se och när, innan det börjar. Då kan ni efteråt se vad som hände, hur det än gick.',
  },
  'learning-page.noIndicator': {
    en: 'There is nothing to measure by yet',
    nb: 'Det er ingenting å måle med ennå',
    sv: 'Det finns inget att mäta med ännu',
  },
  'learning-page.noIndicatorText': {
    en: 'A hypothesis is followed by something that users experience. Add an indicator first, with what you have of history.',
    nb: 'En hypotese følges med noe brukerne opplever. Legg først til en indikator, med den historikken dere har.',
    sv: 'En hypotes följs med något som användarna upplever. Lägg först till en indikator, med den historik ni har.',
  },
  'learning-page.addIndicator': {
    en: 'Add what users experience',
    nb: 'Legg til det brukerne opplever',
    sv: 'Lägg till det användarna upplever',
  },
  'learning-page.open': { en: 'Open', nb: 'Åpne', sv: 'Öppna' },
  'learning-page.openQuestion': {
    en: 'The next verdict first',
    nb: 'Neste vurdering først',
    sv: 'Nästa bedömning först',
  },
  'learning-page.toJudge': { en: 'Waiting for a verdict', nb: 'Venter på en vurdering', sv: 'Väntar på en bedömning' },
  'learning-page.toJudgeQuestion': {
    en: 'Their windows are over: what do we conclude?',
    nb: 'Vinduene er over: Hva konkluderer vi med?',
    sv: 'Deras fönster är över: vilken slutsats drar vi?',
  },
  'learning-page.past': { en: 'Concluded', nb: 'Avsluttet', sv: 'Avslutade' },
  'learning-page.pastQuestion': {
    en: 'The newest first, whichever way it went',
    nb: 'De nyeste først, uansett hvilken vei det gikk',
    sv: 'De nyaste först, hur det än gick',
  },
  'learning-page.debt': { en: 'Effect debt', nb: 'Effektgjeld', sv: 'Effektskuld' },
  'learning-page.debtQuestion': {
    en: 'What was delivered, and what is not known of it?',
    nb: 'Hva er levert, og hva vet vi ikke om det?',
    sv: 'Vad är levererat, och vad vet vi inte om det?',
  },
  'learning-page.debtAge': {
    en: '{age, plural, one {one day} other {{age} days}}',
    nb: '{age, plural, one {én dag} other {{age} dager}}',
    sv: '{age, plural, one {en dag} other {{age} dagar}}',
  },
  'learning-page.debtOldest': {
    en: 'The oldest first; {n} of {of} are shown.',
    nb: 'Den eldste først; {n} av {of} vises.',
    sv: 'Den äldsta först; {n} av {of} visas.',
  },
  'learning-page.mix': {
    en: 'By kind: {tactical} tactical, {capacity} building capacity for change.',
    nb: 'Etter type: {tactical, plural, one {{tactical} taktisk} other {{tactical} taktiske}}, {capacity} som bygger endringsevne.',
    sv: 'Efter slag: {tactical, plural, one {{tactical} taktisk} other {{tactical} taktiska}}, {capacity} som bygger förändringsförmåga.',
  },
  'learning-page.learned': {
    en: 'We learned: {text}',
    nb: 'Dette lærte vi: {text}',
    sv: 'Det här lärde vi oss: {text}',
  },
  'learning-page.concluded': {
    en: '{conclusion} · {date} · next step: {step}',
    nb: '{conclusion} · {date} · neste steg: {step}',
    sv: '{conclusion} · {date} · nästa steg: {step}',
  },
  'learning-page.exploration': {
    en: 'An exploration: registered after the start',
    nb: 'En utforsking: registrert etter start',
    sv: 'En utforskning: registrerad efter starten',
  },
  'learning-page.more': {
    en: 'Show {n} more',
    nb: 'Vis {n} til',
    sv: 'Visa {n} till',
  },
  'learning-page.productPages': { en: 'The product’s pages', nb: 'Produktets sider', sv: 'Produktens sidor' },
  'learning-page.nextVerdict': {
    en: 'Next verdict after {date}.',
    nb: 'Neste vurdering etter {date}.',
    sv: 'Nästa bedömning efter {date}.',
  },
  'learning-page.verdictsWait': {
    en: '{n, plural, one {One hypothesis waits for a verdict.} other {{n} hypotheses wait for a verdict.}}',
    nb: '{n, plural, one {Én hypotese venter på en vurdering.} other {{n} hypoteser venter på en vurdering.}}',
    sv: '{n, plural, one {En hypotes väntar på en bedömning.} other {{n} hypoteser väntar på en bedömning.}}',
  },
  'learning-page.noHypothesis': {
    en: 'No hypothesis has been registered yet.',
    nb: 'Ingen hypotese er registrert ennå.',
    sv: 'Ingen hypotes är registrerad ännu.',
  },
  'learning-page.noteText': { en: '{key}: {what}', nb: '{key}: {what}', sv: '{key}: {what}' },
  'learning-page.noteConcluded': {
    en: '{key}: {what}. Concluded {day}: {conclusion}',
    nb: '{key}: {what}. Vurdert {day}: {conclusion}',
    sv: '{key}: {what}. Bedömt {day}: {conclusion}',
  },
  'learning-page.noteHypothesis': { en: 'hypothesis', nb: 'hypotese', sv: 'hypotes' },
});
