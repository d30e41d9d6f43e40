import type { Story } from '../story.js';

/** Steady work, and too few answers to say anything about: two or three a week. One item is labelled as a belief nobody has written. */
export const pensjon: Story = {
  slug: 'pensjon',
  name: 'Pensjon',
  why: 'Alle skal kunne planlegge alderdommen med tall de kan stole på.',
  userGroup: 'Personer som planlegger eller tar ut pensjon',
  area: 'Pensjon',
  tracker: { key: 'PEN' },
  repository: null,
  work: {
    perWeek: 7,
    days: [{ fromWeek: 0, value: 12 }],
    spread: 0.6,
    waits: [
      { status: 'decision', share: 0.5 },
      { status: 'otherTeam', share: 0.3 },
      { status: 'supplier', share: 0.2 },
    ],
    waiting: [{ fromWeek: 0, value: 0.4 }],
    rolledBack: 0,
    titles: [
      'Ny kalkulator for uttak',
      'Vis opptjening fra utlandet',
      'Klarspråk i pensjonsbrevet',
      'Endre uttaksgrad selv',
      'Forklar levealdersjustering',
      'Sammenlign uttak ved 62 og 67',
    ],
  },
  failures: null,
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'kalkulatoren',
      perWeek: 0.6,
      satisfied: [{ fromWeek: 0, value: 0.7 }],
      channels: null,
    },
  ],
  // In the last week of the history at the first start: just begun, or just done.
  labelled: { week: 78, place: 0, label: 'hypothesis' },
  hypotheses: [],
};
