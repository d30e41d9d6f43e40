import { messages } from '../message.js';

/** What stands at a day on the time axis. */
export const annotations = messages({
  'annotations.stages': {
    en: 'Stages of {source} changed',
    nb: 'Stegene i {source} ble endret',
    sv: 'Stegen i {source} ändrades',
  },
  'annotations.rung': {
    en: 'What counts as a production deployment in {scope} changed',
    nb: 'Hva som regnes som produksjonssetting i {scope}, ble endret',
    sv: 'Vad som räknas som driftsättning i {scope} ändrades',
  },
  'annotations.links': {
    en: 'What belongs to the product changed',
    nb: 'Hva som hører til produktet, ble endret',
    sv: 'Vad som hör till produkten ändrades',
  },
  'annotations.linkBegins': {
    en: '{scope} belongs to the product from this day',
    nb: '{scope} hører til produktet fra denne dagen',
    sv: '{scope} hör till produkten från och med den här dagen',
  },
  'annotations.linkEnds': {
    en: '{scope} no longer belongs to the product',
    nb: '{scope} hører ikke lenger til produktet',
    sv: '{scope} hör inte längre till produkten',
  },
  'annotations.partBegins': {
    en: '{product} is part of the service from this day',
    nb: '{product} er en del av tjenesten fra denne dagen',
    sv: '{product} är en del av tjänsten från och med den här dagen',
  },
  'annotations.partEnds': {
    en: '{product} is no longer part of the service',
    nb: '{product} er ikke lenger en del av tjenesten',
    sv: '{product} är inte längre en del av tjänsten',
  },
  'annotations.phase': {
    en: 'The usual range of {metric} begins anew',
    nb: 'Det vanlige området for {metric} begynner på nytt',
    sv: 'Det vanliga området för {metric} börjar om',
  },
  'annotations.named': { en: '{name}', nb: '{name}', sv: '{name}' },
  'annotations.about': { en: '{name}: {about}', nb: '{name}: {about}', sv: '{name}: {about}' },
  'annotations.several': {
    en: '{n} in this week: {names}{more, plural, =0 {} other { and {more} more}}',
    nb: '{n} denne uken: {names}{more, plural, =0 {} other { og {more} til}}',
    sv: '{n} den här veckan: {names}{more, plural, =0 {} other { och {more} till}}',
  },
  'annotations.start': {
    en: 'The history begins: nothing older has been read',
    nb: 'Historikken begynner: ingenting eldre er lest',
    sv: 'Historiken börjar: inget äldre har lästs in',
  },
});
