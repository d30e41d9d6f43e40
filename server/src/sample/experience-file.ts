import type { SampleExperience } from 'connectors';
import { isoWeek } from 'shared/time';

export interface ExperienceFile {
  readonly indicatorKey: string;
  readonly fileName: string;
  readonly text: string;
}

/** What users of one product said after a day, as the file a survey tool would give; null when they said nothing. */
export function experienceFile(experience: SampleExperience, after: string | null): ExperienceFile | null {
  const { indicatorKey, productSlug, answers, observations } = experience;
  const isNew = (day: string): boolean => after === null || day > after;
  const lines =
    answers.length > 0
      ? answers.filter(({ on }) => isNew(on)).map(({ id, on, score }) => `${id},${on},${score}`)
      : observations
          .filter(({ from }) => isNew(from))
          .map(({ from, value, n }) => `${isoWeek(from)},${indicatorKey},${value},${n}`);
  if (lines.length === 0) return null;
  const header = answers.length > 0 ? 'id,date,score' : 'period,indicator,value,n';
  return { indicatorKey, fileName: `${productSlug}-${indicatorKey}.csv`, text: [header, ...lines].join('\n') };
}
