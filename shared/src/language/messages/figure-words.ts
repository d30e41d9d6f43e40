import { messages } from '../message.js';

/** What stands beside the figure of an indicator that is no share and no mean: times of single cases, gaps between groups. */
export const figureWords = messages({
  'figure-words.withinCases': {
    en: 'half of {n, plural, one {{n} case} other {{n} cases}} within this time, likely {range}',
    nb: 'halvparten av {n, plural, one {{n} sak} other {{n} saker}} innen denne tiden, trolig {range}',
    sv: 'hälften av {n, plural, one {{n} ärende} other {{n} ärenden}} inom denna tid, troligen {range}',
  },
  'figure-words.halfWithin': {
    en: 'half of {n, plural, one {{n} case} other {{n} cases}} within this time',
    nb: 'halvparten av {n, plural, one {{n} sak} other {{n} saker}} innen denne tiden',
    sv: 'hälften av {n, plural, one {{n} ärende} other {{n} ärenden}} inom denna tid',
  },
  'figure-words.gapOf': {
    en: 'behind the others, likely {low} to {high}; {assistive, plural, one {{assistive} user} other {{assistive} users}} of assistive technology, {others, plural, one {{others} other} other {{others} others}}',
    nb: 'bak de andre, trolig {low} til {high}; {assistive, plural, one {{assistive} bruker} other {{assistive} brukere}} av hjelpemidler, {others, plural, one {{others} annen} other {{others} andre}}',
    sv: 'efter de andra, troligen {low} till {high}; {assistive, plural, one {{assistive} användare} other {{assistive} användare}} av hjälpmedel, {others, plural, one {{others} annan} other {{others} andra}}',
  },
  'figure-words.shareWithin': {
    en: '{of} of 100 within {time}',
    nb: '{of} av 100 innen {time}',
    sv: '{of} av 100 inom {time}',
  },
  'figure-words.shareUnknown': {
    en: '{of} of 100: not reached',
    nb: '{of} av 100: ikke nådd',
    sv: '{of} av 100: inte nått',
  },
  'figure-words.withOpen': {
    en: 'With {least} to {most} cases still open, beside {ended} that ended',
    nb: 'Med {least} til {most} saker som ennå er åpne, ved siden av {ended} avsluttede',
    sv: 'Med {least} till {most} ärenden som ännu är öppna, bredvid {ended} avslutade',
  },
  'figure-words.shareAtLeast': {
    en: 'at least {time} until {of} of 100 are done',
    nb: 'minst {time} før {of} av 100 er ferdige',
    sv: 'minst {time} tills {of} av 100 är klara',
  },
});
