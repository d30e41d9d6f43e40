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
  'rung.whichRuns': {
    en: 'Runs on the default branch count, and those of a commit that bears a tag or a release. A run on another branch, or for a pull request, does not.',
    nb: 'Kjøringer på hovedgrenen teller, og kjøringer av en commit som har en tag eller en release. En kjøring på en annen gren eller for en pull request teller ikke.',
    sv: 'Körningar på huvudgrenen räknas, och körningar av en commit som har en tagg eller en release. En körning på en annan gren eller för en pull request räknas inte.',
  },
  'rung.runs': {
    en: '{workflow}: {succeeded, number} of {runs, number} runs succeeded',
    nb: '{workflow}: {succeeded, number} av {runs, number} kjøringer lyktes',
    sv: '{workflow}: {succeeded, number} av {runs, number} körningar lyckades',
  },
  'rung.byDeployment': {
    en: '{n} of {of} count as in production by a deployment event.',
    nb: '{n} av {of} regnes som i produksjon ved en utrullingshendelse.',
    sv: '{n} av {of} räknas som i drift genom en utrullningshändelse.',
  },
  'rung.byWorkflow': {
    en: '{n} of {of} count as in production by a run of a workflow.',
    nb: '{n} av {of} regnes som i produksjon ved en kjøring av en arbeidsflyt.',
    sv: '{n} av {of} räknas som i drift genom en körning av ett arbetsflöde.',
  },
  'rung.byRelease': {
    en: '{n} of {of} count as in production by a release or a tag.',
    nb: '{n} av {of} regnes som i produksjon ved en release eller en tag.',
    sv: '{n} av {of} räknas som i drift genom en release eller en tagg.',
  },
  'rung.byMerge': {
    en: '{n} of {of} count as in production as soon as they were merged.',
    nb: '{n} av {of} regnes som i produksjon straks de ble flettet inn.',
    sv: '{n} av {of} räknas som i drift så snart de slogs samman.',
  },
  'rung.byTime': {
    en: '{n} of {of} are tied to their deployment by time alone: what it held is not known, and they were merged before it.',
    nb: '{n} av {of} er knyttet til utrullingen sin bare ved tiden: hva den inneholdt, er ikke kjent, og de ble flettet inn før den.',
    sv: '{n} av {of} är kopplade till sin utrullning bara genom tiden: vad den innehöll är inte känt, och de slogs samman före den.',
  },
  'rung.job': { en: 'Job that counts', nb: 'Jobb som teller', sv: 'Jobb som räknas' },
  'rung.jobHint': {
    en: 'Empty = the run as a whole. A job is named as in the list of the run; it counts from its first success on, whatever comes after it. Jobs are read with the next run of this source.',
    nb: 'Tomt = hele kjøringen. En jobb skrives slik den står i kjøringens liste; den teller fra den første gangen den lykkes, uansett hva som kommer etter. Jobber leses neste gang kilden leses.',
    sv: 'Tomt = hela körningen. Ett jobb skrivs som det står i körningens lista; det räknas från första gången det lyckas, oavsett vad som kommer efter. Jobb läses nästa gång källan läses.',
  },
  'rung.jobsUnread': {
    en: 'Of {n, number} of {of, number} runs the jobs have not been read yet: these count nowhere until then, and figures tell fewer than there were.',
    nb: 'For {n, number} av {of, number} kjøringer er jobbene ikke lest ennå: disse teller ingen steder før det, og tallene viser færre enn det var.',
    sv: 'För {n, number} av {of, number} körningar har jobben inte lästs än: de räknas ingenstans innan dess, och siffrorna visar färre än det var.',
  },
  'rung.noWorkflows': {
    en: 'No workflow runs have been read here.',
    nb: 'Ingen kjøringer av arbeidsflyter er lest her.',
    sv: 'Inga körningar av arbetsflöden har lästs här.',
  },
});
