import { messages } from '../message.js';

/** The first page. */
export const overviewPage = messages({
  'overview-page.effect': { en: 'Effect for users', nb: 'Effekt for brukerne', sv: 'Effekt för användarna' },
  'overview-page.effectQuestion': {
    en: 'Do users notice a difference?',
    nb: 'Merker brukerne forskjell?',
    sv: 'Märker användarna någon skillnad?',
  },
  'overview-page.flow': { en: 'Flow', nb: 'Flyt', sv: 'Flöde' },
  'overview-page.flowQuestion': {
    en: 'Does work come through evenly?',
    nb: 'Kommer arbeidet jevnt fram?',
    sv: 'Kommer arbetet fram jämnt?',
  },
  'overview-page.product': { en: 'Product', nb: 'Produkt', sv: 'Produkt' },
  'overview-page.now': { en: 'Now', nb: 'Nå', sv: 'Nu' },
  'overview-page.answers': { en: 'Based on', nb: 'Grunnlag', sv: 'Underlag' },
  'overview-page.items': { en: 'Based on', nb: 'Grunnlag', sv: 'Underlag' },
  'overview-page.twelveMonths': {
    en: '12 months, with the usual range',
    nb: '12 måneder, med vanlig område',
    sv: '12 månader, med vanligt område',
  },
  'overview-page.medianOf': {
    en: '{metric}, the week’s median',
    nb: '{metric}, ukens median',
    sv: '{metric}, veckans median',
  },
  'overview-page.comparedWith': {
    en: 'Compared with {from} to {to}, the period before. A difference is not yet a change: that takes a signal.',
    nb: 'Sammenlignet med {from} til {to}, perioden før. En forskjell er ennå ingen endring: det krever et signal.',
    sv: 'Jämfört med {from} till {to}, perioden före. En skillnad är ännu ingen förändring: det kräver en signal.',
  },
  'overview-page.change': { en: 'Change', nb: 'Endring', sv: 'Förändring' },
  'overview-page.p85': { en: '85 of 100 within', nb: '85 av 100 innen', sv: '85 av 100 inom' },
  'overview-page.finished': { en: 'Finished per week', nb: 'Ferdig per uke', sv: 'Klara per vecka' },
  'overview-page.deployed': { en: 'In production per week', nb: 'I produksjon per uke', sv: 'I drift per vecka' },
  'overview-page.openItems': {
    en: 'What lies behind the figure for {product}',
    nb: 'Det som ligger bak tallet for {product}',
    sv: 'Det som ligger bakom siffran för {product}',
  },
  'overview-page.unchanged': {
    en: 'Within the usual range: {products}',
    nb: 'Innenfor det vanlige: {products}',
    sv: 'Inom det vanliga: {products}',
  },
  'overview-page.fold': { en: 'Fold the unchanged ones', nb: 'Skjul de uendrede', sv: 'Dölj de oförändrade' },
  'overview-page.map': {
    en: 'Flow and effect together',
    nb: 'Flyt og effekt sammen',
    sv: 'Flöde och effekt tillsammans',
  },
  'overview-page.mapQuestion': {
    en: 'The last two tertials. Only sure changes leave the middle.',
    nb: 'Siste to tertialer. Bare sikre endringer forlater midten.',
    sv: 'De senaste två tertialen. Bara säkra förändringar lämnar mitten.',
  },
  'overview-page.mapLabel': {
    en: 'Map of flow and effect. To the right: shorter lead times. Up: better for users.',
    nb: 'Kart over flyt og effekt. Til høyre: kortere ledetid. Opp: bedre for brukerne.',
    sv: 'Karta över flöde och effekt. Till höger: kortare ledtid. Uppåt: bättre för användarna.',
  },
  'overview-page.mapUsual': {
    en: 'Inside the field: no sure change.',
    nb: 'Inne i feltet: ingen sikker endring.',
    sv: 'Inne i fältet: ingen säker förändring.',
  },
  'overview-page.mapUnknown': { en: 'Not on the map', nb: 'Ikke på kartet', sv: 'Inte på kartan' },
  'overview-page.betterForUsers': { en: 'better for users', nb: 'bedre for brukerne', sv: 'bättre för användarna' },
  'overview-page.worseForUsers': { en: 'worse for users', nb: 'dårligere for brukerne', sv: 'sämre för användarna' },
  'overview-page.slower': { en: 'longer', nb: 'lengre', sv: 'längre' },
  'overview-page.faster': { en: 'shorter', nb: 'kortere', sv: 'kortare' },
  'overview-page.unknown': { en: 'What we do not know', nb: 'Det vi ikke vet', sv: 'Det vi inte vet' },
});
