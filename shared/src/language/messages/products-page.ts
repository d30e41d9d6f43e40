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
    sv: 'Vad hör till produkten? Bara det som är förkryssat räknas i siffrorna.',
  },
  'products-page.selector': {
    en: 'Whole, or component:… label:… path:…',
    nb: 'Alt, eller component:… label:… path:…',
    sv: 'Allt, eller component:… label:… path:…',
  },
  'products-page.selectorFor': {
    en: 'Only a part of {scope}',
    nb: 'Bare en del av {scope}',
    sv: 'Bara en del av {scope}',
  },
  'products-page.noSources': {
    en: 'No source is connected yet.',
    nb: 'Ingen kilde er koblet til ennå.',
    sv: 'Ingen källa är ansluten än.',
  },
});
