import type { Story } from '../story.js';

/** Unstable: a quarter of what is put out fails, it takes days to mend, and items differ much in how long they take. */
export const arkiv: Story = {
  slug: 'arkiv',
  name: 'Arkiv',
  why: 'Innbyggere og saksbehandlere skal finne dokumentene i saken sin.',
  userGroup: 'Innbyggere med en sak, og saksbehandlere',
  area: 'Felles',
  tracker: { key: 'ARK' },
  repository: { name: 'arkiv-tjeneste' },
  work: {
    perWeek: 7,
    days: [{ fromWeek: 0, value: 9 }],
    spread: 1,
    waits: [
      { status: 'supplier', share: 0.8 },
      { status: 'otherTeam', share: 0.2 },
    ],
    waiting: [{ fromWeek: 0, value: 0.5 }],
    rolledBack: 0.12,
    titles: [
      'Søk i dokumenter etter dato',
      'Raskere lasting av store vedlegg',
      'Ny leverandør av lagring',
      'Rett visning av skannede brev',
      'Flere filtyper i innsyn',
      'Sletting etter bevaringsplanen',
    ],
  },
  failures: {
    perWeek: 1.6,
    hours: [20, 60],
    titles: ['Søket svarte ikke', 'Vedlegg lot seg ikke åpne', 'Dokumenter sto på feil sak', 'Svært treg lasting'],
  },
  experience: [
    {
      form: 'counted',
      key: 'digital-andel',
      kind: 'takeUp',
      name: null,
      benefit: false,
      unit: 'share',
      value: [{ fromWeek: 0, value: 0.58 }],
      n: 900,
    },
  ],
  hypotheses: [],
};
