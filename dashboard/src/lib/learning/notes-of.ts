import type { Annotation, HypothesisList } from 'shared/contracts';
import { sentence } from 'shared/language';

/** Hypotheses as notes on the time axis, each on the first day it is in effect. What has not begun has no place on it. */
export function notesOf({ open, past }: Pick<HypothesisList, 'open' | 'past'>): Annotation[] {
  return [...open, ...past]
    .filter(({ state }) => state !== 'planned')
    .map(({ key, startsOn, statement }) => ({
      ...{ on: startsOn, kind: 'hypothesis', to: null, role: null, reason: null },
      text: sentence('learning-page.noteText', { key, what: statement.values['what'] ?? key }),
    }));
}
