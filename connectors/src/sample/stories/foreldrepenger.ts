import type { Story } from '../story.js';

/** Better after a change: work gets through faster from week 50 on, and from week 54 on users say so. */
export const foreldrepenger: Story = {
  slug: 'foreldrepenger',
  name: 'Foreldrepenger',
  why: 'Foreldre skal få riktig støtte i tide, og forstå hva de får.',
  userGroup: 'Foreldre som venter eller nettopp har fått barn',
  area: 'Familie',
  tracker: { key: 'FOR' },
  repository: { name: 'foreldrepenger-soknad' },
  work: {
    perWeek: 8,
    days: [
      { fromWeek: 0, value: 14 },
      { fromWeek: 50, value: 8 },
    ],
    spread: 0.6,
    waits: [
      { status: 'decision', share: 0.6 },
      { status: 'otherTeam', share: 0.4 },
    ],
    waiting: [
      { fromWeek: 0, value: 0.5 },
      { fromWeek: 50, value: 0.25 },
    ],
    rolledBack: 0.03,
    titles: [
      'Vis når pengene kommer',
      'Klarspråk i vedtaket om foreldrepenger',
      'Forhåndsutfyll inntekt i søknaden',
      'Lagre søknaden underveis',
      'Forklar fellesperioden med et eksempel',
      'Varsle når vedlegg mangler',
      'Rett dato når barnet kommer før termin',
      'Søk om utsettelse uten ny søknad',
    ],
  },
  failures: {
    perWeek: 0.25,
    hours: [1.5, 5],
    titles: ['Søknaden lot seg ikke sende', 'Feil dato i kvitteringen'],
  },
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'kvitteringssiden',
      perWeek: 60,
      satisfied: [
        { fromWeek: 0, value: 0.62 },
        { fromWeek: 54, value: 0.78 },
      ],
      channels: null,
    },
    {
      form: 'counted',
      key: 'svartid',
      kind: 'serviceSpeed',
      name: null,
      benefit: false,
      unit: 'days',
      value: [
        { fromWeek: 0, value: 21 },
        { fromWeek: 54, value: 15 },
      ],
      n: 240,
    },
    {
      form: 'counted',
      key: 'henvendelser',
      kind: 'own',
      name: 'henvendelser per 100 saker',
      benefit: true,
      unit: 'number',
      value: [
        { fromWeek: 0, value: 42 },
        { fromWeek: 55, value: 31 },
      ],
      n: 240,
    },
  ],
  hypotheses: [
    {
      what: 'en dato for svaret i kvitteringen',
      leadsTo: 'mindre uro i ventetiden',
      forWhom: 'foreldre som venter barn',
      kind: 'tactical',
      indicator: 'fornoydhet',
      expected: 0.15,
      smallestChange: 0.05,
      registeredInWeek: 51,
      startsInWeek: 54,
      rampWeeks: 0,
      windowWeeks: 12,
      comparison: 'sykepenger',
      alsoHappening: ['Ny nettside om foreldrepenger'],
      evidence: { level: 'tested', address: 'https://sample.example/wiki/test-av-kvitteringen' },
      work: ['Vis når pengene kommer', 'Klarspråk i vedtaket om foreldrepenger'],
      verdict: {
        conclusion: 'supported',
        nextStep: 'continue',
        learning: 'Folk tåler å vente når de vet hvor lenge.',
      },
    },
  ],
};
