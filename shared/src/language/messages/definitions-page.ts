import { messages } from '../message.js';

/** What each word means here, and what it does not tell. */
export const definitionsPage = messages({
  'definitions-page.text': {
    en: 'A word means the same on every page. Beside each stands what the figure does not tell.',
    nb: 'Et ord betyr det samme på alle sider. Ved siden av står det tallet ikke forteller.',
    sv: 'Ett ord betyder detsamma på alla sidor. Bredvid står det som siffran inte berättar.',
  },
  'definitions-page.limits': { en: 'Limits', nb: 'Forbehold', sv: 'Förbehåll' },
  'definitions-page.counter': { en: 'Counterweight', nb: 'Motvekt', sv: 'Motvikt' },
  'definitions-page.source': { en: 'Source', nb: 'Kilde', sv: 'Källa' },
  'definitions-page.usualRange': {
    en: 'Where a series has mostly been: its centre plus and minus 2.66 times the mean step from point to point, from the first 20 points of a phase.',
    nb: 'Der en serie for det meste har vært: midten pluss og minus 2,66 ganger det gjennomsnittlige steget fra punkt til punkt, fra de første 20 punktene i en fase.',
    sv: 'Där en serie för det mesta har varit: mitten plus och minus 2,66 gånger det genomsnittliga steget från punkt till punkt, från de första 20 punkterna i en fas.',
  },
  'definitions-page.usualRangeLimits': {
    en: 'From 12 points it is provisional and drawn dashed.',
    nb: 'Fra 12 punkter er det foreløpig og tegnes stiplet.',
    sv: 'Från 12 punkter är det preliminärt och ritas streckat.',
  },
  'definitions-page.signal': {
    en: 'Evidence that a series has changed beyond its usual variation. Until there is one, the series stays grey and no arrow is shown.',
    nb: 'Tegn på at en serie har endret seg utover den vanlige variasjonen. Til det finnes, er serien grå, og ingen pil vises.',
    sv: 'Tecken på att en serie har förändrats utöver den vanliga variationen. Tills det finns är serien grå och ingen pil visas.',
  },
  'definitions-page.signalLimits': {
    en: 'A signal may be late: it takes eight points to be sure.',
    nb: 'Et signal kan komme sent: det trengs åtte punkter for å være sikker.',
    sv: 'En signal kan komma sent: det krävs åtta punkter för att vara säker.',
  },
});
