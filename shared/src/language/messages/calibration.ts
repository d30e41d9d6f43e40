import { messages } from '../message.js';

/** How expectations met what was found, for the organisation as a whole (decisions.md 22). */
export const calibration = messages({
  'calibration.met': {
    en: 'Of {n, plural, one {one expectation} other {{n} expectations}} with a result, {within} lay within what was found, {tooHigh} above it and {tooLow} below.',
    nb: 'Av {n, plural, one {én forventning} other {{n} forventninger}} med resultat lå {within} innenfor det som ble funnet, {tooHigh} over og {tooLow} under.',
    sv: 'Av {n, plural, one {en förväntan} other {{n} förväntningar}} med resultat låg {within} inom det som visade sig, {tooHigh} över och {tooLow} under.',
  },
  'calibration.none': {
    en: 'No expectation has a result yet.',
    nb: 'Ingen forventning har fått et resultat ennå.',
    sv: 'Ingen förväntan har fått något resultat ännu.',
  },
  'calibration.high': {
    en: 'Our guesses run high: half of the time {ratio} of what we expected came, or less.',
    nb: 'Vi gjetter for høyt: i halvparten av tilfellene kom {ratio} av det vi ventet, eller mindre.',
    sv: 'Vi gissar för högt: i hälften av fallen kom {ratio} av det vi väntade oss, eller mindre.',
  },
  'calibration.low': {
    en: 'Our guesses run low: half of the time {ratio} of what we expected came, or more.',
    nb: 'Vi gjetter for lavt: i halvparten av tilfellene kom {ratio} av det vi ventet, eller mer.',
    sv: 'Vi gissar för lågt: i hälften av fallen kom {ratio} av det vi väntade oss, eller mer.',
  },
  'calibration.neither': {
    en: 'Our guesses run neither high nor low, as far as can be seen.',
    nb: 'Så langt det er mulig å se, gjetter vi verken for høyt eller for lavt.',
    sv: 'Så långt det går att se gissar vi varken för högt eller för lågt.',
  },
  'calibration.unknown': {
    en: 'Too few results to say whether our guesses run high or low: {needed} are needed.',
    nb: 'For få resultater til å si om vi gjetter for høyt eller for lavt: det trengs {needed}.',
    sv: 'För få resultat för att säga om vi gissar för högt eller för lågt: det behövs {needed}.',
  },
  'calibration.byChance': {
    en: 'Of {judged} judged hypotheses, {low} to {high} “likely” verdicts on each side may be expected by chance alone.',
    nb: 'Av {judged} vurderte hypoteser kan {low} til {high} «trolig» på hver side ventes ved rene tilfeldigheter.',
    sv: 'Av {judged} bedömda hypoteser kan {low} till {high} ”troligen” åt varje håll förväntas av ren slump.',
  },
});
