import { messages } from '../message.js';

/** Hypotheses that a label at the source has started, and that nobody has written down yet. */
export const hypothesisDrafts = messages({
  'hypothesis-drafts.title': {
    en: 'Started at the source',
    nb: 'Startet ved kilden',
    sv: 'Påbörjade vid källan',
  },
  'hypothesis-drafts.question': {
    en: 'What did we believe when we began this?',
    nb: 'Hva trodde vi da vi begynte på dette?',
    sv: 'Vad trodde vi när vi började med det här?',
  },
  'hypothesis-drafts.carries': {
    en: 'label “{label}”',
    nb: 'etikett «{label}»',
    sv: 'etikett ”{label}”',
  },
  'hypothesis-drafts.write': { en: 'Write it down', nb: 'Skriv den ned', sv: 'Skriv ned den' },
  'hypothesis-drafts.putAside': { en: 'Put aside', nb: 'Legg til side', sv: 'Lägg åt sidan' },
  'hypothesis-drafts.takeUp': { en: 'Take up again', nb: 'Ta opp igjen', sv: 'Ta upp igen' },
  'hypothesis-drafts.aside': {
    en: '{n, plural, one {One put aside} other {{n} put aside}}',
    nb: '{n, plural, one {Én lagt til side} other {{n} lagt til side}}',
    sv: '{n, plural, one {En lagd åt sidan} other {{n} lagda åt sidan}}',
  },
  'hypothesis-drafts.shown': {
    en: '{n} of {of} are shown.',
    nb: '{n} av {of} vises.',
    sv: '{n} av {of} visas.',
  },
  'hypothesis-drafts.hint': {
    en: 'An item or a change with the label {labels} at the source starts one here. Ops choose the labels in the settings.',
    nb: 'En sak eller en endring med etiketten {labels} ved kilden starter en her. Drift velger etikettene i innstillingene.',
    sv: 'Ett ärende eller en ändring med etiketten {labels} vid källan påbörjar en här. Drift väljer etiketterna i inställningarna.',
  },
  'hypothesis-drafts.from': {
    en: 'Started by the label “{label}” on {name}, which will be linked to it.',
    nb: 'Startet av etiketten «{label}» på {name}, som blir koblet til den.',
    sv: 'Påbörjad av etiketten ”{label}” på {name}, som kopplas till den.',
  },
  'hypothesis-drafts.gone': {
    en: 'Nothing waits here any more: it was written down, linked to another hypothesis, or its label was taken off.',
    nb: 'Her venter det ikke noe lenger: Den er skrevet ned, koblet til en annen hypotese, eller etiketten er tatt av.',
    sv: 'Här väntar inget längre: den är nedskriven, kopplad till en annan hypotes, eller så är etiketten borttagen.',
  },
  'hypothesis-drafts.goneNext': {
    en: 'See the list of hypotheses. If yours is not there, register it and link the work by hand.',
    nb: 'Se listen over hypoteser. Er ikke deres der, kan dere registrere den og koble arbeidet for hånd.',
    sv: 'Se listan över hypoteser. Finns inte er där kan ni registrera den och koppla arbetet för hand.',
  },
});
