import { messages } from '../message.js';

/** Outcome trends side by side. */
export const comparePage = messages({
  'compare-page.title': {
    en: 'Compare over time',
    nb: 'Sammenlign over tid',
    sv: 'Jämför över tid',
  },
  'compare-page.text': {
    en: 'What users notice, each indicator against its own usual range. Nothing is ranked.',
    nb: 'Det brukerne merker, hver indikator mot sitt eget vanlige område. Ingenting rangeres.',
    sv: 'Vad användarna märker, varje indikator mot sitt eget vanliga område. Inget rangordnas.',
  },
  'compare-page.open': {
    en: 'Compare over time',
    nb: 'Sammenlign over tid',
    sv: 'Jämför över tid',
  },
  'compare-page.against': { en: 'Compare with', nb: 'Sammenlign med', sv: 'Jämför med' },
  'compare-page.nothing': { en: 'Nothing else', nb: 'Ingenting annet', sv: 'Inget annat' },
  'compare-page.year': {
    en: 'The same weeks a year earlier',
    nb: 'De samme ukene året før',
    sv: 'Samma veckor året innan',
  },
  'compare-page.around': {
    en: 'Before and after {key}: {what}',
    nb: 'Før og etter {key}: {what}',
    sv: 'Före och efter {key}: {what}',
  },
  'compare-page.other': { en: 'The product {product}', nb: 'Produktet {product}', sv: 'Produkten {product}' },
  'compare-page.show': { en: 'Indicators', nb: 'Indikatorer', sv: 'Indikatorer' },
  'compare-page.period': { en: 'In view', nb: 'Det som vises', sv: 'Det som visas' },
  'compare-page.yearBefore': { en: '52 weeks earlier', nb: '52 uker tidligere', sv: '52 veckor tidigare' },
  'compare-page.before': { en: 'Before', nb: 'Før', sv: 'Före' },
  'compare-page.after': { en: 'After', nb: 'Etter', sv: 'Efter' },
  'compare-page.askedAt': { en: 'asked: {place}', nb: 'spurt: {place}', sv: 'frågat: {place}' },
  'compare-page.dashed': {
    en: 'Dashed line: the values of 52 weeks earlier, each under its own week.',
    nb: 'Stiplet strek: verdiene fra 52 uker tidligere, hver under sin egen uke.',
    sv: 'Streckad linje: värdena från 52 veckor tidigare, vart och ett under sin egen vecka.',
  },
  'compare-page.begins': {
    en: '{key} began {day}: {what}. Before and after alone are not enough to judge it by; <verdict>its verdict</verdict> takes the earlier course into account.',
    nb: '{key} begynte {day}: {what}. Før og etter alene er for lite å bedømme det etter; <verdict>vurderingen</verdict> tar hensyn til forløpet før.',
    sv: '{key} började {day}: {what}. Före och efter räcker inte ensamt för att bedöma det; <verdict>bedömningen</verdict> tar hänsyn till det tidigare förloppet.',
  },
  'compare-page.answers': { en: 'Answers', nb: 'Svar', sv: 'Svar' },
  'compare-page.allAnswers': { en: 'All', nb: 'Alle', sv: 'Alla' },
  'compare-page.eachSegment': {
    en: 'By where they came from',
    nb: 'Etter hvor de kom fra',
    sv: 'Efter var de kom ifrån',
  },
  'compare-page.allBut': { en: 'All except: {segment}', nb: 'Alle unntatt: {segment}', sv: 'Alla utom: {segment}' },
  'compare-page.others': { en: 'The others together', nb: 'De andre samlet', sv: 'De andra tillsammans' },
  'compare-page.web': { en: 'Web', nb: 'Nett', sv: 'Webb' },
  'compare-page.app': { en: 'App', nb: 'App', sv: 'App' },
  'compare-page.phone': { en: 'Phone', nb: 'Telefon', sv: 'Telefon' },
  'compare-page.paper': { en: 'Paper', nb: 'Papir', sv: 'Papper' },
  'compare-page.inPerson': { en: 'In person', nb: 'Oppmøte', sv: 'Personligt besök' },
  'compare-page.otherChannel': { en: 'Another channel', nb: 'En annen kanal', sv: 'En annan kanal' },
  'compare-page.atEnd': { en: 'End point {end}', nb: 'Endepunkt {end}', sv: 'Slutpunkt {end}' },
  'compare-page.otherEnd': { en: 'Another end point', nb: 'Et annet endepunkt', sv: 'En annan slutpunkt' },
  'compare-page.ofSegment': { en: '{title} · {segment}', nb: '{title} · {segment}', sv: '{title} · {segment}' },
  'compare-page.segmentRule': {
    en: 'A part is shown from six answers on, where the others together have six too: one more than five, or the days before would tell of four. Weeks that are over are taken together until it is so; a week that changed after it was over is not shown in parts, unless it was already. A part that has fewer is among the others.',
    nb: 'En del vises fra seks svar, der de andre samlet også har seks: ett mer enn fem, ellers ville dagene før røpe fire. Uker som er over, slås sammen til det er slik; en uke som endret seg etter at den var over, vises ikke i deler hvis den ikke alt var det. En del med færre er blant de andre.',
    sv: 'En del visas från sex svar, där de andra tillsammans också har sex: ett fler än fem, annars skulle dagarna före röja fyra. Veckor som är slut slås ihop tills det är så; en vecka som ändrades efter att den var slut visas inte i delar om den inte redan gjorde det. En del med färre finns bland de andra.',
  },
  'compare-page.restHidden': {
    en: 'All the others are hidden too: beside the answers of all they would tell how few these were.',
    nb: 'Alle de andre er også skjult: ved siden av svarene fra alle ville de røpe hvor få disse var.',
    sv: 'Alla de andra är också dolda: bredvid svaren från alla skulle de röja hur få de här var.',
  },
  'compare-page.noSuchSegment': {
    en: 'Answers cannot be cut that way. Choose from the list.',
    nb: 'Svarene kan ikke deles slik. Velg fra listen.',
    sv: 'Svaren går inte att dela så. Välj i listan.',
  },
  'compare-page.picture': { en: 'Save as picture', nb: 'Lagre som bilde', sv: 'Spara som bild' },
  'compare-page.none': {
    en: 'No indicator is in use. Add one, or import answers.',
    nb: 'Ingen indikator er i bruk. Legg til en, eller importer svar.',
    sv: 'Ingen indikator används. Lägg till en eller importera svar.',
  },
  'compare-page.nothingShown': {
    en: 'Nothing from these weeks may be shown: no values, or fewer than five answers.',
    nb: 'Ingenting fra disse ukene kan vises: ingen verdier, eller færre enn fem svar.',
    sv: 'Inget från de här veckorna får visas: inga värden, eller färre än fem svar.',
  },
  'compare-page.notPooled': {
    en: 'Values of several weeks cannot be put together here; the chart shows each.',
    nb: 'Verdier fra flere uker kan ikke slås sammen her; diagrammet viser hver av dem.',
    sv: 'Värden från flera veckor går inte att slå ihop här; diagrammet visar vart och ett.',
  },
  'compare-page.brokenWithin': {
    en: 'It was measured in another way from {day}, so these weeks have no common figure.',
    nb: 'Det ble målt på en annen måte fra {day}, så disse ukene har ikke noe felles tall.',
    sv: 'Det mättes på ett annat sätt från {day}, så de här veckorna har ingen gemensam siffra.',
  },
  'compare-page.channelMix': {
    en: 'Not comparable: the mix of channels moved by more than ten percentage points, so other people answer now. Look at each channel by itself.',
    nb: 'Ikke sammenlignbart: fordelingen mellom kanaler flyttet seg mer enn ti prosentpoeng, så det er andre som svarer nå. Se på hver kanal for seg.',
    sv: 'Inte jämförbart: fördelningen mellan kanaler ändrades med mer än tio procentenheter, så det är andra som svarar nu. Se på varje kanal för sig.',
  },
  'compare-page.responseRate': {
    en: 'Not comparable: the share of those asked who answer moved by more than ten percentage points, so other people may answer now.',
    nb: 'Ikke sammenlignbart: andelen av de spurte som svarer flyttet seg mer enn ti prosentpoeng, så det kan være andre som svarer nå.',
    sv: 'Inte jämförbart: andelen av de tillfrågade som svarar ändrades med mer än tio procentenheter, så det kan vara andra som svarar nu.',
  },
  'compare-page.acrossBreak': {
    en: 'It was measured in another way from {day}: values from before and after cannot be compared.',
    nb: 'Det ble målt på en annen måte fra {day}: verdier fra før og etter kan ikke sammenlignes.',
    sv: 'Det mättes på ett annat sätt från {day}: värden från före och efter går inte att jämföra.',
  },
  'compare-page.wholeWithin': {
    en: 'It was counted against another whole from {day}, so these weeks have no common figure.',
    nb: 'Det ble regnet av en annen helhet fra {day}, så disse ukene har ikke noe felles tall.',
    sv: 'Det räknades av en annan helhet från {day}, så de här veckorna har ingen gemensam siffra.',
  },
  'compare-page.acrossWhole': {
    en: 'It was counted against another whole from {day}: shares from before and after are not compared.',
    nb: 'Det ble regnet av en annen helhet fra {day}: andeler fra før og etter sammenlignes ikke.',
    sv: 'Det räknades av en annan helhet från {day}: andelar från före och efter jämförs inte.',
  },
  'compare-page.otherWhole': {
    en: 'Not comparable with the one above: it is a part of another whole, or nobody told of which one.',
    nb: 'Ikke sammenlignbart med den over: det er en del av en annen helhet, eller ingen har oppgitt hvilken.',
    sv: 'Inte jämförbart med den ovan: det är en del av en annan helhet, eller ingen har angett vilken.',
  },
  'compare-page.beganLater': {
    en: 'A year earlier there are values from {day} only; both figures begin there.',
    nb: 'Året før finnes det verdier først fra {day}; begge tallene begynner der.',
    sv: 'Året innan finns det värden först från {day}; båda siffrorna börjar där.',
  },
  'compare-page.dayNotInView': {
    en: '{day} is not in view. Choose a longer period.',
    nb: '{day} er ikke med i det som vises. Velg en lengre periode.',
    sv: '{day} är inte med i det som visas. Välj en längre period.',
  },
  'compare-page.noSuchComparison': {
    en: 'There is no such comparison. Choose one from the list.',
    nb: 'Den sammenligningen finnes ikke. Velg en fra listen.',
    sv: 'Den jämförelsen finns inte. Välj en i listan.',
  },
});
