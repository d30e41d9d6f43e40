import type { ImportMapping } from 'shared/contracts';
import type { Channel, Scale } from 'shared/domain';
import { daysBetween } from 'shared/time';
import { firstDay, readDate } from './dates.js';
import type { ColumnRole } from './headers.js';
import type { Reader } from './reader.js';
import { pointOf, readScore, standingOf } from './scores.js';
import type { DecidingCells } from './tally.js';

export type RowMessage =
  | `import.row.${'short' | 'long' | 'date' | 'noDate' | 'future' | 'past' | 'noScore' | 'score' | 'scale' | 'leftOut'}`
  | `import.row.${'survey' | 'otherProduct' | 'noProduct' | 'status' | 'duplicate'}`
  | `import.row.${'noStart' | 'endFirst' | 'span'}`
  | `import.row.${'emptyCell' | 'period' | 'notRipe' | 'indicator' | 'number' | 'n' | 'share' | 'group' | 'groups' | 'percentile' | 'distribution' | 'asked' | 'failures' | 'statement'}`;

/** Why a row is left out: the column that says so, and the words. */
export interface Refusal {
  readonly column: ColumnRole | null;
  readonly key: RowMessage;
  /** The day on which somebody was asked who did not answer, where such rows are counted. */
  readonly askedOn?: string;
  /** The day on which a case began that has not ended. */
  readonly openSince?: string;
}

export interface Answer {
  readonly on: string;
  readonly score: number | null;
  /** The channel it came through, where the file tells. */
  readonly segment: Channel | null;
}

export type Verdict = Answer | Refusal;
export const isRefusal = (verdict: Verdict): verdict is Refusal => 'key' in verdict;

/** Disposition codes of a questionnaire that was answered to its end, at once or after a break. */
const completed = new Set(['31', '32']);

/** Is a row with these cells an answer, and which? The order of the questions is the order in which people would ask. */
export function judgeAnswer(cells: DecidingCells, mapping: ImportMapping, reader: Reader, width: number): Verdict {
  if (cells.cut !== null) return { column: null, key: cells.cut < width ? 'import.row.short' : 'import.row.long' };
  const { columns } = mapping;
  if (columns.status !== undefined && !completed.has(cells.status))
    return { column: 'status', key: 'import.row.status' };
  if (mapping.survey !== null && cells.survey !== mapping.survey) return { column: 'survey', key: 'import.row.survey' };
  if (columns.product !== undefined) {
    const product = reader.products.get(cells.product.toLowerCase());
    if (!product) return { column: 'product', key: 'import.row.noProduct' };
    if (product.slug !== reader.product) return { column: 'product', key: 'import.row.otherProduct' };
  }
  if ((columns.start ?? -1) >= 0) return judgeSpan(cells, mapping, reader);
  const on = readDate(cells.date, mapping.dateOrder, reader.zone);
  if (on === null) return { column: 'date', key: cells.date === '' ? 'import.row.noDate' : 'import.row.date' };
  const outside = outsideTime(on, reader);
  if (outside) return { column: 'date', key: outside };
  if (mapping.countsAsked && cells.score === '') return { column: 'score', key: 'import.row.noScore', askedOn: on };
  const score = cells.made
    ? judgeMade(cells.made.score)
    : judgeScore(cells.score, mapping, reader.scale ?? mapping.scale);
  return typeof score === 'object' && score !== null ? score : { on, score, segment: cells.channel };
}

const outsideTime = (on: string, { today }: Reader): RowMessage | null =>
  on > today ? 'import.row.future' : on < firstDay ? 'import.row.past' : null;

/** A case by its two days: how long it took, or that it is still open. */
function judgeSpan({ date, start, channel }: DecidingCells, mapping: ImportMapping, reader: Reader): Verdict {
  const longest = (reader.scale ?? mapping.scale).max;
  const began = readDate(start, mapping.dateOrder, reader.zone);
  if (began === null) return { column: 'start', key: start === '' ? 'import.row.noStart' : 'import.row.date' };
  const wrong = outsideTime(began, reader);
  if (wrong) return { column: 'start', key: wrong };
  if (date === '') {
    if (daysBetween(began, reader.today) > longest) return { column: 'start', key: 'import.row.span' };
    return { column: 'date', key: 'import.row.noDate', openSince: began };
  }
  const on = readDate(date, mapping.dateOrder, reader.zone);
  if (on === null) return { column: 'date', key: 'import.row.date' };
  const outside = outsideTime(on, reader);
  if (outside) return { column: 'date', key: outside };
  if (on < began) return { column: 'date', key: 'import.row.endFirst' };
  const score = daysBetween(began, on);
  return score > longest ? { column: 'start', key: 'import.row.span' } : { on, score, segment: channel };
}

const judgeMade = (score: number | null): number | Refusal => score ?? { column: null, key: 'import.row.statement' };

/** The words of a scale say themselves which end is best; a number needs somebody who said it. */
function judgeScore(cell: string, mapping: ImportMapping, scale: Scale): number | null | Refusal {
  const refused = (key: RowMessage): Refusal => ({ column: 'score', key });
  if (cell === '') return refused('import.row.noScore');
  if (mapping.leftOut.includes(cell)) return refused('import.row.leftOut');
  if (Object.hasOwn(mapping.labels, cell)) {
    const given = mapping.labels[cell] ?? null;
    return given === null || isOn(given, scale) ? given : refused('import.row.scale');
  }
  const standing = standingOf(cell);
  if (standing === null) return null;
  if (standing) return pointOf(standing, scale) ?? refused('import.row.scale');
  const number = readScore(cell);
  if (number === null) return refused('import.row.score');
  if (!isOn(number, scale)) return refused('import.row.scale');
  return mapping.highestIsBest ? number : scale.min + scale.max - number;
}

const isOn = (score: number, scale: Scale): boolean => score >= scale.min && score <= scale.max;
