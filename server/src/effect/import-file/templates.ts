import { plainHeader } from './headers.js';
import type { Sheet } from './sheet.js';

/** A survey tool whose exports are known by their columns (requirements.md 5.3). */
interface Template {
  readonly id: string;
  /** Every group must be met by one of its names. */
  readonly needs: readonly (readonly string[])[];
}

const templates: readonly Template[] = [
  { id: 'formsEnglish', needs: [['start time'], ['completion time']] },
  { id: 'formsNorwegian', needs: [['starttidspunkt'], ['fullføringstidspunkt']] },
  { id: 'formsSwedish', needs: [['starttid'], ['slutförandetid']] },
  {
    id: 'taskAnalytics',
    needs: [
      ['start', 'completion'],
      ['complete', 'category'],
      ['done', 'answers.discovery'],
    ],
  },
  {
    id: 'flexjar',
    needs: [
      ['submittedat', 'innsendt'],
      ['surveyid', 'undersøkelse'],
      ['rating', 'vurdering'],
    ],
  },
  { id: 'questback', needs: [['lfdn'], ['dispcode', 'disposition code']] },
  { id: 'userFeedback', needs: [['impression id'], ['score'], ['created at']] },
  {
    id: 'generic',
    needs: [
      ['date', 'dato', 'datum', 'period', 'periode'],
      ['score', 'poeng', 'poäng', 'svar', 'betyg', 'rating', 'value', 'verdi', 'värde'],
    ],
  },
];

/** The tool that wrote the file; null = none we know. */
export function templateOf(sheet: Sheet): string | null {
  const names = new Set(sheet.names.flat().map(plainHeader));
  return templates.find(({ needs }) => needs.every((group) => group.some((name) => names.has(name))))?.id ?? null;
}
