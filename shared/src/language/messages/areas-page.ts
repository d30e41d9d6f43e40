import { messages } from '../message.js';

/** Areas and services: several products told as one. */
export const areasPage = messages({
  'areas-page.area': { en: 'Product area', nb: 'Produktområde', sv: 'Produktområde' },
  'areas-page.service': { en: 'Service', nb: 'Tjeneste', sv: 'Tjänst' },
  'areas-page.services': { en: 'Services', nb: 'Tjenester', sv: 'Tjänster' },
  'areas-page.byArea': { en: 'By {area}', nb: 'Etter {area}', sv: 'Efter {area}' },
  'areas-page.areaQuestion': {
    en: 'How is the whole of it?',
    nb: 'Hvordan står det til med helheten?',
    sv: 'Hur står det till med helheten?',
  },
  'areas-page.serviceQuestion': {
    en: 'What users meet across products.',
    nb: 'Det brukerne møter på tvers av produkter.',
    sv: 'Det användarna möter över produktgränserna.',
  },
  'areas-page.pooled': {
    en: '{n, plural, =0 {No product} one {One product} other {{n} products together: each item, change and deployment counts once}}',
    nb: '{n, plural, =0 {Ingen produkter} one {Ett produkt} other {{n} produkter samlet: hver sak, endring og produksjonssetting teller én gang}}',
    sv: '{n, plural, =0 {Inga produkter} one {En produkt} other {{n} produkter tillsammans: varje ärende, ändring och driftsättning räknas en gång}}',
  },
  'areas-page.byProduct': { en: 'Product by product', nb: 'Produkt for produkt', sv: 'Produkt för produkt' },
  'areas-page.productsQuestion': {
    en: 'How is each of them? In the order of the alphabet.',
    nb: 'Hvordan står det til med hvert av dem? I alfabetisk rekkefølge.',
    sv: 'Hur står det till med var och en? I alfabetisk ordning.',
  },
  'areas-page.axis': { en: 'Flow over time', nb: 'Flyt over tid', sv: 'Flöde över tid' },
  'areas-page.endToEnd': { en: 'From end to end', nb: 'Fra ende til annen', sv: 'Från början till slut' },
  'areas-page.endToEndQuestion': {
    en: 'How long does work take that several of the products share?',
    nb: 'Hvor lang tid tar arbeid som flere av produktene deler?',
    sv: 'Hur lång tid tar arbete som flera av produkterna delar?',
  },
  'areas-page.since': { en: 'part of it since {from}', nb: 'med siden {from}', sv: 'med sedan {from}' },
  'areas-page.until': { en: 'part of it until {to}', nb: 'med til {to}', sv: 'med till {to}' },
  'areas-page.between': {
    en: 'part of it {from} to {to}',
    nb: 'med fra {from} til {to}',
    sv: 'med från {from} till {to}',
  },
  'areas-page.back': { en: 'Back to the figures', nb: 'Tilbake til tallene', sv: 'Tillbaka till siffrorna' },
});
