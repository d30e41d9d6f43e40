import { messages } from '../message.js';

/** Five kinds of empty places: each says why, and what leads on. */
export const empty = messages({
  'empty.notConnected': { en: 'No data yet', nb: 'Ingen data ennå', sv: 'Inga data ännu' },
  'empty.notConnectedText': {
    en: 'Connect a source to begin.',
    nb: 'Koble til en datakilde for å komme i gang.',
    sv: 'Anslut en datakälla för att komma igång.',
  },
  'empty.begin': { en: 'Start with one product', nb: 'Start med ett produkt', sv: 'Börja med en produkt' },
  'empty.noProducts': { en: 'No products yet', nb: 'Ingen produkter ennå', sv: 'Inga produkter ännu' },
  'empty.noProductsText': {
    en: 'A product is something that a team looks after and that somebody uses.',
    nb: 'Et produkt er noe et team har ansvar for, og som noen bruker.',
    sv: 'En produkt är något som ett team ansvarar för och som någon använder.',
  },
  'empty.noLinks': {
    en: 'Nothing is linked to this product yet',
    nb: 'Ingenting er koblet til produktet ennå',
    sv: 'Inget är kopplat till produkten än',
  },
  'empty.noLinksText': {
    en: 'Choose the repositories and projects that belong to it, and its figures can be made.',
    nb: 'Velg repoene og prosjektene som hører til, så kan tallene regnes ut.',
    sv: 'Välj de repon och projekt som hör till, så kan siffrorna räknas fram.',
  },
  'empty.firstRead': {
    en: 'The first read is under way',
    nb: 'Den første lesingen pågår',
    sv: 'Den första läsningen pågår',
  },
  'empty.firstReadText': {
    en: 'Figures appear here as soon as there are enough of them; the page renews itself.',
    nb: 'Tallene vises her så snart det er nok av dem; siden fornyer seg selv.',
    sv: 'Siffrorna visas här så snart det finns tillräckligt många; sidan förnyar sig själv.',
  },
  'empty.seeProgress': {
    en: 'See how far it has come',
    nb: 'Se hvor langt den er kommet',
    sv: 'Se hur långt den har kommit',
  },
  'empty.nothingInPeriod': {
    en: 'Nothing in this period',
    nb: 'Ingenting i denne perioden',
    sv: 'Inget i den här perioden',
  },
  'empty.nothingInPeriodText': {
    en: 'Other periods may have some; choose a longer one.',
    nb: 'Andre perioder kan ha noe; velg en lengre.',
    sv: 'Andra perioder kan ha något; välj en längre.',
  },
  'empty.notMeasured': {
    en: 'What users experience is not measured yet.',
    nb: 'Det brukerne opplever, er ikke målt ennå.',
    sv: 'Det användarna upplever är inte mätt ännu.',
  },
});
