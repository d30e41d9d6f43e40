import type { Story } from '../story.js';

/** Quiet: about one item in two weeks, and nobody is asked. */
export const adopsjon: Story = {
  slug: 'adopsjon',
  name: 'Adopsjon',
  why: 'Familier som adopterer skal få den samme støtten som andre.',
  userGroup: 'Familier som adopterer',
  area: 'Familie',
  tracker: { key: 'ADO' },
  repository: null,
  work: {
    perWeek: 0.5,
    days: [{ fromWeek: 0, value: 10 }],
    spread: 0.5,
    waits: [{ status: 'decision', share: 1 }],
    waiting: [{ fromWeek: 0, value: 0.3 }],
    rolledBack: 0,
    titles: ['Oppdater satsen for engangsstønad', 'Veiledning om utenlandske dokumenter', 'Rett lenke til skjema'],
  },
  failures: null,
  experience: [],
  hypotheses: [],
};
