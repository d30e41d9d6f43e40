import { messages } from '../message.js';

/** Delivered, effect not known: how much, how old, and what has no stated purpose (decisions.md 20). */
export const debt = messages({
  'debt.owed': {
    en: 'Effect debt: {n, plural, one {one delivery, {d, plural, one {one day} other {{d} days}} old} other {{n} deliveries, the oldest {d, plural, one {one day} other {{d} days}}}}.',
    nb: 'Effektgjeld: {n, plural, one {én leveranse, {d, plural, one {én dag} other {{d} dager}} gammel} other {{n} leveranser, den eldste {d, plural, one {én dag} other {{d} dager}}}}.',
    sv: 'Effektskuld: {n, plural, one {en leverans, {d, plural, one {en dag} other {{d} dagar}} gammal} other {{n} leveranser, den äldsta {d, plural, one {en dag} other {{d} dagar}}}}.',
  },
  'debt.nothingOwed': {
    en: 'No effect debt: every delivery with a stated purpose has a verdict, or a written choice not to know.',
    nb: 'Ingen effektgjeld: hver leveranse med uttalt formål har en vurdering, eller et skriftlig valg om ikke å vite.',
    sv: 'Ingen effektskuld: varje leverans med uttalat syfte har en bedömning, eller ett skriftligt val att inte veta.',
  },
  'debt.noPurpose': {
    en: '{n} of {m} finished {m, plural, one {item} other {items}} {n, plural, one {has} other {have}} no stated purpose.',
    nb: '{n} av {m} {m, plural, one {ferdig sak} other {ferdige saker}} mangler uttalt formål.',
    sv: '{n} av {m} {m, plural, one {klart ärende} other {klara ärenden}} saknar uttalat syfte.',
  },
  'debt.notMeasured': {
    en: 'Effect debt is not known: no finished work has been read for this product.',
    nb: 'Effektgjelden er ikke kjent: ingenting som er ferdig, er lest inn for dette produktet.',
    sv: 'Effektskulden är inte känd: inget som är klart har lästs in för den här produkten.',
  },
});
