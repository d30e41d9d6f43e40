import { messages } from '../message.js';

/** What was found of hypotheses that are measured alike, each drawn towards the others (methods.md G.4). */
export const effectsTogether = messages({
  'effects-together.title': {
    en: 'What followed, taken together',
    nb: 'Det som fulgte, sett under ett',
    sv: 'Det som följde, sammantaget',
  },
  'effects-together.question': {
    en: 'The largest of many estimates is the luckiest one, so each is drawn towards the others. All are here, whichever way they went.',
    nb: 'Det største av mange anslag er det heldigste, så hvert trekkes mot de andre. Alle er med, uansett hvilken vei det gikk.',
    sv: 'Den största av många skattningar är den lyckligaste, så var och en dras mot de andra. Alla är med, hur det än gick.',
  },
  'effects-together.whole': {
    en: '<strong>“{metric}”</strong>: of {n} results, {size} on the whole (95\u00a0% sure: between {low} and {high}).',
    nb: '<strong>«{metric}»</strong>: av {n} resultater, {size} i det store og hele (95\u00a0% sikkert: mellom {low} og {high}).',
    sv: '<strong>”{metric}”</strong>: av {n} resultat, {size} på det hela taget (95\u00a0% säkert: mellan {low} och {high}).',
  },
  'effects-together.tooFew': {
    en: '<strong>“{metric}”</strong>: {n, plural, one {one result} other {{n} results}}; {needed} are needed to say anything of them together.',
    nb: '<strong>«{metric}»</strong>: {n, plural, one {ett resultat} other {{n} resultater}}; det trengs {needed} for å si noe om dem samlet.',
    sv: '<strong>”{metric}”</strong>: {n, plural, one {ett resultat} other {{n} resultat}}; det behövs {needed} för att säga något om dem tillsammans.',
  },
  'effects-together.better': { en: '{size} better', nb: '{size} bedre', sv: '{size} bättre' },
  'effects-together.worse': { en: '{size} worse', nb: '{size} dårligere', sv: '{size} sämre' },
  'effects-together.hypothesis': { en: 'Hypothesis', nb: 'Hypotese', sv: 'Hypotes' },
  'effects-together.found': { en: 'Found', nb: 'Funnet', sv: 'Funnet' },
  'effects-together.drawn': {
    en: 'Drawn towards the others',
    nb: 'Trukket mot de andre',
    sv: 'Dragen mot de andra',
  },
});
