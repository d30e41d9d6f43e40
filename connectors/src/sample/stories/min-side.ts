import type { Story } from '../story.js';

/**
 * Known by its changes alone: no tracker is connected, so lead time is from the first commit to production. Nobody has said
 * how a failed deployment shows: what is rolled back is known, and the share is not measured.
 */
export const minSide: Story = {
  slug: 'min-side',
  name: 'Min side',
  why: 'Innbyggere skal se alle sakene sine på ett sted.',
  userGroup: 'Alle som har en sak',
  area: 'Felles',
  tracker: null,
  repository: { name: 'min-side' },
  work: {
    perWeek: 8,
    days: [{ fromWeek: 0, value: 4 }],
    spread: 0.6,
    waits: [{ status: 'otherTeam', share: 1 }],
    waiting: [{ fromWeek: 0, value: 0.2 }],
    rolledBack: 0.04,
    titles: ['Saker på forsiden'],
  },
  failures: null,
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'forsiden',
      perWeek: 80,
      satisfied: [{ fromWeek: 0, value: 0.74 }],
    },
  ],
};
