import type { SourceFault } from 'connectors';
import type { Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';

/** What a source answered, in words that repeat nothing of it, and what to do next. */
export const faultSentence = ({ code }: Pick<SourceFault, 'code'>): { message: Sentence; nextStep: Sentence } => ({
  message: sentence(`source.fault.${code}`),
  nextStep: sentence(`source.next.${code}`),
});
