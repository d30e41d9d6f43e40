import type { HypothesisSummary } from 'shared/contracts';
import { say, t } from '../state/reader.svelte.js';

/** A verdict in one line: what was concluded, when, and what is done next. */
export const concludedText = ({ words, decidedOn }: NonNullable<HypothesisSummary['verdict']>): string =>
  t('learning-page.concluded', {
    conclusion: say(words.conclusion),
    date: { kind: 'date', value: decidedOn },
    step: say(words.nextStep).toLocaleLowerCase(),
  });
