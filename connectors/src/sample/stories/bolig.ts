import type { Story } from '../story.js';

/**
 * Slower: from week 54 on items wait longer for decisions. Users say nothing yet, and the cases that end take as long as before:
 * only those still open tell that some are left lying.
 */
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
      channels: null,
    },
    {
      form: 'durations',
      key: 'saksbehandlingstid',
      name: null,
      askedAt: 'saksbehandlingssystemet, fra søknad til vedtak',
      perWeek: 16,
      days: [{ fromWeek: 0, value: 34 }],
      spread: 0.45,
      leftLying: { fromWeek: 54, perWeek: 2 },
    },
  ],
  hypotheses: [
    {
      what: 'en utregning som vises steg for steg',
      leadsTo: 'tillit til at støtten er riktig',
      forWhom: 'husstander med lav inntekt',
      kind: 'tactical',
      indicator: 'fornoydhet',
      expected: 0.04,
      smallestChange: 0.02,
      registeredInWeek: 59,
      startsInWeek: 62,
      rampWeeks: 0,
      windowWeeks: 6,
      comparison: null,
      alsoHappening: [],
      evidence: null,
      work: ['Vis hvordan bostøtten er regnet ut'],
      verdict: {
        conclusion: 'cannotTell',
        nextStep: 'adjust',
        learning: 'Seks uker var for kort tid. Neste gang måler vi lenger før vi bestemmer oss.',
      },
    },
    {
      what: 'faste beslutningsmøter hver uke',
      leadsTo: 'kortere ventetid på svar',
      forWhom: 'husstander som søker bostøtte',
      kind: 'capacity',
      indicator: 'fornoydhet',
      expected: 0.06,
      smallestChange: 0.04,
      registeredInWeek: 77,
      startsInWeek: 82,
      rampWeeks: 2,
      windowWeeks: 12,
      comparison: null,
      alsoHappening: [],
      evidence: null,
      work: [],
      verdict: null,
    },
  ],
};
