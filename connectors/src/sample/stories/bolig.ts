import type { Story } from '../story.js';

/** Slower: from week 54 on items wait longer for decisions. Users notice nothing yet. */
export const bolig: Story = {
  slug: 'bolig',
  name: 'Bolig',
  why: 'Husstander med lav inntekt skal kunne bo trygt.',
  userGroup: 'Husstander med lav inntekt',
  area: 'Velferd',
  tracker: { key: 'BOL' },
  repository: null,
  work: {
    perWeek: 7,
    days: [
      { fromWeek: 0, value: 10 },
      { fromWeek: 54, value: 18 },
    ],
    spread: 0.6,
    waits: [
      { status: 'decision', share: 0.8 },
      { status: 'supplier', share: 0.2 },
    ],
    waiting: [
      { fromWeek: 0, value: 0.35 },
      { fromWeek: 54, value: 0.65 },
    ],
    rolledBack: 0,
    titles: [
      'Vis hvordan bostøtten er regnet ut',
      'Nye boutgifter fra kommunen',
      'Klage uten å skrive ut skjema',
      'Varsel før støtten faller bort',
      'Riktig satser etter nyttår',
      'Søk sammen med medboer',
    ],
  },
  failures: null,
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'kvitteringssiden',
      perWeek: 40,
      satisfied: [{ fromWeek: 0, value: 0.71 }],
    },
  ],
};
