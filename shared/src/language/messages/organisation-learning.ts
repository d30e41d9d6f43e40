import { messages } from '../message.js';

/** What the organisation as a whole has learned. */
export const organisationLearning = messages({
  'organisation-learning.organisation': {
    en: 'What have we learned?',
    nb: 'Hva har vi lært?',
    sv: 'Vad har vi lärt oss?',
  },
  'organisation-learning.organisationLead': {
    en: '{n, plural, =0 {Nothing has been concluded yet.} one {One hypothesis has been concluded} other {{n} hypotheses have been concluded}}{n, plural, =0 {} other {; {lessons, plural, =0 {none has a lesson written beside it yet} one {one has a lesson written beside it} other {{lessons} have a lesson written beside them}}.}}',
    nb: '{n, plural, =0 {Ingenting er avsluttet ennå.} one {Én hypotese er avsluttet} other {{n} hypoteser er avsluttet}}{n, plural, =0 {} other {; {lessons, plural, =0 {ingen har en lærdom skrevet ved siden av ennå} one {én har en lærdom skrevet ved siden av} other {{lessons} har en lærdom skrevet ved siden av}}.}}',
    sv: '{n, plural, =0 {Inget är avslutat ännu.} one {En hypotes är avslutad} other {{n} hypoteser är avslutade}}{n, plural, =0 {} other {; {lessons, plural, =0 {ingen har en lärdom nedskriven ännu} one {en har en lärdom nedskriven} other {{lessons} har en lärdom nedskriven}}.}}',
  },
  'organisation-learning.organisationNone': {
    en: 'A product’s hypotheses are registered under the product, under “Learning”. What is concluded there stands here, whichever way it went.',
    nb: 'Hypotesene til et produkt registreres under produktet, under «Læring». Det som konkluderes der, står her, uansett hvilken vei det gikk.',
    sv: 'En produkts hypoteser registreras under produkten, under ”Lärdomar”. De slutsatser som dras där står här, hur det än gick.',
  },
  'organisation-learning.toProducts': { en: 'To the products', nb: 'Til produktene', sv: 'Till produkterna' },
  'organisation-learning.newest': { en: 'Newest learnings', nb: 'Nyeste lærdommer', sv: 'Nyaste lärdomar' },
  'organisation-learning.newestQuestion': {
    en: 'From every product, whichever way it went',
    nb: 'Fra alle produkter, uansett hvilken vei det gikk',
    sv: 'Från alla produkter, hur det än gick',
  },
  'organisation-learning.stopped': {
    en: 'What did we stop doing, or find not to hold?',
    nb: 'Hva sluttet vi med, eller fant ikke støtte for?',
    sv: 'Vad slutade vi med, eller fann inte stöd för?',
  },
  'organisation-learning.tertial': {
    en: 'Tertial {n}, {year}',
    nb: '{n}. tertial {year}',
    sv: 'Tertial {n} {year}',
  },
  'organisation-learning.quietQuestion': {
    en: 'Where nothing has come from users for long, or ever',
    nb: 'Der det ikke har kommet noe fra brukerne på lenge, eller noen gang',
    sv: 'Där inget har kommit från användarna på länge, eller någonsin',
  },
  'organisation-learning.nothingStopped': {
    en: 'Nothing has been stopped or refuted yet.',
    nb: 'Ingenting er stoppet eller avkreftet ennå.',
    sv: 'Ännu har vi inte slutat med något, och inget har visat sig sakna stöd.',
  },
  'organisation-learning.expectations': {
    en: 'Our expectations, and what came',
    nb: 'Forventningene våre, og det som kom',
    sv: 'Våra förväntningar, och det som kom',
  },
  'organisation-learning.expectationsQuestion': {
    en: 'For the organisation as a whole, never for a product by itself',
    nb: 'For hele organisasjonen, aldri for et produkt alene',
    sv: 'För hela organisationen, aldrig för en produkt för sig',
  },
});
