import type { SampleExperience } from 'connectors';
import { importMapping, type ImportMapping } from 'shared/contracts';
import { isoWeek } from 'shared/time';

export interface ExperienceFile {
  readonly indicatorKey: string;
  readonly fileName: string;
  readonly text: string;
  /** Null = the file shows by itself how it is to be read. */
  readonly mapping: ImportMapping | null;
}

/** What users said after a day, as the file a survey tool or a case system would give; null when they said nothing. */
export function experienceFile(experience: SampleExperience, after: string | null): ExperienceFile | null {
  const { indicatorKey, of, answers, observations, scale } = experience;
  const isNew = (day: string): boolean => after === null || day > after;
  const withChannels = answers.some(({ channel }) => channel !== null);
  const lines =
    scale !== null
      ? answers
          .filter(({ on }) => isNew(on))
          .map(({ id, on, score, channel }) => [id, on, score, ...(withChannels ? [channel] : [])].join(','))
      : observations
          .filter(({ from }) => isNew(from))
          .map(({ from, value, n }) => `${isoWeek(from)},${indicatorKey},${value},${n}`);
  if (lines.length === 0) return null;
  const header = scale === null ? 'period,indicator,value,n' : `id,date,score${withChannels ? ',channel' : ''}`;
  return {
    indicatorKey,
    fileName: `${of.slug}-${indicatorKey}.csv`,
    text: [header, ...lines].join('\n'),
    mapping: scale && answersMapping(scale, withChannels),
  };
}

/** The sample's own answers say which end of their scale is best. */
const answersMapping = (scale: ImportMapping['scale'], withChannels: boolean): ImportMapping =>
  importMapping.parse({
    form: 'answers',
    columns: { responseId: 0, date: 1, score: 2, ...(withChannels && { channel: 3 }) },
    dateOrder: 'ymd',
    highestIsBest: true,
    scale,
  });
