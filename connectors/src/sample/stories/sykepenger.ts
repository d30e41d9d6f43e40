import type { Story } from '../story.js';

/** Faster, but not better: shorter lead time from week 52 on, and users are as satisfied as before. */
export const sykepenger: Story = {
  slug: 'sykepenger',
  name: 'Sykepenger',
  why: 'Den som er syk skal slippe å bekymre seg for inntekten.',
  userGroup: 'Sykmeldte og deres arbeidsgivere',
  area: 'Helse',
  tracker: { key: 'SYK' },
  repository: { name: 'sykepenger-saksflyt' },
  work: {
    perWeek: 7,
    days: [
      { fromWeek: 0, value: 16 },
      { fromWeek: 52, value: 9 },
    ],
    spread: 0.6,
    waits: [
      { status: 'otherTeam', share: 0.7 },
      { status: 'decision', share: 0.3 },
    ],
    waiting: [
      { fromWeek: 0, value: 0.45 },
      { fromWeek: 52, value: 0.25 },
    ],
    rolledBack: 0.04,
    titles: [
      'Hent sykmeldingen uten opplasting',
      'Ny utregning av sykepengegrunnlaget',
      'Automatisk svar i enkle saker',
      'Arbeidsgiver ser status i saken',
      'Færre spørsmål til selvstendige',
      'Riktig utbetaling ved gradert sykmelding',
      'Raskere kontroll av dagpengeperioder',
    ],
  },
  failures: {
    perWeek: 0.45,
    hours: [3, 12],
    titles: ['Sykmeldinger ble ikke hentet', 'Arbeidsgivere så feil status', 'Vedtak ble liggende'],
  },
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'innlogget side etter vedtak',
      perWeek: 55,
      satisfied: [{ fromWeek: 0, value: 0.66 }],
    },
  ],
};
