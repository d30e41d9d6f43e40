import { messages } from '../message.js';

/** Where deployments of a repository went, and which of that is production. */
export const environments = messages({
  'environments.count': { en: 'Counts as production', nb: 'Teller som produksjon', sv: 'Räknas som drift' },
  'environments.others': { en: 'Does not count', nb: 'Teller ikke', sv: 'Räknas inte' },
  'environments.byName': {
    en: '{name}: {n} of {of, plural, one {{of} deployment counts} other {{of} deployments count}}, because its name says that it is production.',
    nb: '{name}: {n} av {of, plural, one {{of} utrulling} other {{of} utrullinger}} teller, fordi navnet sier at det er produksjon.',
    sv: '{name}: {n} av {of, plural, one {{of} utrullning} other {{of} utrullningar}} räknas, eftersom namnet säger att det är drift.',
  },
  'environments.byFlag': {
    en: '{name}: {n} of {of, plural, one {{of} deployment counts} other {{of} deployments count}}, because the source says that it is production.',
    nb: '{name}: {n} av {of, plural, one {{of} utrulling} other {{of} utrullinger}} teller, fordi kilden sier at det er produksjon.',
    sv: '{name}: {n} av {of, plural, one {{of} utrullning} other {{of} utrullningar}} räknas, eftersom källan säger att det är drift.',
  },
  'environments.unusedByName': {
    en: '{name}: its name says that it is production, but nothing has been deployed to it since {date}.',
    nb: '{name}: navnet sier at det er produksjon, men ingenting er rullet ut dit siden {date}.',
    sv: '{name}: namnet säger att det är drift, men inget har rullats ut dit sedan {date}.',
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
