import type { Story } from '../story.js';

/**
 * Faster, and worse for its users: changes get through sooner from week 52 on, and from week 56 on fewer are satisfied.
 *
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
    days: [
      { fromWeek: 0, value: 4.5 },
      { fromWeek: 52, value: 1.6 },
    ],
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
      satisfied: [
        { fromWeek: 0, value: 0.74 },
        { fromWeek: 56, value: 0.57 },
      ],
      // It is on the web that they find less: in the app nothing moved about.
      channels: {
        part: { channel: 'app', share: 0.3, satisfied: [{ fromWeek: 0, value: 0.74 }] },
        others: 'web',
      },
    },
    {
      form: 'counted',
      key: 'kommer-tilbake',
      kind: 'retention',
      name: null,
      benefit: false,
      unit: 'share',
      value: [
        { fromWeek: 0, value: 0.46 },
        { fromWeek: 57, value: 0.41 },
      ],
      n: 1800,
    },
  ],
  hypotheses: [
    {
      what: 'en forside som endres oftere',
      leadsTo: 'at folk finner saken sin raskere',
      forWhom: 'alle som har en sak',
      kind: 'tactical',
      indicator: 'fornoydhet',
      expected: 0.06,
      smallestChange: 0.03,
      registeredInWeek: 53,
      startsInWeek: 56,
      rampWeeks: 0,
      windowWeeks: 12,
      comparison: null,
      alsoHappening: [],
      evidence: null,
      work: [],
      verdict: {
        conclusion: 'refuted',
        nextStep: 'adjust',
        learning: 'Når alt flytter på seg, finner folk mindre. Vi endrer sjeldnere og prøver ut på noen få først.',
      },
    },
  ],
};
