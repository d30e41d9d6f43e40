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
  'areas-page.until': {
    en: 'part of it until {to}',
    nb: 'med til og med {to}',
    sv: 'med till och med {to}',
  },
  'areas-page.between': {
    en: 'part of it {from} to {to}',
    nb: 'med fra {from} til {to}',
    sv: 'med från {from} till {to}',
  },
  'areas-page.new': { en: 'New {area}', nb: 'Opprett {area}', sv: 'Skapa {area}' },
  'areas-page.newService': { en: 'New service', nb: 'Ny tjeneste', sv: 'Ny tjänst' },
  'areas-page.change': {
    en: 'Change name and products',
    nb: 'Endre navn og produkter',
    sv: 'Ändra namn och produkter',
  },
  'areas-page.name': { en: 'Name', nb: 'Navn', sv: 'Namn' },
  'areas-page.placeHint': {
    en: 'A product lies in one place only: what you tick leaves where it lies now. A place that nothing lies in any more goes away.',
    nb: 'Et produkt ligger bare ett sted: Det du krysser av, forlater stedet der det ligger nå. Et sted der ingenting ligger lenger, blir borte.',
    sv: 'En produkt ligger bara på ett ställe: det du kryssar för lämnar stället där den ligger nu. Ett ställe där inget längre ligger försvinner.',
  },
  'areas-page.liesIn': { en: 'Lies in {area} now', nb: 'Ligger nå i {area}', sv: 'Ligger nu i {area}' },
  'areas-page.liesNowhere': { en: 'Lies nowhere now', nb: 'Ligger ingen steder nå', sv: 'Ligger ingenstans nu' },
  'areas-page.moves': { en: 'Moves here from {area}', nb: 'Flyttes hit fra {area}', sv: 'Flyttas hit från {area}' },
  'areas-page.leaves': { en: 'Is taken out of {area}', nb: 'Tas ut av {area}', sv: 'Tas ut ur {area}' },
  'areas-page.noProductChosen': {
    en: 'Tick at least one product.',
    nb: 'Kryss av minst ett produkt.',
    sv: 'Kryssa för minst en produkt.',
  },
  'areas-page.narrow': { en: 'Find a product', nb: 'Finn et produkt', sv: 'Hitta en produkt' },
  'areas-page.partsHint': {
    en: 'What is ticked is part of the service: the whole time, unless you give it days.',
    nb: 'Det som er krysset av, er en del av tjenesten: hele tiden, om du ikke setter datoer.',
    sv: 'Det som är ikryssat ingår i tjänsten: hela tiden, om du inte anger datum.',
  },
  'areas-page.partNoMore': { en: 'no longer part of it', nb: 'ikke lenger med', sv: 'inte längre med' },
  'areas-page.remove': { en: 'Remove the service', nb: 'Fjern tjenesten', sv: 'Ta bort tjänsten' },
  'areas-page.removeTitle': { en: 'Remove {name}?', nb: 'Fjerne {name}?', sv: 'Ta bort {name}?' },
  'areas-page.removeText': {
    en: 'The service goes, with its figures and what its own users answered. Its products, and everything they show, stay as they are.',
    nb: 'Tjenesten blir borte, med tallene for den og det brukerne av den har svart. Produktene, og alt de viser, blir som de er.',
    sv: 'Tjänsten försvinner, med sina siffror och det som dess användare har svarat. Produkterna, och allt de visar, förblir som de är.',
  },
  'areas-page.effect': {
    en: 'What users of the service notice',
    nb: 'Hva brukerne av tjenesten merker',
    sv: 'Vad tjänstens användare märker',
  },
  'areas-page.effectText': {
    en: 'Asked about the service as a whole. What users of its products answer is told with each product, and never added to this.',
    nb: 'Spurt om tjenesten som helhet. Det brukerne av produktene svarer, fortelles med hvert produkt, og legges aldri til dette.',
    sv: 'Frågat om tjänsten som helhet. Det som produkternas användare svarar berättas med varje produkt och läggs aldrig till detta.',
  },
  'areas-page.effectNone': {
    en: 'Nobody has been asked about the service as a whole. Its products tell what their users notice.',
    nb: 'Ingen er spurt om tjenesten som helhet. Produktene forteller hva deres brukere merker.',
    sv: 'Ingen har fått frågor om tjänsten som helhet. Produkterna berättar vad deras användare märker.',
  },
  'areas-page.tried': {
    en: 'What is tried in its products',
    nb: 'Hva som prøves i produktene',
    sv: 'Vad som prövas i produkterna',
  },
  'areas-page.triedQuestion': {
    en: 'Hypotheses belong to products: a team tries, and concludes. The service itself has none.',
    nb: 'Hypoteser hører til produkter: Et team prøver, og konkluderer. Tjenesten selv har ingen.',
    sv: 'Hypoteser hör till produkter: ett team prövar och drar slutsatser. Tjänsten själv har inga.',
  },
  'areas-page.triedNone': {
    en: 'Nothing is written down yet. It begins with a product:',
    nb: 'Ingenting er skrevet ned ennå. Det begynner med et produkt:',
    sv: 'Inget är nedskrivet ännu. Det börjar med en produkt:',
  },
  'areas-page.triedEarlier': {
    en: 'And {n, plural, one {one that was concluded} other {{n} that were concluded}} earlier, with the products.',
    nb: 'Og {n, plural, one {en som ble vurdert} other {{n} som ble vurdert}} tidligere, hos produktene.',
    sv: 'Och {n, plural, one {en som bedömdes} other {{n} som bedömdes}} tidigare, hos produkterna.',
  },
  'areas-page.back': { en: 'Back to the figures', nb: 'Tilbake til tallene', sv: 'Tillbaka till siffrorna' },
});
