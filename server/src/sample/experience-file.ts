import type { SampleExperience } from 'connectors';
import { importMapping, type ImportMapping } from 'shared/contracts';
import { addDays, isoWeek } from 'shared/time';

export interface ExperienceFile {
  readonly indicatorKey: string;
  readonly fileName: string;
  readonly text: string;
  /** Null = the file shows by itself how it is to be read. */
  readonly mapping: ImportMapping | null;
}

/** What users said after a day, as the file a survey tool or a case system would give; null when they said nothing. */
export function experienceFile(experience: SampleExperience, after: string | null): ExperienceFile | null {
  const { indicatorKey, of, scale } = experience;
  const sheet = sheetOf(experience, (day) => after === null || day > after);
  if (sheet.lines.length === 0) return null;
  return {
    indicatorKey,
    fileName: `${of.slug}-${indicatorKey}.csv`,
    text: [sheet.columns.map((role) => (role === 'responseId' ? 'id' : role)).join(','), ...sheet.lines].join('\n'),
    mapping: scale && answersMapping(scale, sheet.columns),
  };
}

/** Columns by their roles. */
interface Sheet {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

function sheetOf(experience: SampleExperience, isNew: (day: string) => boolean): Sheet {
  const { indicatorKey, answers, observations, open, scale } = experience;
  if (scale === null) {
    const lines = observations
      .filter(({ from }) => isNew(from))
      .map(({ from, value, n }) => `${isoWeek(from)},${indicatorKey},${value},${n}`);
    return { columns: ['period', 'indicator', 'value', 'n'], lines };
  }
  const fresh = answers.filter(({ on }) => isNew(on));
  if (open !== null) {
    const ended = fresh.map(({ id, on, score }) => [id, addDays(on, -score), on].join(','));
    // Who is open is told anew with every week: of one in which nothing ended there is nothing to tell.
    const lasting = ended.length === 0 ? [] : open.map(({ id, since }) => [id, since, ''].join(','));
    return { columns: ['responseId', 'start', 'date'], lines: [...ended, ...lasting] };
  }
  const channels = answers.some(({ channel }) => channel !== null) ? (['channel'] as const) : [];
  const lines = fresh.map(({ id, on, score, channel }) => [id, on, score, ...channels.map(() => channel)].join(','));
  return { columns: ['responseId', 'date', 'score', ...channels], lines };
}

/** The sample's own answers say which end of their scale is best. */
const answersMapping = (scale: ImportMapping['scale'], columns: readonly string[]): ImportMapping =>
  importMapping.parse({
    form: 'answers',
    columns: Object.fromEntries(columns.map((name, index) => [name, index])),
    dateOrder: 'ymd',
    highestIsBest: true,
    scale,
  });
