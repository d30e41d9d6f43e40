import { messages } from '../message.js';

/** Where deployments of a repository went, and which of that is production. */
export const environments = messages({
  'environments.count': { en: 'Count as production', nb: 'Regnes som produksjon', sv: 'Räknas som drift' },
  'environments.others': { en: 'Do not count', nb: 'Regnes ikke', sv: 'Räknas inte' },
  'environments.byName': {
    en: '{name}, by its name: {n} of {of, plural, one {{of} deployment counts} other {{of} deployments count}}',
    nb: '{name}, etter navnet: {n} av {of, plural, one {{of} utrulling} other {{of} utrullinger}} regnes med',
    sv: '{name}, efter namnet: {n} av {of, plural, one {{of} utrullning} other {{of} utrullningar}} räknas',
  },
  'environments.byFlag': {
    en: '{name}, because the source calls it production: {n} of {of, plural, one {{of} deployment counts} other {{of} deployments count}}',
    nb: '{name}, fordi kilden kaller det produksjon: {n} av {of, plural, one {{of} utrulling} other {{of} utrullinger}} regnes med',
    sv: '{name}, för att källan kallar det produktion: {n} av {of, plural, one {{of} utrullning} other {{of} utrullningar}} räknas',
  },
  'environments.unusedByName': {
    en: '{name}, by its name: no deployment to it since {date}',
    nb: '{name}, etter navnet: ingen utrulling dit siden {date}',
    sv: '{name}, efter namnet: ingen utrullning dit sedan {date}',
  },
  'environments.unused': {
    en: '{name}: no deployment to it since {date}',
    nb: '{name}: ingen utrulling dit siden {date}',
    sv: '{name}: ingen utrullning dit sedan {date}',
  },
  'environments.other': {
    en: '{name}: {n, plural, one {{n} deployment} other {{n} deployments}}',
    nb: '{name}: {n, plural, one {{n} utrulling} other {{n} utrullinger}}',
    sv: '{name}: {n, plural, one {{n} utrullning} other {{n} utrullningar}}',
  },
  'environments.more': {
    en: '{n, plural, one {and one more} other {and {n} more}}',
    nb: '{n, plural, one {og ett til} other {og {n} til}}',
    sv: '{n, plural, one {och en till} other {och {n} till}}',
  },
  'environments.none': {
    en: 'No environment and no deployment to a lasting one has been read here.',
    nb: 'Ingen miljøer og ingen utrulling til et varig miljø er lest her.',
    sv: 'Inga miljöer och ingen utrullning till en varaktig miljö har lästs här.',
  },
});
