import type { ImportMapping, ImportPreview } from 'shared/contracts';
import type { ReadFile } from '../import-file/read-file.js';
import { problemOf, type PullProblem } from './pull-fault.js';

/** What a person looked at and agreed to when the address was connected, or looked at again. */
export interface Agreed {
  readonly mapping: Pick<ImportMapping, 'scale'>;
  readonly form: string;
  /** Share of the rows that could not be read then. */
  readonly rejectedShare: number;
}

/**
 * The mapping a person agreed to, for a file that nobody looks at. How dates are written is left for the file to show:
 * where it shows another order than agreed, it is refused.
 */
export const unattended = (mapping: ImportMapping): ImportMapping => ({
  ...mapping,
  answered: (mapping.answered ?? ['highestIsBest', 'survey', 'repeated', 'labels']).filter(
    (name) => name !== 'dateOrder',
  ),
});

/** Few rows that cannot be read are slips; this share more than was agreed to is another file. */
const shareMore = 0.1;
const fewestRows = 5;

/**
 * Why a file is not stored although it came whole: it no longer fits what a person agreed to, and nobody is there to ask.
 * Null = it fits. @param agreed null = it is being agreed to now
 * @param mapping as it was agreed to: a file whose dates can all be read both ways is read as then
 */
export function misfit(
  { preview, form, late }: ReadFile,
  agreed: Agreed | null,
  mapping: Pick<ImportMapping, 'answered'>,
): PullProblem | null {
  const [whole] = preview.issues;
  if (form === null) return { ...problemOf('notATable'), ...(whole && { message: whole.message }) };
  if (agreed && form !== agreed.form) return problemOf('header');
  if (agreed && !isSameScale(agreed.mapping.scale, preview.mapping.scale)) return problemOf('question');
  const isSettled = ({ message }: ImportPreview['questions'][number]): boolean =>
    message.key === 'import.question.dateOrder' && (agreed !== null || isAnswered(mapping));
  if (late || !preview.questions.every(isSettled)) {
    return problemOf('question');
  }
  if (preview.rows === 0) return problemOf('nothing');
  const more = rejectedShare(preview) - (agreed?.rejectedShare ?? 1);
  if (preview.accepted === 0 || (more > shareMore && preview.rejected >= fewestRows)) return problemOf('unlike');
  return null;
}

/** A mapping that names no answers answers them all; see `importMapping`. */
const isAnswered = ({ answered }: Pick<ImportMapping, 'answered'>): boolean =>
  answered === undefined || answered.includes('dateOrder');

const isSameScale = (one: ImportMapping['scale'], other: ImportMapping['scale']): boolean =>
  one.min === other.min && one.max === other.max;

export const rejectedShare = ({ rows, rejected }: { readonly rows: number; readonly rejected: number }): number =>
  rows === 0 ? 0 : rejected / rows;
