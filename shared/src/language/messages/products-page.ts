import { messages } from '../message.js';

/** All products, and one product’s own facts. */
export const productsPage = messages({
  'products-page.question': {
    en: 'Where do I find it, and how is it? In the order of the alphabet.',
    nb: 'Hvor finner jeg det, og hvordan står det til? I alfabetisk rekkefølge.',
    sv: 'Var hittar jag den, och hur står det till? I alfabetisk ordning.',
  },
  'products-page.leadTime': {
    en: 'Lead time, 85 of 100 within',
    nb: 'Ledetid, 85 av 100 innen',
    sv: 'Ledtid, 85 av 100 inom',
  },
  'products-page.add': { en: 'Add a product', nb: 'Legg til et produkt', sv: 'Lägg till en produkt' },
  'products-page.create': { en: 'Create the product', nb: 'Opprett produktet', sv: 'Skapa produkten' },
  'products-page.name': { en: 'Name', nb: 'Navn', sv: 'Namn' },
  'products-page.why': { en: 'Why it exists', nb: 'Hvorfor det finnes', sv: 'Varför den finns' },
  'products-page.whyHint': {
    en: 'One sentence, seen from those who use it. It stands at the head of the product’s page.',
    nb: 'Én setning, sett fra dem som bruker det. Den står øverst på produktets side.',
    sv: 'En mening, sedd från dem som använder den. Den står överst på produktens sida.',
  },
  'products-page.group': { en: 'For whom', nb: 'For hvem', sv: 'För vem' },
  'products-page.groupHint': {
    en: 'For example “new parents”.',
    nb: 'For eksempel «nye foreldre».',
    sv: 'Till exempel ”nya föräldrar”.',
  },
  'products-page.area': {
    en: '{area} (optional)',
    nb: '{area} (valgfritt)',
    sv: '{area} (valfritt)',
  },
  'products-page.change': {
    en: 'The product and its sources',
    nb: 'Produktet og kildene',
    sv: 'Produkten och källorna',
  },
  'products-page.about': { en: 'About the product', nb: 'Om produktet', sv: 'Om produkten' },
  'products-page.links': { en: 'Repositories and projects', nb: 'Repoer og prosjekter', sv: 'Repon och projekt' },
  'products-page.linksQuestion': {
    en: 'What belongs to this product? Only what is ticked counts in its figures.',
    nb: 'Hva hører til produktet? Bare det som er krysset av, teller i tallene.',
    sv: 'Vad hör till produkten? Bara det som är ikryssat räknas i siffrorna.',
  },
  'products-page.selector': {
    en: 'All of it, or component:… or label:…',
    nb: 'Alt, eller component:… eller label:…',
    sv: 'Allt, eller component:… eller label:…',
  },
  'products-page.selectorFor': {
    en: 'Only a part of {scope}',
    nb: 'Bare en del av {scope}',
    sv: 'Bara en del av {scope}',
  },
  'products-page.notRead': {
    en: 'Not read any more. Its history still counts for the days below.',
    nb: 'Leses ikke lenger. Historikken teller fortsatt for dagene under.',
    sv: 'Läses inte längre. Historiken räknas fortfarande för dagarna nedan.',
  },
  'products-page.wholeTime': { en: 'the whole time', nb: 'hele tiden', sv: 'hela tiden' },
  'products-page.firstDay': { en: 'First day', nb: 'Første dag', sv: 'Första dag' },
  'products-page.firstDayHint': { en: 'Empty: from the start', nb: 'Tom: fra starten', sv: 'Tom: från början' },
  'products-page.lastDay': { en: 'Last day', nb: 'Siste dag', sv: 'Sista dag' },
  'products-page.lastDayHint': { en: 'Empty: still', nb: 'Tom: fortsatt', sv: 'Tom: fortfarande' },
  'products-page.another': { en: 'Another time span', nb: 'Et tidsrom til', sv: 'En tidsperiod till' },
  'products-page.anotherPart': {
    en: 'Another part or time span',
    nb: 'En del eller et tidsrom til',
    sv: 'En del eller en tidsperiod till',
  },
  'products-page.takeAway': { en: 'Remove this one', nb: 'Fjern denne', sv: 'Ta bort den här' },
  'products-page.noSources': {
    en: 'No source is connected yet.',
    nb: 'Ingen kilde er koblet til ennå.',
    sv: 'Ingen källa är ansluten än.',
  },
  'products-page.othersChange': {
    en: 'Changed by somebody else',
    nb: 'Endret av noen andre',
    sv: 'Ändrat av någon annan',
  },
  'products-page.linkedMeanwhile': { en: 'Linked', nb: 'Koblet til', sv: 'Kopplat' },
  'products-page.unlinkedMeanwhile': {
    en: 'No longer linked',
    nb: 'Ikke lenger koblet til',
    sv: 'Inte längre kopplat',
  },
});
