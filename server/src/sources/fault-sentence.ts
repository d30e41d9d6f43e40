import type { SourceFault } from 'connectors';
import type { Sentence } from 'shared/contracts';
import { instant, sentence } from 'shared/language';

/** What a source answered, in words that repeat nothing of it, and what to do next. */
export const faultSentence = ({ code, untilMs }: Told): { message: Sentence; nextStep: Sentence } =>
  typeof untilMs === 'number'
    ? {
        message: sentence('sources.keyWaits', { until: instant(new Date(untilMs).toISOString()) }),
        nextStep: sentence('sources.keyWaitsNext'),
      }
    : { message: sentence(`source.fault.${code}`), nextStep: sentence(`source.next.${code}`) };

/** `untilMs`: until when the source wants to be left alone, where it said so. */
export type Told = Pick<SourceFault, 'code'> & Partial<Pick<SourceFault, 'untilMs'>>;
