import { messages } from '../message.js';

/** The workflow that puts into production, where runs of one are what counts as reaching it. */
export const rung = messages({
  'rung.workflow': { en: 'run of a workflow', nb: 'kjøring av en arbeidsflyt', sv: 'körning av ett arbetsflöde' },
  'rung.whichWorkflow': {
    en: 'Workflow that puts {name} into production',
    nb: 'Arbeidsflyt som setter {name} i produksjon',
    sv: 'Arbetsflöde som sätter {name} i drift',
  },
  'rung.chooseWorkflow': { en: 'Choose the workflow', nb: 'Velg arbeidsflyten', sv: 'Välj arbetsflödet' },
  'rung.runs': {
    en: '{workflow}: {succeeded, number} of {runs, number} runs succeeded',
    nb: '{workflow}: {succeeded, number} av {runs, number} kjøringer lyktes',
    sv: '{workflow}: {succeeded, number} av {runs, number} körningar lyckades',
  },
  'rung.noWorkflows': {
    en: 'No workflow runs have been read here.',
    nb: 'Ingen kjøringer av arbeidsflyter er lest her.',
    sv: 'Inga körningar av arbetsflöden har lästs här.',
  },
});
